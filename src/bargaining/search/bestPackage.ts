/**
 * Finds the package with the greatest Σ gain among those with Σ worth ≥ floor. This is a multiple-choice knapsack
 * problem (Sinha & Zoltners 1979). Branch and bound with Lagrange's bound (Fisher 1981) answers most searches in tens
 * of steps; where packages tie or nearly tie it does not end, and dynamic programming goes on (coreSearch.ts), which
 * also takes the searches with an issue of many options, where it is faster.
 */
import type { Space } from '../../domain/space.ts';
import { total } from '../../domain/space.ts';
import { BEST_STEPS, BRANCH_TOLERANCE, hasFineIssue } from './bounds.ts';
import { branchAndBound } from './branchAndBound.ts';
import { coreSearch } from './coreSearch.ts';
import { hullSlope, UNREACHABLE } from './hullSlope.ts';
import { sortedOptions } from './sortedOptions.ts';

/**
 * Makes the search. It takes flat tables (`offsets[k] + o`), in which `allowed` holds 1 for the options that may be
 * used. It writes the package into `packageIndex` and returns true; it returns false and leaves `packageIndex` alone
 * where no package of allowed options reaches the floor. Of several best packages it is always the same one for the
 * same tables.
 */
export function bestPackage(
  space: Space,
): (gain: Float64Array, worth: Float64Array, allowed: Uint8Array, floor: number, packageIndex: Int32Array) => boolean {
  const { count } = space;
  const slope = hullSlope(space);
  const sorted = sortedOptions(space);
  const walk = branchAndBound(space, sorted);
  const core = coreSearch(space);
  const isFine = hasFineIssue(space);
  const corner = new Int32Array(count);
  /** For each position the Σ of the greatest worths from there on. */
  const worthAhead = new Float64Array(count + 1);

  return (gain, worth, allowed, floor, packageIndex) => {
    const lambda = slope(gain, worth, allowed, floor, packageIndex);
    if (lambda === UNREACHABLE) return false;
    if (lambda === 0) return true;
    corner.set(packageIndex);
    if (isFine) {
      core(gain, worth, allowed, floor, lambda, corner, packageIndex);
      return true;
    }
    let best = total(space, gain, packageIndex);
    const goal = {
      threshold: best + lambda * floor + BRANCH_TOLERANCE,
      promises: (p: number, sum: number): boolean => sum + worthAhead[p]! >= floor - BRANCH_TOLERANCE,
      visit: (found: Int32Array): void => {
        const gained = total(space, gain, found);
        if (gained <= best || total(space, worth, found) < floor) return;
        best = gained;
        goal.threshold = best + lambda * floor + BRANCH_TOLERANCE;
        packageIndex.set(found);
      },
    };
    sorted.sort(gain, 1, worth, lambda, allowed, goal.threshold);
    sorted.sumGreatest(worth, worthAhead);
    if (!walk(goal, worth, 0, gain, 0, BEST_STEPS)) core(gain, worth, allowed, floor, lambda, corner, packageIndex);
    return true;
  };
}
