/**
 * Bounds a product of gains by a sum over issues: √(PQ) ≤ (μP + Q/μ)/2 for any μ > 0, because the arithmetic
 * mean of two numbers is at least their geometric mean, and the sum can be maximised issue by issue. Every μ gives a
 * valid bound; the bound is tightest at the μ where the greatest sum has μP = Q/μ. That μ is found by bisection,
 * and the packages met on the way are the first candidates for the greatest product.
 */
import type { Space } from '../../domain/space.ts';
import { total } from '../../domain/space.ts';
import { greatestSum } from './greatestSum.ts';

/** The number of bisections of the range of ln μ. */
const BISECTIONS = 6;
/** The greatest μ that is tried; the least is 1/8. */
const MAX_MU = 8;

export interface ProductBound {
  /**
   * Finds μ; returns 0 where no package of allowed options is above one of the floors. The best package met on the
   * way, if any, is written into `packageIndex`.
   */
  (theirs: Float64Array, myFloor: number, theirFloor: number, allowed: Uint8Array, packageIndex: Int32Array): number;
  /** The product of gains of the package that the last call wrote; 0 where it wrote none. */
  found(): number;
}

/**
 * Makes the bound for one side.
 *
 * @param space - The space of packages.
 * @param mine - That side's worth of every option, flat.
 */
export function productBound(space: Space, mine: Float64Array): ProductBound {
  const candidate = new Int32Array(space.count);
  let best = 0;

  const relax = (theirs: Float64Array, allowed: Uint8Array, a: number, b: number): boolean =>
    greatestSum(space, mine, a, theirs, b, allowed, candidate);

  const find = (
    theirs: Float64Array,
    myFloor: number,
    theirFloor: number,
    allowed: Uint8Array,
    packageIndex: Int32Array,
  ): number => {
    best = 0;
    if (!relax(theirs, allowed, 1, 0) || total(space, mine, candidate) <= myFloor) return 0;
    relax(theirs, allowed, 0, 1);
    if (total(space, theirs, candidate) <= theirFloor) return 0;
    let low = 1 / MAX_MU;
    let high = MAX_MU;
    let mu = 1;
    for (let n = 0; n < BISECTIONS; n++) {
      mu = Math.sqrt(low * high);
      relax(theirs, allowed, mu / 2, 0.5 / mu);
      const p = total(space, mine, candidate) - myFloor;
      const q = total(space, theirs, candidate) - theirFloor;
      if (p > 0 && q > 0 && p * q > best) {
        best = p * q;
        packageIndex.set(candidate);
      }
      if (p * mu * mu > q) high = mu;
      else low = mu;
    }
    return mu;
  };
  return Object.assign(find, { found: () => best });
}
