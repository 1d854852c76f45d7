/**
 * Bounds a product of gains by a sum over issues: √(PQ) ≤ (μP + Q/μ)/2 for any μ > 0, because the arithmetic mean of
 * two numbers is at least their geometric mean, and the sum can be maximised issue by issue. Every μ gives a valid
 * bound. It is tightest where the line of slope −μ² touches the upper hull of the sums (mine, theirs) at the corner or
 * the edge with the greatest product. On the hull the product rises to one peak, so that following it finds that μ; the
 * packages met on the way are the first candidates for the greatest product.
 */
import type { Space } from '../../domain/space.ts';
import { total } from '../../domain/space.ts';
import { SEARCH_TOLERANCE, MAX_LAMBDA } from './bounds.ts';
import { greatestSum } from './greatestSum.ts';

/** What a search above two floors is given: tables are flat, and what it finds is written into `packageIndex`. */
export type AboveFloors<Found> = (
  theirs: Float64Array,
  myFloor: number,
  theirFloor: number,
  allowed: Uint8Array,
  packageIndex: Int32Array,
) => Found;

/**
 * Finds μ; returns 0 where no package of allowed options is above one of the floors. The best package met on the way,
 * if any, is written.
 */
export interface ProductSlope extends AboveFloors<number> {
  /** The product of gains of the package that the last call wrote; 0 where it wrote none. */
  found(): number;
}

/**
 * Makes the search for μ, which writes the best corner that it meets.
 *
 * @param space - The space of packages.
 * @param mine - The worth of every option to this side, flat.
 */
export function productSlope(space: Space, mine: Float64Array): ProductSlope {
  const candidate = new Int32Array(space.count);
  let best = 0;

  const find: AboveFloors<number> = (theirs, myFloor, theirFloor, allowed, packageIndex) => {
    best = 0;
    let [p, q] = [0, 0];
    /** Takes the package with the greatest Σ of a·mine + b·theirs; of ties the one with more in `ties`. */
    const take = (a: number, b: number, ties: Float64Array): boolean => {
      if (!greatestSum(space, mine, a, theirs, b, allowed, candidate, ties)) return false;
      p = total(space, mine, candidate) - myFloor;
      q = total(space, theirs, candidate) - theirFloor;
      if (p > 0 && q > 0 && p * q > best) {
        best = p * q;
        packageIndex.set(candidate);
      }
      return true;
    };
    // The two ends of the hull are the packages of greatest worth to either side.
    if (!take(1, 0, theirs) || p <= 0) return 0;
    let [lastP, lastQ] = [p, q];
    take(0, 1, mine);
    if (q <= 0) return 0;
    let [firstP, firstQ] = [p, q];
    let slope = Infinity;
    for (let passes = space.offsets[space.count]!; passes > 0 && lastP > firstP; passes--) {
      slope = (firstQ - lastQ) / (lastP - firstP);
      take(slope, 1, mine);
      // If no sum lies above the line through the two ends, the peak is on this edge or at one of its ends.
      if (slope * p + q <= slope * lastP + lastQ + SEARCH_TOLERANCE) break;
      if (slope * p > q) [lastP, lastQ] = [p, q];
      else [firstP, firstQ] = [p, q];
    }
    if (slope * firstP > firstQ) slope = firstQ / firstP;
    else if (slope * lastP < lastQ) slope = lastQ / lastP;
    return Math.sqrt(Math.min(MAX_LAMBDA, Math.max(1 / MAX_LAMBDA, slope)));
  };
  return Object.assign(find, { found: () => best });
}
