/** One step of the frontier: the undominated sums over the issues so far, and one more issue. */
import { MAX_FRONTIER_POINTS, MAX_FRONTIER_STEPS } from '../search/bounds.ts';

/**
 * Undominated sums, in falling order of `first` and rising order of `second`, with the way back: the point of the layer
 * before that each came from, and the option of this issue that was added.
 */
export interface Layer {
  count: number;
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly from: Int32Array;
  readonly option: Int32Array;
}

/** A layer with room for so many points, and none yet. */
const room = (size: number): Layer => ({
  count: 0,
  first: new Float64Array(size),
  second: new Float64Array(size),
  from: new Int32Array(size),
  option: new Int32Array(size),
});

/** No issue yet: one sum, of nothing. */
export const emptyLayer = (): Layer => ({ ...room(1), count: 1 });

/**
 * The next layer, with `options` (numbers in the flat tables, the first of the issue at `start`) added. Where `step` is
 * above 0, one point is kept for each step of the first sum; where it is 0, all are, and null is returned if that is
 * too much (bounds.ts).
 */
export function addIssue(
  before: Layer,
  start: number,
  options: readonly number[],
  first: Float64Array,
  second: Float64Array,
  step: number,
): Layer | null {
  let now = room(before.count);
  let next = room(2 * before.count);
  let steps = 0;
  for (const i of options) {
    const needed = now.count + before.count;
    steps += needed;
    if (step === 0 && (now.count > MAX_FRONTIER_POINTS || steps > MAX_FRONTIER_STEPS)) return null;
    if (next.first.length < needed) next = room(Math.ceil(1.5 * needed));
    merge(now, before, first[i]!, second[i]!, i - start, step, next);
    const filled = next;
    next = now;
    now = filled;
  }
  const { count } = now;
  return {
    count,
    first: now.first.slice(0, count),
    second: now.second.slice(0, count),
    from: now.from.slice(0, count),
    option: now.option.slice(0, count),
  };
}

/** Allowed options of the issue that no other beats, in falling order of `first`; of those alike the first. */
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
  let most = -Infinity;
  return options.filter((i) => {
    if (second[i]! <= most) return false;
    most = second[i]!;
    return true;
  });
}

/**
 * Merges what is kept so far with the layer before, moved by (x, y), into `out`. Both stand in falling order of the
 * first sum; what does not raise the second sum is beaten.
 */
function merge(kept: Layer, before: Layer, x: number, y: number, option: number, step: number, out: Layer): void {
  const keptCount = kept.count;
  const movedCount = before.count;
  let [a, b, count] = [0, 0, 0];
  let most = -Infinity;
  let lastCell = Infinity;
  while (a < keptCount || b < movedCount) {
    const keptFirst = a < keptCount ? kept.first[a]! : -Infinity;
    const movedFirst = b < movedCount ? before.first[b]! + x : -Infinity;
    const takesKept = keptFirst > movedFirst || (keptFirst === movedFirst && kept.second[a]! >= before.second[b]! + y);
    const f = takesKept ? keptFirst : movedFirst;
    const s = takesKept ? kept.second[a]! : before.second[b]! + y;
    if (s > most) {
      // In the same step as the last point (or, by rounding, at its side) the later and better one takes its place.
      // Steps have fixed places, so that many replacements do not creep away.
      const cell = step > 0 ? Math.floor(f / step) : f;
      if (cell === lastCell) count -= 1;
      lastCell = cell;
      most = s;
      out.first[count] = f;
      out.second[count] = s;
      out.from[count] = takesKept ? kept.from[a]! : b;
      out.option[count] = takesKept ? kept.option[a]! : option;
      count += 1;
    }
    if (takesKept) a += 1;
    else b += 1;
  }
  out.count = count;
}
