/**
 * Lists, for each of two halves of the issues, the undominated sums of two tables with which a package better than one
 * that is known can still be reached (Nemhauser & Ullmann 1969 for the dominance of sums, Horowitz & Sahni 1974 for the
 * halves, Balas & Zemel 1980 and Pisinger 1995 for the core). The work is limited: issues in which a change costs most
 * keep the option of the base, and of a list what loses most is left out. The least of what is so lost is told, so that
 * it is known what the answer can lack.
 */
import type { Space } from '../../domain/space.ts';
import { SUM_ROUNDING } from '../../kernel/rounding.ts';
import type { CoreOptions } from './coreOptions.ts';
import { coreOrder } from './coreOrder.ts';
import { coreRest } from './coreRest.ts';
import type { SumList } from './sumList.ts';
import { emptySumList, narrow } from './sumList.ts';

/** The least and the greatest number of sums that a list keeps after each issue. */
const [MIN_WIDTH, MAX_WIDTH] = [24, 512];

export interface CoreHalves {
  /** The sums of both halves. */
  readonly lists: readonly [SumList, SumList];
  /**
   * Fills both lists from the options that the core kept.
   *
   * @param gap - What a package may lose against Lagrange's options.
   * @param work - The number of sums that may be formed, about.
   * @param floor - The floor under the Σ of the second table; −Infinity where there is none.
   * @param lambda - What a unit above that floor loses: Lagrange's multiplier; 0 where there is no floor.
   * @param inOrder - Whether the first list takes all issues in their own order, so that its sums are those of `total`
   * to the last bit; the other then has no issue.
   * @returns The least that a package which the lists do not have loses; Infinity where they have all within the gap.
   */
  fill(
    first: Float64Array,
    second: Float64Array,
    gap: number,
    work: number,
    floor: number,
    lambda: number,
    inOrder?: boolean,
  ): number;
  /** Writes the package that has the sums at these places of the two lists. */
  write(place: number, otherPlace: number, packageIndex: Int32Array): void;
}

/** Makes the lists, which stay empty until they are filled. */
export function coreHalves(space: Space, core: CoreOptions): CoreHalves {
  const { count, offsets, sizes } = space;
  const { base, start, end, option, loss } = core;
  const most = Math.max(MAX_WIDTH, ...sizes);
  const order = coreOrder(space, core);
  const rest = coreRest(space, core, order);
  const { issues } = order;
  const lists: [SumList, SumList] = [emptySumList(2 * most), emptySumList(2 * most)];
  let [now, next] = [emptySumList(2 * most), emptySumList(2 * most)];
  const scratch = new Float64Array(2 * most);
  /** For each position the place in the list before, and the option, of every sum of its list. */
  const from = Array.from(sizes, () => new Int32Array(most));
  const added = Array.from(sizes, () => new Int32Array(most));

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

  /** Merges the sums of a list with all options of the issue at position p, and returns as `fill`. */
  function addToAll(
    before: SumList,
    p: number,
    width: number,
    limit: number,
    first: Float64Array,
    second: Float64Array,
  ): number {
    const k = issues[p]!;
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

  /** Fills a list from the positions `p` to `until`, excluded, from the sums that stand in it; returns as `fill`. */
  function fillList(
    h: 0 | 1,
    p: number,
    until: number,
    width: number,
    limit: number,
    first: Float64Array,
    second: Float64Array,
  ): number {
    let leftOut = Infinity;
    for (let at = p; at < until; at++) {
      const k = issues[at]!;
      const before = lists[h];
      if (before.count === 1) addToOne(before, k, first, second);
      else leftOut = Math.min(leftOut, addToAll(before, at, width, Math.min(limit, leftOut), first, second));
      if (now.count > width && at + 1 < until) leftOut = Math.min(leftOut, narrow(now, width, scratch));
      const [backTo, by] = [from[at]!, added[at]!];
      for (let n = 0; n < now.count; n++) {
        backTo[n] = now.from[n]!;
        by[n] = now.option[n]!;
      }
      [lists[h], now] = [now, before];
    }
    return leftOut;
  }

  /** Starts a list with one sum. */
  function begin(list: SumList, first: number, second: number, lost: number): void {
    list.count = 1;
    list.first[0] = first;
    list.second[0] = second;
    list.loss[0] = list.least[0] = lost;
  }

  /** Follows the sums at a place of a list back to the first issue, and writes their options. */
  function writeList(p: number, until: number, place: number, packageIndex: Int32Array): void {
    let n = place;
    for (let at = until - 1; at >= p; at--) {
      const k = issues[at]!;
      packageIndex[k] = added[at]![n]! - offsets[k]!;
      n = from[at]![n]!;
    }
  }

  return {
    lists,
    fill(first, second, gap, work, floor, lambda, inOrder = false) {
      if (inOrder) order.takeAll();
      else order.share(work / (2 * MIN_WIDTH));
      let [x, y, lost, leftOut] = [0, 0, 0, Infinity];
      for (let p = order.end(); p < count; p++) {
        const k = issues[p]!;
        const own = offsets[k]! + base[k]!;
        x += first[own]!;
        y += second[own]!;
        lost += loss[own]!;
        for (let j = start[k]!; j < end[k]!; j++) if (option[j] !== own) leftOut = Math.min(leftOut, loss[option[j]!]!);
      }
      rest.fill(second, floor, lambda);
      begin(lists[0], x, y, lost);
      begin(lists[1], 0, 0, 0);
      const width = Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, Math.floor(work / (2 * order.added()))));
      const [middle, last] = [order.middle(), order.end()];
      return Math.min(
        leftOut,
        fillList(0, 0, middle, width, gap, first, second),
        fillList(1, middle, last, width, gap, first, second),
      );
    },
    write(place, otherPlace, packageIndex) {
      for (let p = order.end(); p < count; p++) packageIndex[issues[p]!] = base[issues[p]!]!;
      writeList(0, order.middle(), place, packageIndex);
      writeList(order.middle(), order.end(), otherPlace, packageIndex);
    },
  };
}
