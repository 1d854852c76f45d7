/**
 * Finds the package with the greatest (Σ mine − myFloor)(Σ theirs − theirFloor), both factors above 0. This is
 * Nash's solution, found by branch and bound. The bound on the product is a sum over issues: see productBound.ts. Where
 * packages tie or nearly tie it does not end, and a walk along the frontier goes on (productFrontier.ts).
 */
import type { Space } from '../../domain/space.ts';
import { total } from '../../domain/space.ts';
import { BRANCH_TOLERANCE, MOST_BISECTIONS, hasFineIssue, PRODUCT_STEPS } from './bounds.ts';
import { bestPackage } from './bestPackage.ts';
import { branchAndBound } from './branchAndBound.ts';
import { sortedOptions } from './sortedOptions.ts';
import { productBound } from './productBound.ts';
import { raiseProduct } from './raiseProduct.ts';
import { productFrontier } from './productFrontier.ts';

/**
 * Makes the search. It writes the package into `packageIndex` and returns true; it returns false and leaves
 * `packageIndex` alone where no package of allowed options is above both floors.
 *
 * @param space - The space of packages.
 * @param mine - The worth of every option to this side, flat.
 * @param search - The search for the best package, which may be shared.
 */
export function bestProduct(
  space: Space,
  mine: Float64Array,
  search = bestPackage(space),
): (
  theirs: Float64Array,
  myFloor: number,
  theirFloor: number,
  allowed: Uint8Array,
  packageIndex: Int32Array,
) => boolean {
  const { count } = space;
  const sorted = sortedOptions(space);
  const walk = branchAndBound(space, sorted);
  const { ahead } = sorted;
  const mineAhead = new Float64Array(count + 1);
  const theirsAhead = new Float64Array(count + 1);
  const isFine = hasFineIssue(space);
  const bound = productBound(space, mine, isFine ? MOST_BISECTIONS : undefined);
  const along = productFrontier(space, mine, search);

  return (theirs, myFloor, theirFloor, allowed, packageIndex) => {
    const mu = bound(theirs, myFloor, theirFloor, allowed, packageIndex);
    if (mu === 0) return false;
    let best = bound.found();
    if (isFine && best > 0) best = raiseProduct(space, mine, theirs, myFloor, theirFloor, allowed, best, packageIndex);
    const constant = (mu / 2) * myFloor + (0.5 / mu) * theirFloor + BRANCH_TOLERANCE;
    const goal = {
      threshold: Math.sqrt(best) + constant,
      // The rest adds at most `mineAhead` and `theirsAhead` to the two sums, and together at most what the bound
      // allows.
      promises: (p: number, my: number, their: number): boolean =>
        promising(my, mineAhead[p]!, their, theirsAhead[p]!, ahead[p]!, mu, best),
      visit: (found: Int32Array): void => {
        const product = (total(space, mine, found) - myFloor) * (total(space, theirs, found) - theirFloor);
        if (product <= best) return;
        best = product;
        goal.threshold = Math.sqrt(best) + constant;
        packageIndex.set(found);
      },
    };
    sorted.sort(mine, mu / 2, theirs, 0.5 / mu, allowed, goal.threshold);
    sorted.sumGreatest(mine, mineAhead);
    sorted.sumGreatest(theirs, theirsAhead);
    if (!walk(goal, mine, -myFloor, theirs, -theirFloor, PRODUCT_STEPS))
      best = along(theirs, myFloor, theirFloor, allowed, best, packageIndex);
    return best > 0;
  };
}

/**
 * Whether (my + x)(their + y) can exceed `best` for 0 ≤ x ≤ maxX, 0 ≤ y ≤ maxY and (μ/2)x + y/(2μ) ≤ rest.
 * Where the last holds with equality the product is a parabola in x, and its greatest value within the range is the
 * bound.
 */
function promising(
  my: number,
  maxX: number,
  their: number,
  maxY: number,
  rest: number,
  mu: number,
  best: number,
): boolean {
  if (my + maxX <= 0 || their + maxY <= 0) return false;
  const y0 = 2 * mu * rest;
  const slope = mu * mu;
  let x = (their + y0 - slope * my) / (2 * slope);
  if (x > maxX) x = maxX;
  if (x < (y0 - maxY) / slope) x = (y0 - maxY) / slope;
  if (x < 0) x = 0;
  if (x > maxX) return (my + maxX) * (their + maxY) > best;
  return (my + x) * (their + Math.min(maxY, y0 - slope * x)) > best - BRANCH_TOLERANCE;
}
