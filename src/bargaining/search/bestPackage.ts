/**
 * Finds the package with the greatest Σ gain among those with Σ worth ≥ floor. This is a multiple-choice knapsack
 * problem, solved exactly by branch and bound. The bound is Lagrange's: for any λ ≥ 0 no package at or above the floor
 * gains more than Σ_k max_o (gain + λ·worth) − λ·floor. The λ with the tightest bound is found by following the upper
 * hull of the (worth, gain) sums (Sinha & Zoltners 1979 for the problem; Fisher 1981 for the method).
 */
import type { Space } from '../../domain/space.ts';
import { total } from '../../domain/space.ts';
import { BRANCH_TOLERANCE, STEP_BUDGET } from './bounds.ts';
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
  const sorted = sortedOptions(space);
  const { start, end, order, option, value, ahead } = sorted;
  /** For each position the Σ of the greatest worths from there on. */
  const worthAhead = new Float64Array(count + 1);
  const reducedSoFar = new Float64Array(count + 1);
  const worthSoFar = new Float64Array(count + 1);
  const at = new Int32Array(count);
  const candidate = new Int32Array(count);

  return (gain, worth, allowed, floor, packageIndex) => {
    // The two ends of the hull are the packages of greatest worth and of greatest gain.
    if (!greatest(space, worth, gain, 0, allowed, candidate)) return false;
    let overWorth = total(space, worth, candidate);
    if (overWorth < floor) return false;
    let overGain = total(space, gain, candidate);
    packageIndex.set(candidate);
    greatest(space, gain, worth, 0, allowed, candidate);
    let underWorth = total(space, worth, candidate);
    let underGain = total(space, gain, candidate);
    if (underWorth >= floor) {
      packageIndex.set(candidate);
      return true;
    }
    let lambda = (underGain - overGain) / (overWorth - underWorth);
    for (;;) {
      greatest(space, gain, worth, lambda, allowed, candidate);
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
      lambda = (underGain - overGain) / (overWorth - underWorth);
    }

    sorted.sort(gain, 1, worth, lambda, allowed);
    worthAhead[count] = 0;
    for (let p = count - 1; p >= 0; p--) {
      let maxWorth = 0;
      for (let i = start[p]!; i < end[p]!; i++) maxWorth = Math.max(maxWorth, worth[option[i]!]!);
      worthAhead[p] = worthAhead[p + 1]! + maxWorth;
    }
    let best = overGain;
    let threshold = best + lambda * floor + BRANCH_TOLERANCE;
    at[0] = start[0]!;
    let p = 0;
    let steps = 0;
    while (p >= 0 && steps < STEP_BUDGET) {
      const i = at[p]!;
      // Options are in falling order, so the first that cannot lead to a better package ends its issue.
      if (i === end[p]! || reducedSoFar[p]! + value[i]! + ahead[p + 1]! <= threshold) {
        p -= 1;
        continue;
      }
      at[p] = i + 1;
      steps += 1;
      const sum = worthSoFar[p]! + worth[option[i]!]!;
      if (sum + worthAhead[p + 1]! < floor - BRANCH_TOLERANCE) continue;
      if (p + 1 < count) {
        reducedSoFar[p + 1] = reducedSoFar[p]! + value[i]!;
        worthSoFar[p + 1] = sum;
        p += 1;
        at[p] = start[p]!;
        continue;
      }
      for (let j = 0; j < count; j++) candidate[order[j]!] = option[at[j]! - 1]! - offsets[order[j]!]!;
      const gained = total(space, gain, candidate);
      if (gained <= best || total(space, worth, candidate) < floor) continue;
      best = gained;
      threshold = best + lambda * floor + BRANCH_TOLERANCE;
      packageIndex.set(candidate);
    }
    return true;
  };
}

/**
 * Writes into `packageIndex`, for every issue, the allowed option with the greatest first + λ·second (on ties the one
 * with the greater second). Returns false where an issue has no allowed option.
 */
function greatest(
  space: Space,
  first: Float64Array,
  second: Float64Array,
  lambda: number,
  allowed: Uint8Array,
  packageIndex: Int32Array,
): boolean {
  const { count, offsets } = space;
  for (let k = 0; k < count; k++) {
    let best = -1;
    let bestValue = -Infinity;
    for (let i = offsets[k]!; i < offsets[k + 1]!; i++) {
      if (allowed[i] === 0) continue;
      const value = first[i]! + lambda * second[i]!;
      if (value > bestValue || (value === bestValue && second[i]! > second[best]!)) {
        bestValue = value;
        best = i;
      }
    }
    if (best < 0) return false;
    packageIndex[k] = best - offsets[k]!;
  }
  return true;
}
