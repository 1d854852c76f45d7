/** Readings as text. */
import type { Estimate } from '../../statistics/estimate.ts';
import type { Reading } from '../pattern.ts';
import type { Block } from '../../visual/page/block.ts';
import { decimals } from '../../visual/words/formatNumber.ts';
import { columns, wrapText } from '../../visual/page/wrapText.ts';
import type { Style } from '../../visual/page/style.ts';

/** A number with three digits after the point, or with one from 10 on: "0.135", "17.8". */
export const numberText = (x: number): string => decimals(x, Math.abs(x) >= 10 ? 1 : 3);

/** An estimate with its interval: "0.135 (0.115 to 0.158)"; a number without chance has no interval. */
export const estimateText = (estimate: Estimate | null): string =>
  estimate === null
    ? 'nothing to count'
    : estimate.low === estimate.high
      ? numberText(estimate.estimate)
      : `${numberText(estimate.estimate)} (${numberText(estimate.low)} to ${numberText(estimate.high)})`;

/** The mark of a reading: + where it holds, − where it does not, ? where it is undecided, none where it cannot fail. */
function markOf(holds: Reading['holds'], style: Style): string {
  if (holds === null) return ' ';
  return holds === 'undecided' ? style.faint('?') : holds ? style.good('+') : style.bad('−');
}

/** One line for each reading, with its mark. */
export function readingLines(list: readonly Reading[], style: Style, indent = 4): Block[] {
  return columns(
    list.map(({ what, ours, human, holds }) => [
      markOf(holds, style),
      what,
      estimateText(ours),
      human === '' ? '' : `people: ${human}`,
    ]),
    indent,
  );
}

/** What stands under a table of many intervals, none of which is corrected. */
export const notCorrected = (intervals: number, style: Style): Block[] =>
  wrapText(
    style.faint(
      `The ${intervals} intervals of this table are of 95 % each and not corrected for their number: about ` +
        `${Math.max(1, Math.round(intervals / 20))} of them may miss by chance.`,
    ),
    4,
  );
