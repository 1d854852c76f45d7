/**
 * Finds Lagrange's multiplier for the greatest Σ gain among the packages with Σ worth ≥ floor, by following the upper
 * hull of the (worth, gain) sums. For any λ ≥ 0 no package at or above the floor gains more than
 * Σ_k max_o (gain + λ·worth) − λ·floor; the bound is tightest at the slope of the hull at the floor.
 */
import type { Space } from '../../domain/space.ts';
import { total } from '../../domain/space.ts';
import { SEARCH_TOLERANCE, MAX_LAMBDA } from './bounds.ts';
import { greatestSum } from './greatestSum.ts';

/** The multiplier where no package of allowed options reaches the floor. */
export const UNREACHABLE = -1;

/**
 * Makes the search for the multiplier. It writes into `packageIndex` the best corner of the hull at or above the floor,
 * and returns λ; with λ = 0 no package gains more than that corner. It returns `UNREACHABLE` and leaves `packageIndex`
 * alone where no package reaches the floor.
 */
export function hullSlope(
  space: Space,
): (gain: Float64Array, worth: Float64Array, allowed: Uint8Array, floor: number, packageIndex: Int32Array) => number {
  const candidate = new Int32Array(space.count);
  const options = space.offsets[space.count]!;

  return (gain, worth, allowed, floor, packageIndex) => {
    // The two ends of the hull are the packages of greatest worth and of greatest gain.
    if (!greatestSum(space, worth, 1, gain, 0, allowed, candidate, gain)) return UNREACHABLE;
    let overWorth = total(space, worth, candidate);
    if (overWorth < floor) return UNREACHABLE;
    let overGain = total(space, gain, candidate);
    packageIndex.set(candidate);
    greatestSum(space, gain, 1, worth, 0, allowed, candidate, worth);
    let underWorth = total(space, worth, candidate);
    let underGain = total(space, gain, candidate);
    if (underWorth >= floor) {
      packageIndex.set(candidate);
      return 0;
    }
    let lambda = slope(underGain - overGain, overWorth - underWorth);
    // The hull has fewer corners than there are options, and each pass but the last finds another corner.
    for (let passes = options; passes > 0; passes--) {
      greatestSum(space, gain, 1, worth, lambda, allowed, candidate, worth);
      const triedWorth = total(space, worth, candidate);
      const triedGain = total(space, gain, candidate);
      // If no sum lies above the line through the two ends, λ is the slope of the hull at the floor.
      if (triedGain + lambda * triedWorth <= overGain + lambda * overWorth + SEARCH_TOLERANCE) break;
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
    return lambda;
  };
}

/** The λ of the line through two corners of the hull. */
const slope = (gained: number, lost: number): number => Math.min(MAX_LAMBDA, Math.max(0, gained / lost));
