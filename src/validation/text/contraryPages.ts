/** The findings that cut against the essay: whether each shows, and why. */
import type { Validation } from '../validate.ts';
import { wrap } from '../../visual/words/lines.ts';
import type { Paint } from '../../visual/words/paint.ts';
import { readings } from './readings.ts';

export const contraryPages = ({ contrary }: Pick<Validation, 'contrary'>, paint: Paint): string[] =>
  contrary.flatMap((finding) => [
    `  ${paint.title(finding.name)}: ${finding.shows ? paint.good('shows') : paint.bad('does not show')}`,
    ...readings(finding.readings, paint),
    ...wrap(`${finding.note} Source: ${finding.source}.`, 4),
    '',
  ]);
