/**
 * The package with the greatest Σ gain among those with Σ worth ≥ floor: a multiple-choice knapsack, solved exactly
 * by branch and bound. The bound is Lagrange's: for any λ ≥ 0 no package at or above the floor gains more than Σ_k
 * max_o (gain + λ·worth) − λ·floor. The λ that makes it tightest is found by following the upper hull of (worth,
 * gain) sums (Sinha & Zoltners 1979 for the problem; Fisher 1981 for the method).
 */
import type { Space } from '../../domain/space.ts';
import { total } from '../../domain/space.ts';
import { SLACK, STEP_BUDGET } from './bounds.ts';
import { sortedOptions } from './sortedOptions.ts';

/**
 * Returns the search. It writes the package into `out` and returns true, or returns false and leaves `out` alone where
 * no package of allowed options reaches the floor. Tables are flat (`offsets[k] + o`), `allowed` holds 1 for the
 * options that may be used. Where several are best, it is always the same one for the same tables.
 */
export function bestPackage(
  space: Space,
): (gain: Float64Array, worth: Float64Array, allowed: Uint8Array, floor: number, out: Int32Array) => boolean {
  const { count, offsets } = space;
  const rungs = sortedOptions(space);
  const { start, end, order, option, value, ahead } = rungs;
  /** Σ over the issues still to settle of the greatest worth. */
  const worthAhead = new Float64Array(count + 1);
  const reducedSoFar = new Float64Array(count + 1);
  const worthSoFar = new Float64Array(count + 1);
  const at = new Int32Array(count);
  const chosen = new Int32Array(count);

  return (gain, worth, allowed, floor, out) => {
    // The two ends of the hull: worth first, gain first.
    if (!greatest(space, worth, gain, 0, allowed, chosen)) return false;
    let overWorth = total(space, worth, chosen);
    if (overWorth < floor) return false;
    let overGain = total(space, gain, chosen);
    out.set(chosen);
    greatest(space, gain, worth, 0, allowed, chosen);
    let underWorth = total(space, worth, chosen);
    let underGain = total(space, gain, chosen);
    if (underWorth >= floor) {
      out.set(chosen);
      return true;
    }
    let lambda = (underGain - overGain) / (overWorth - underWorth);
    for (;;) {
      greatest(space, gain, worth, lambda, allowed, chosen);
      const triedWorth = total(space, worth, chosen);
      const triedGain = total(space, gain, chosen);
      // No sum lies above the line through the two ends: λ is the slope of the hull at the floor.
      if (triedGain + lambda * triedWorth <= overGain + lambda * overWorth + SLACK) break;
      if (triedWorth >= floor) {
        overWorth = triedWorth;
        overGain = triedGain;
        out.set(chosen);
      } else {
        underWorth = triedWorth;
        underGain = triedGain;
      }
      lambda = (underGain - overGain) / (overWorth - underWorth);
    }

    rungs.sort(gain, 1, worth, lambda, allowed);
    worthAhead[count] = 0;
    for (let p = count - 1; p >= 0; p--) {
      let most = 0;
      for (let i = start[p]!; i < end[p]!; i++) most = Math.max(most, worth[option[i]!]!);
      worthAhead[p] = worthAhead[p + 1]! + most;
    }
    let best = overGain;
    let threshold = best + lambda * floor + SLACK;
    at[0] = start[0]!;
    let p = 0;
    let steps = 0;
    while (p >= 0 && steps < STEP_BUDGET) {
      const i = at[p]!;
      // Options stand in falling order, so the first that cannot lead to a better package ends its issue.
      if (i === end[p]! || reducedSoFar[p]! + value[i]! + ahead[p + 1]! <= threshold) {
        p -= 1;
        continue;
      }
      at[p] = i + 1;
      steps += 1;
      const sum = worthSoFar[p]! + worth[option[i]!]!;
      if (sum + worthAhead[p + 1]! < floor - SLACK) continue;
      if (p + 1 < count) {
        reducedSoFar[p + 1] = reducedSoFar[p]! + value[i]!;
        worthSoFar[p + 1] = sum;
        p += 1;
        at[p] = start[p]!;
        continue;
      }
      for (let j = 0; j < count; j++) chosen[order[j]!] = option[at[j]! - 1]! - offsets[order[j]!]!;
      const gained = total(space, gain, chosen);
      if (gained <= best || total(space, worth, chosen) < floor) continue;
      best = gained;
      threshold = best + lambda * floor + SLACK;
      out.set(chosen);
    }
    return true;
  };
}

/**
 * For every issue the allowed option with the greatest first + λ·second (the greater second on ties); false where an
 * issue has none.
 */
function greatest(
  space: Space,
  first: Float64Array,
  second: Float64Array,
  lambda: number,
  allowed: Uint8Array,
  chosen: Int32Array,
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
    chosen[k] = best - offsets[k]!;
  }
  return true;
}
