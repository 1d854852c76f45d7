/** The findings that speak against the essay, as text: whether each shows in the model, and why. */
import type { FindingRow } from '../pattern.ts';
import type { Validation } from '../validation.ts';
import type { Block } from '../../visual/page/block.ts';
import { wrapText } from '../../visual/page/wrapText.ts';
import type { Style } from '../../visual/page/style.ts';
import { readingLines } from './readings.ts';

export const contraryPages = ({ contrary }: Pick<Validation, 'contrary'>, style: Style): Block[] =>
  contrary.flatMap((finding) => [
    `  ${style.title(finding.name)}: ${showsText(finding.shows, style)}`,
    ...readingLines(finding.readings, style),
    ...wrapText(`${finding.note} Source: ${finding.source}.`, 4),
    '',
  ]);

const showsText = (shows: FindingRow['shows'], style: Style): string =>
  shows === 'undecided' ? style.faint('undecided') : shows ? style.good('shows') : style.bad('does not show');
