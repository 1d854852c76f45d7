/**
 * The ways of a half to which no other is better for both sides, and the pair of ways with the greatest product of
 * gains.
 */
import { ROUNDING } from './bounds.ts';
import type { HalfSpace } from './halfSpace.ts';

export interface HalfFrontier {
  /** How many ways there are; they stand in falling order of own worth and so in rising order of the other's. */
  count: number;
  /** Where each stands in the half's own order. */
  readonly place: Int32Array;
  readonly mine: Float64Array;
  readonly theirs: Float64Array;
  /** The greatest μ·mine + theirs/μ. */
  reach: number;
}

/** Room for the ways of a half with `count` ways. */
export const emptyHalfFrontier = (count: number): HalfFrontier => ({
  count: 0,
  place: new Int32Array(count),
  mine: new Float64Array(count),
  theirs: new Float64Array(count),
  reach: -Infinity,
});

/** Fills the front; `sums` holds what each way is worth to the other, −∞ where it is not allowed. */
export function keepUndominated(front: HalfFrontier, half: HalfSpace, sums: Float64Array, mu: number): void {
  const { place, mine, theirs } = front;
  const { count, order, worth } = half;
  let kept = 0;
  let most = -Infinity;
  let reach = -Infinity;
  for (let a = 0; a < count; a++) {
    const their = sums[order[a]!]!;
    if (their <= most) continue;
    most = their;
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
 * Writes into `found` the pair with the greatest product of gains over the floors; false where none is above `least`.
 */
export function greatestProduct(
  first: HalfFrontier,
  second: HalfFrontier,
  mu: number,
  myFloor: number,
  theirFloor: number,
  least: number,
  found: Int32Array,
): boolean {
  const { mine, theirs, count } = second;
  // No package has μP + Q/μ above C, so PQ ≤ μP(C − μP): who beats the best has its P between the roots of
  // μP(C − μP) =
  // best.
  const most = first.reach + second.reach - mu * myFloor - theirFloor / mu + ROUNDING;
  let best = least;
  let width = Math.sqrt(Math.max(0, most * most - 4 * best));
  let start = 0;
  let better = false;
  // From the poorest first half to the richest, so that the second halves within reach only move one way.
  for (let m = first.count - 1; m >= 0; m--) {
    const p = first.mine[m]! - myFloor;
    const q = first.theirs[m]! - theirFloor;
    if (mu * p + q / mu + second.reach <= 2 * Math.sqrt(best)) continue;
    const high = (most + width) / (2 * mu) - p + ROUNDING;
    const low = (most - width) / (2 * mu) - p - ROUNDING;
    while (start < count && mine[start]! > high) start += 1;
    for (let n = start; n < count; n++) {
      if (mine[n]! < low) break;
      const my = p + mine[n]!;
      const their = q + theirs[n]!;
      if (my <= 0 || their <= 0 || my * their <= best) continue;
      best = my * their;
      width = Math.sqrt(Math.max(0, most * most - 4 * best));
      found[0] = m;
      found[1] = n;
      better = true;
    }
  }
  return better;
}
