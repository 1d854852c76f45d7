/** Which options of an issue a role sheet lists, where an issue has too many for a page. */
import type { Option } from '../../scenario/read/scenario.ts';

/** An issue with more options than this is listed by its stops, if its options are numbers. */
const LISTED = 24;
/** The most stops of an issue. */
const MOST_STOPS = 24;
/** How far a worth may lie from a straight line, as a share of the range of worths: rounding, and nearly a line. */
const STRAIGHT = 1e-9;
const NEARLY = [1e-3, 1e-2];

/** The options that are listed. */
export interface SheetStops {
  /** Their places, ascending; the first and the last option are among them. */
  readonly places: readonly number[];
  /** How the worths of those left out lie between their listed neighbours; `all`: none is left out. */
  readonly between: 'all' | 'in a straight line' | 'nearly in a straight line';
}

/**
 * Chooses the options that are listed. Of many numbers, ascending or descending, those are listed between which worths
 * lie in a straight line, or within a hundredth of their range of one (Douglas & Peucker 1973). Texts, and numbers
 * whose worths lie in no such lines, are all listed.
 *
 * @param options - The options of an issue, in their order.
 * @param worths - What each adds to the worth of a package, in any unit.
 * @param listed - The most options that are all listed; default 24.
 */
export function sheetStops(options: readonly Option[], worths: readonly number[], listed = LISTED): SheetStops {
  const all: SheetStops = { places: options.map((_, at) => at), between: 'all' };
  if (options.length <= listed || !isOrdered(options)) return all;
  const range = worths.reduce((a, b) => Math.max(a, b)) - worths.reduce((a, b) => Math.min(a, b));
  for (const share of [STRAIGHT, ...NEARLY]) {
    const places = stopsWithin(options, worths, share * range);
    if (places.length <= MOST_STOPS)
      return { places, between: share === STRAIGHT ? 'in a straight line' : 'nearly in a straight line' };
  }
  return all;
}

/** Whether the options are numbers that only rise or only fall. */
function isOrdered(options: readonly Option[]): options is readonly number[] {
  const rises = Number(options[1]) > Number(options[0]);
  return options.every(
    (option, at) =>
      typeof option === 'number' &&
      (at === 0 || (rises ? option > Number(options[at - 1]) : option < Number(options[at - 1]))),
  );
}

/** The fewest places that a split at the farthest point finds, such that no worth lies farther off than `tolerance`. */
function stopsWithin(xs: readonly number[], ys: readonly number[], tolerance: number): number[] {
  const kept = new Set([0, xs.length - 1]);
  const open: (readonly [number, number])[] = [[0, xs.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [from, to] = span;
    const slope = (ys[to]! - ys[from]!) / (xs[to]! - xs[from]!);
    let [farthest, distance] = [from, tolerance];
    for (let at = from + 1; at < to; at++) {
      const off = Math.abs(ys[at]! - (ys[from]! + slope * (xs[at]! - xs[from]!)));
      if (off > distance) [farthest, distance] = [at, off];
    }
    if (farthest === from) continue;
    kept.add(farthest);
    open.push([from, farthest], [farthest, to]);
  }
  return [...kept].sort((a, b) => a - b);
}
