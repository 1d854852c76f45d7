/**
 * Finds Lagrange's multiplier for the greatest Σ gain among the packages with Σ worth ≥ floor, by following the upper
 * hull of the (worth, gain) sums. For any λ ≥ 0 no package at or above the floor gains more than
 * Σ_k max_o (gain + λ·worth) − λ·floor; the bound is tightest at the slope of the hull at the floor.
 */
import type { Space } from '../../domain/space.ts';
import { SEARCH_TOLERANCE, MAX_LAMBDA } from './bounds.ts';

/** The multiplier where no package of allowed options reaches the floor. */
export const UNREACHABLE = -1;

/**
 * Makes the search for the multiplier. It writes into `packageIndex` the best corner of the hull at or above the floor,
 * and returns λ; with λ = 0 no package gains more than that corner. It returns `UNREACHABLE` and leaves `packageIndex`
 * alone where no package reaches the floor.
 */
export function hullSlope({
  count,
  offsets,
}: Space): (
  gain: Float64Array,
  worth: Float64Array,
  allowed: Uint8Array,
  floor: number,
  packageIndex: Int32Array,
) => number {
  const candidate = new Int32Array(count);
  let [triedFirst, triedSecond] = [0, 0];

  /**
   * Tries the package with the greatest Σ of first + b·second, of ties the one with the greatest second. Returns
   * whether every issue has an allowed option.
   */
  function relax(first: Float64Array, b: number, second: Float64Array, allowed: Uint8Array): boolean {
    let [firstSum, secondSum] = [0, 0];
    for (let k = 0; k < count; k++) {
      const until = offsets[k + 1]!;
      let at = -1;
      let greatest = -Infinity;
      for (let i = offsets[k]!; i < until; i++) {
        if (allowed[i] === 0) continue;
        const value = first[i]! + b * second[i]!;
        if (value < greatest || (value === greatest && second[i]! <= second[at]!)) continue;
        greatest = value;
        at = i;
      }
      if (at < 0) return false;
      candidate[k] = at - offsets[k]!;
      firstSum += first[at]!;
      secondSum += second[at]!;
    }
    triedFirst = firstSum;
    triedSecond = secondSum;
    return true;
  }

  return (gain, worth, allowed, floor, packageIndex) => {
    // The two ends of the hull are the packages of greatest worth and of greatest gain.
    if (!relax(worth, 0, gain, allowed)) return UNREACHABLE;
    let [overWorth, overGain] = [triedFirst, triedSecond];
    if (overWorth < floor) return UNREACHABLE;
    packageIndex.set(candidate);
    relax(gain, 0, worth, allowed);
    let [underWorth, underGain] = [triedSecond, triedFirst];
    if (underWorth >= floor) {
      packageIndex.set(candidate);
      return 0;
    }
    let lambda = slope(underGain - overGain, overWorth - underWorth);
    // The hull has fewer corners than there are options, and each pass but the last finds another corner.
    for (let passes = offsets[count]!; passes > 0; passes--) {
      relax(gain, lambda, worth, allowed);
      // If no sum lies above the line through the two ends, λ is the slope of the hull at the floor.
      if (triedFirst + lambda * triedSecond <= overGain + lambda * overWorth + SEARCH_TOLERANCE) break;
      if (triedSecond >= floor) {
        [overWorth, overGain] = [triedSecond, triedFirst];
        packageIndex.set(candidate);
      } else [underWorth, underGain] = [triedSecond, triedFirst];
      lambda = slope(underGain - overGain, overWorth - underWorth);
    }
    return lambda;
  };
}

/** The λ of the line through two corners of the hull. */
const slope = (gained: number, lost: number): number => Math.min(MAX_LAMBDA, Math.max(0, gained / lost));
