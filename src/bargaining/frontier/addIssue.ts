/** Extends the undominated sums over the first issues of a space by one more issue. */
import { MAX_FRONTIER_POINTS } from '../search/bounds.ts';
import type { Layer, LayerPool } from './layerPool.ts';

/**
 * Computes the next layer.
 *
 * @param before - The layer over the issues so far.
 * @param start - Where the new issue starts in the flat tables.
 * @param options - The places of its undominated options in the flat tables.
 * @param first - The worth of every option to the first side, flat.
 * @param second - The worth of every option to the second side, flat.
 * @param step - 0 to keep every point; above 0 to keep one point for each interval of this width of the first sum.
 * @param maxSteps - The number of merging steps beyond which an exact answer is given up.
 * @param pool - Where layers are taken from.
 * @returns The layer; null where `step` is 0 and `maxSteps` or MAX_FRONTIER_POINTS is exceeded.
 */
export function addIssue(
  before: Layer,
  start: number,
  options: readonly number[],
  first: Float64Array,
  second: Float64Array,
  step: number,
  maxSteps: number,
  pool: LayerPool,
): Layer | null {
  let now = pool.take(before.count);
  let next = pool.take(2 * before.count);
  let steps = 0;
  for (const i of options) {
    const needed = now.count + before.count;
    steps += needed;
    if (step === 0 && (now.count > MAX_FRONTIER_POINTS || steps > maxSteps)) return null;
    if (next.first.length < needed) next = pool.take(needed);
    merge(now, before, first[i]!, second[i]!, i - start, step, next);
    const filled = next;
    next = now;
    now = filled;
  }
  pool.give(next);
  return now;
}

/**
 * The allowed options of an issue that no other option dominates, in falling order of `first`; of options with the same
 * worth to both sides only the first.
 */
export function undominated(
  start: number,
  end: number,
  first: Float64Array,
  second: Float64Array,
  allowed: Uint8Array,
): number[] {
  const options: number[] = [];
  for (let i = start; i < end; i++) if (allowed[i] === 1) options.push(i);
  options.sort((a, b) => first[b]! - first[a]! || second[b]! - second[a]! || a - b);
  let greatestSecond = -Infinity;
  return options.filter((i) => {
    if (second[i]! <= greatestSecond) return false;
    greatestSecond = second[i]!;
    return true;
  });
}

/**
 * Merges the points kept so far with the points of the layer before, shifted by (x, y), into `merged`. Both are in
 * falling order of the first sum, so a point that does not raise the second sum is dominated.
 */
function merge(kept: Layer, before: Layer, x: number, y: number, option: number, step: number, merged: Layer): void {
  // The loop runs some ten million times, and reads fields more slowly than variables.
  const { count: keptCount, first: keptFirst, second: keptSecond, from: keptFrom, option: keptOption } = kept;
  const { count: movedCount, first: movedFirst, second: movedSecond } = before;
  const { first, second, from, option: options } = merged;
  let [a, b, count] = [0, 0, 0];
  let greatestSecond = -Infinity;
  let lastCell = Infinity;
  let keptNext = keptCount > 0 ? keptFirst[0]! : -Infinity;
  let movedNext = movedCount > 0 ? movedFirst[0]! + x : -Infinity;
  while (a < keptCount || b < movedCount) {
    const takesKept = keptNext > movedNext || (keptNext === movedNext && keptSecond[a]! >= movedSecond[b]! + y);
    const f = takesKept ? keptNext : movedNext;
    const s = takesKept ? keptSecond[a]! : movedSecond[b]! + y;
    if (s > greatestSecond) {
      // A point in the same interval as the last one (with step 0: with the same first sum) is better for the second
      // side and replaces it. The intervals have fixed places, so that repeated replacements do not drift.
      const cell = step > 0 ? Math.floor(f / step) : f;
      if (cell === lastCell) count -= 1;
      lastCell = cell;
      greatestSecond = s;
      first[count] = f;
      second[count] = s;
      from[count] = takesKept ? keptFrom[a]! : b;
      options[count] = takesKept ? keptOption[a]! : option;
      count += 1;
    }
    if (takesKept) keptNext = ++a < keptCount ? keptFirst[a]! : -Infinity;
    else movedNext = ++b < movedCount ? movedFirst[b]! + x : -Infinity;
  }
  merged.count = count;
}
