/**
 * Lists, for each of two halves of the issues, the undominated sums of two tables with which a package better than one
 * that is known can still be reached (Nemhauser & Ullmann 1969 for the dominance of sums, Horowitz & Sahni 1974 for the
 * halves, Balas & Zemel 1980 and Pisinger 1995 for the core). The work is limited: issues in which a change costs most
 * keep the option of the base, and of a list what loses most is left out. The least of what is so lost is told, so that
 * it is known what the answer can lack.
 */
import type { Space } from '../../domain/space.ts';
import type { CoreOptions } from './coreOptions.ts';
import { coreOrder } from './coreOrder.ts';
import { coreRest } from './coreRest.ts';
import { sumAdder } from './sumAdder.ts';
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
  const add = sumAdder(core, rest, 2 * most);
  const scratch = new Float64Array(2 * most);
  /** For each position but the last of a half the place in the list before, and the option, of every sum. */
  const from = Array.from(sizes, () => new Int32Array(MAX_WIDTH));
  const added = Array.from(sizes, () => new Int32Array(MAX_WIDTH));

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
      const most = Math.min(limit, leftOut);
      leftOut = Math.min(leftOut, add(lists, h, issues[at]!, at, width, most, first, second));
      if (at + 1 === until) break;
      const kept = lists[h];
      leftOut = Math.min(leftOut, narrow(kept, width, scratch));
      const [backTo, by] = [from[at]!, added[at]!];
      for (let n = 0; n < kept.count; n++) {
        backTo[n] = kept.from[n]!;
        by[n] = kept.option[n]!;
      }
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
  function writeList(h: 0 | 1, p: number, until: number, place: number, packageIndex: Int32Array): void {
    let n = place;
    for (let at = until - 1; at >= p; at--) {
      const k = issues[at]!;
      const isLast = at + 1 === until;
      packageIndex[k] = (isLast ? lists[h].option : added[at]!)[n]! - offsets[k]!;
      n = (isLast ? lists[h].from : from[at]!)[n]!;
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
      writeList(0, 0, order.middle(), place, packageIndex);
      writeList(1, order.middle(), order.end(), otherPlace, packageIndex);
    },
  };
}
