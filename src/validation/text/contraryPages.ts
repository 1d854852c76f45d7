/** The findings that cut against the essay: whether each shows, and why. */
import type { Validation } from '../validate.ts';
import { wrapText } from '../../visual/words/wrapText.ts';
import type { Style } from '../../visual/words/style.ts';
import { readings } from './readings.ts';

export const contraryPages = ({ contrary }: Pick<Validation, 'contrary'>, paint: Style): string[] =>
  contrary.flatMap((finding) => [
    `  ${paint.title(finding.name)}: ${finding.shows ? paint.good('shows') : paint.bad('does not show')}`,
    ...readings(finding.readings, paint),
    ...wrapText(`${finding.note} Source: ${finding.source}.`, 4),
    '',
  ]);
