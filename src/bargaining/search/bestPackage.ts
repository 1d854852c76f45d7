/**
 * Finds the package with the greatest Σ gain among those with Σ worth ≥ floor. This is a multiple-choice knapsack
 * problem, solved exactly by branch and bound. The bound is Lagrange's: for any λ ≥ 0 no package at or above the floor
 * gains more than Σ_k max_o (gain + λ·worth) − λ·floor. The λ with the tightest bound is found by following the upper
 * hull of the (worth, gain) sums (Sinha & Zoltners 1979 for the problem; Fisher 1981 for the method).
 */
import type { Space } from '../../domain/space.ts';
import { total } from '../../domain/space.ts';
import { BRANCH_TOLERANCE, MAX_LAMBDA } from './bounds.ts';
import { branchAndBound } from './branchAndBound.ts';
import { greatestSum } from './greatestSum.ts';
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
  const { count, offsets } = space;
  const options = offsets[count]!;
  const sorted = sortedOptions(space);
  const walk = branchAndBound(space, sorted);
  /** For each position the Σ of the greatest worths from there on. */
  const worthAhead = new Float64Array(count + 1);
  const candidate = new Int32Array(count);

  return (gain, worth, allowed, floor, packageIndex) => {
    // The two ends of the hull are the packages of greatest worth and of greatest gain.
    if (!greatestSum(space, worth, 1, gain, 0, allowed, candidate, gain)) return false;
    let overWorth = total(space, worth, candidate);
    if (overWorth < floor) return false;
    let overGain = total(space, gain, candidate);
    packageIndex.set(candidate);
    greatestSum(space, gain, 1, worth, 0, allowed, candidate, worth);
    let underWorth = total(space, worth, candidate);
    let underGain = total(space, gain, candidate);
    if (underWorth >= floor) {
      packageIndex.set(candidate);
      return true;
    }
    let lambda = slope(underGain - overGain, overWorth - underWorth);
    // The hull has fewer corners than there are options, and each pass but the last finds another corner.
    for (let passes = options; passes > 0; passes--) {
      greatestSum(space, gain, 1, worth, lambda, allowed, candidate, worth);
      const triedWorth = total(space, worth, candidate);
      const triedGain = total(space, gain, candidate);
      // If no sum lies above the line through the two ends, λ is the slope of the hull at the floor.
      if (triedGain + lambda * triedWorth <= overGain + lambda * overWorth + BRANCH_TOLERANCE) break;
      if (triedWorth >= floor) {
        overWorth = triedWorth;
        overGain = triedGain;
        packageIndex.set(candidate);
      } else {
        underWorth = triedWorth;
        underGain = triedGain;
      }
      lambda = slope(underGain - overGain, overWorth - underWorth);
    }

    sorted.sort(gain, 1, worth, lambda, allowed);
    sorted.sumGreatest(worth, worthAhead);
    let best = overGain;
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
    walk(goal, worth, 0, gain, 0);
    return true;
  };
}

/** The λ of the line through two corners of the hull. */
const slope = (gained: number, lost: number): number => Math.min(MAX_LAMBDA, Math.max(0, gained / lost));
