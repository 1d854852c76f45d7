/**
 * Adds an issue to a list of sums: every sum with every option of the issue, of which the undominated ones are kept
 * that lose little enough.
 */
import { SUM_ROUNDING } from '../../kernel/rounding.ts';
import type { CoreOptions } from './coreOptions.ts';
import type { CoreRest } from './coreRest.ts';
import type { SumList } from './sumList.ts';
import { emptySumList, narrow } from './sumList.ts';

/**
 * Adds issue k, which stands at position p, to the sums of list h. The list that was there is used again.
 *
 * @param width - The most sums that are kept, where there is more than one before.
 * @param limit - What a package may lose against Lagrange's options.
 * @returns The least that a package with one of the sums that were left out loses; Infinity where none was.
 */
export type AddIssue = (
  lists: [SumList, SumList],
  h: 0 | 1,
  k: number,
  p: number,
  width: number,
  limit: number,
  first: Float64Array,
  second: Float64Array,
) => number;

/** Makes the adding, with room for `size` sums in a list. */
export function sumAdder({ start, end, option, loss }: CoreOptions, rest: CoreRest, size: number): AddIssue {
  let [now, next] = [emptySumList(size), emptySumList(size)];
  const scratch = new Float64Array(size);

  /** Merges the sums of a list, with option i at position p added, into `now`. */
  function merge(before: SumList, p: number, i: number, x: number, y: number, limit: number): void {
    const { count: keptCount, first: keptFirst, second: keptSecond } = now;
    const { count: movedCount, first: movedFirst, second: movedSecond, loss: movedLoss } = before;
    const { first, second, loss: losses, least, from: places, option: options } = next;
    const lost = loss[i]!;
    const other = rest.other[p]!;
    const more = rest.more[p]!;
    const above = rest.above[p]!;
    const below = rest.below[p]!;
    let [a, b, filled] = [0, 0, 0];
    let greatest = -Infinity;
    let kept = keptCount > 0 ? keptSecond[0]! : -Infinity;
    let moved = movedCount > 0 ? movedSecond[0]! + y : -Infinity;
    while (a < keptCount || b < movedCount) {
      if (kept > moved || (kept === moved && keptFirst[a]! >= movedFirst[b]! + x)) {
        if (keptFirst[a]! > greatest) {
          greatest = first[filled] = keptFirst[a]!;
          second[filled] = kept;
          losses[filled] = now.loss[a]!;
          least[filled] = now.least[a]!;
          places[filled] = now.from[a]!;
          options[filled] = now.option[a]!;
          filled += 1;
        }
        a += 1;
        kept = a < keptCount ? keptSecond[a]! : -Infinity;
        continue;
      }
      const sum = movedFirst[b]! + x;
      const over = moved + other;
      let bound = movedLoss[b]! + lost;
      if (over >= 0) bound += over * below;
      // A loss for a unit may be very great, and must not make much of what rounding did to the sum.
      else if (over < -SUM_ROUNDING) bound -= (over + SUM_ROUNDING) * above;
      if (sum > greatest && bound <= limit && over + more >= -SUM_ROUNDING) {
        greatest = first[filled] = sum;
        second[filled] = moved;
        losses[filled] = movedLoss[b]! + lost;
        least[filled] = bound;
        places[filled] = b;
        options[filled] = i;
        filled += 1;
      }
      b += 1;
      moved = b < movedCount ? movedSecond[b]! + y : -Infinity;
    }
    next.count = filled;
    [now, next] = [next, now];
  }

  /** Puts the options of an issue, which stand in the order of a list, on a single sum. */
  function addToOne(before: SumList, k: number, first: Float64Array, second: Float64Array): void {
    now.count = end[k]! - start[k]!;
    for (let n = 0; n < now.count; n++) {
      const i = option[start[k]! + n]!;
      now.first[n] = before.first[0]! + first[i]!;
      now.second[n] = before.second[0]! + second[i]!;
      now.loss[n] = now.least[n] = before.loss[0]! + loss[i]!;
      now.from[n] = 0;
      now.option[n] = i;
    }
  }

  /** Merges the sums of a list with all options of an issue, and returns as `add`. */
  function addToAll(
    before: SumList,
    k: number,
    p: number,
    width: number,
    limit: number,
    first: Float64Array,
    second: Float64Array,
  ): number {
    let most = limit;
    let leftOut = Infinity;
    let least = Infinity;
    now.count = 0;
    for (let n = 0; n < before.count; n++) least = Math.min(least, before.loss[n]!);
    // From the option that loses least outwards, so that what others may lose is soon known.
    let down = start[k]!;
    while (down + 1 < end[k]! && loss[option[down + 1]!]! < loss[option[down]!]!) down += 1;
    let up = down - 1;
    while (down < end[k]! || up >= start[k]!) {
      const isNext = up < start[k]! || (down < end[k]! && loss[option[down]!]! <= loss[option[up]!]!);
      const i = option[isNext ? down++ : up--]!;
      if (least + loss[i]! > most) continue;
      merge(before, p, i, first[i]!, second[i]!, most);
      if (now.count <= width) continue;
      leftOut = Math.min(leftOut, narrow(now, width, scratch));
      most = Math.min(limit, leftOut);
    }
    return leftOut;
  }

  return (lists, h, k, p, width, limit, first, second) => {
    const before = lists[h];
    let leftOut = Infinity;
    if (before.count === 1) addToOne(before, k, first, second);
    else leftOut = addToAll(before, k, p, width, limit, first, second);
    lists[h] = now;
    now = before;
    return leftOut;
  };
}
