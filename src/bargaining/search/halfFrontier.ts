/**
 * Keeps the undominated ways to settle one half of the issues, and finds the pair of ways, one of each half, with the
 * greatest product of gains. A way is dominated if another way of its half is at least as good for both sides.
 */
import { SUM_ROUNDING } from '../../kernel/rounding.ts';
import type { HalfSpace } from './halfSpace.ts';

export interface HalfFrontier {
  /** The number of ways. They are in falling order of own worth, and so in rising order of the other's. */
  count: number;
  /** The place of each way in the half's own order. */
  readonly place: Int32Array;
  /** What each way is worth to the side that searches. */
  readonly mine: Float64Array;
  /** What each way is worth to the other side. */
  readonly theirs: Float64Array;
  /** The greatest μ·mine + theirs/μ of the ways. */
  reach: number;
}

/** An empty frontier with room for `count` ways. */
export const emptyHalfFrontier = (count: number): HalfFrontier => ({
  count: 0,
  place: new Int32Array(count),
  mine: new Float64Array(count),
  theirs: new Float64Array(count),
  reach: -Infinity,
});

/**
 * Fills the frontier of a half.
 *
 * @param front - The frontier that is filled.
 * @param half - The half.
 * @param sums - What each way is worth to the other side; −∞ for a way that is not allowed.
 * @param mu - The μ of productSlope.ts.
 */
export function keepUndominated(front: HalfFrontier, half: HalfSpace, sums: Float64Array, mu: number): void {
  const { place, mine, theirs } = front;
  const { count, order, worth } = half;
  let kept = 0;
  let greatestTheirs = -Infinity;
  let reach = -Infinity;
  for (let a = 0; a < count; a++) {
    const their = sums[order[a]!]!;
    if (their <= greatestTheirs) continue;
    greatestTheirs = their;
    place[kept] = a;
    mine[kept] = worth[a]!;
    theirs[kept] = their;
    reach = Math.max(reach, mu * worth[a]! + their / mu);
    kept += 1;
  }
  front.count = kept;
  front.reach = reach;
}

/**
 * Writes into `found` the pair of ways with the greatest product of gains over the floors, as places in the two
 * frontiers. Returns false where no product is above `minProduct`.
 */
export function greatestProduct(
  first: Omit<HalfFrontier, 'place'>,
  second: Omit<HalfFrontier, 'place'>,
  mu: number,
  myFloor: number,
  theirFloor: number,
  minProduct: number,
  found: Int32Array,
): boolean {
  const { mine, theirs, count } = second;
  // No package has μP + Q/μ above C, so PQ ≤ μP(C − μP). A package that beats the best has its P between the roots of
  // μP(C − μP) = best.
  const bound = first.reach + second.reach - mu * myFloor - theirFloor / mu + SUM_ROUNDING;
  let best = minProduct;
  let width = Math.sqrt(Math.max(0, bound * bound - 4 * best));
  let start = 0;
  let better = false;
  // The first half goes from its poorest way to its richest, so that the range of second ways moves in one direction.
  for (let m = first.count - 1; m >= 0; m--) {
    const p = first.mine[m]! - myFloor;
    const q = first.theirs[m]! - theirFloor;
    if (mu * p + q / mu + second.reach <= 2 * Math.sqrt(best)) continue;
    const high = (bound + width) / (2 * mu) - p + SUM_ROUNDING;
    const low = (bound - width) / (2 * mu) - p - SUM_ROUNDING;
    while (start < count && mine[start]! > high) start += 1;
    for (let n = start; n < count; n++) {
      if (mine[n]! < low) break;
      const my = p + mine[n]!;
      const their = q + theirs[n]!;
      if (my <= 0 || their <= 0 || my * their <= best) continue;
      best = my * their;
      width = Math.sqrt(Math.max(0, bound * bound - 4 * best));
      found[0] = m;
      found[1] = n;
      better = true;
    }
  }
  return better;
}
