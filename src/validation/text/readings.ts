/** Numbers of ours beside people's, one line each. */
import type { Estimate } from '../../statistics/estimate.ts';
import type { Reading } from '../pattern.ts';
import { columns } from '../../visual/words/wrapText.ts';
import type { Style } from '../../visual/words/style.ts';

/** "0.135", "17.8". */
export const figure = (x: number): string => x.toFixed(Math.abs(x) >= 10 ? 1 : 3);

/** "0.135 (0.115 to 0.158)"; an exact number stands alone. */
export const spread = (estimate: Estimate | null): string =>
  estimate === null
    ? 'nothing to count'
    : estimate.low === estimate.high
      ? figure(estimate.estimate)
      : `${figure(estimate.estimate)} (${figure(estimate.low)} to ${figure(estimate.high)})`;

/** Each with a mark: + as it should be, − not so, nothing where it is shown to compare with. */
export function readings(list: readonly Reading[], paint: Style, indent = 4): string[] {
  const mark = (holds: boolean | null): string => (holds === null ? ' ' : holds ? paint.good('+') : paint.bad('−'));
  return columns(
    list.map(({ what, ours, human, holds }) => [
      mark(holds),
      what,
      spread(ours),
      human === '' ? '' : `people: ${human}`,
    ]),
    indent,
  );
}
