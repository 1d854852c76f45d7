/** Extends the undominated sums over the first issues of a space by one more issue. */
import { MAX_FRONTIER_POINTS } from '../search/bounds.ts';

/**
 * The undominated sums over the issues so far, in falling order of `first` and so in rising order of `second`. Each
 * point records the point of the layer before that it extends, and the option of the last issue that it adds.
 */
export interface Layer {
  /** The number of points. */
  count: number;
  /** The sum of each point for the first side. */
  readonly first: Float64Array;
  /** The sum of each point for the second side. */
  readonly second: Float64Array;
  /** The point of the layer before that each point extends. */
  readonly from: Int32Array;
  /** The option of the last issue that each point adds. */
  readonly option: Int32Array;
}

/** Layers that are used again: they are large, and a new one for each issue would keep the garbage collector busy. */
export class LayerPool {
  private readonly spare: Layer[] = [];

  /** An empty layer with room for `size` points. */
  take(size: number): Layer {
    const layer = this.spare.pop();
    if (layer !== undefined && layer.first.length >= size) {
      layer.count = 0;
      return layer;
    }
    const room = Math.ceil(1.5 * size);
    return {
      count: 0,
      first: new Float64Array(room),
      second: new Float64Array(room),
      from: new Int32Array(room),
      option: new Int32Array(room),
    };
  }

  /** Takes back a layer that nobody reads any more. */
  give(layer: Layer): void {
    this.spare.push(layer);
  }

  /** The layer before the first issue: one point, whose sums are 0. */
  root(): Layer {
    return Object.assign(this.take(1), { count: 1 });
  }
}

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
