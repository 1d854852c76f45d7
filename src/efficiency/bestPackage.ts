/**
 * The package with the greatest Σ gain among those with Σ worth ≥ floor: a multiple-choice knapsack, solved exactly by branch and bound.
 * The bound is Lagrange's: for any λ ≥ 0 no package at or above the floor gains more than Σ_k max_o (gain + λ·worth) − λ·floor.
 * The λ that makes it tightest is found by following the upper hull of (worth, gain) sums (Sinha & Zoltners 1979 for the problem; Fisher 1981 for the method).
 */
import type { Space } from '../domain/space.ts';
import { SLACK, STEP_BUDGET } from './bounds.ts';

/**
 * Returns the search. It writes the package into `out` and returns true, or returns false and leaves `out` alone where no package of allowed options reaches the floor.
 * Tables are flat (`offsets[k] + o`), `allowed` holds 1 for the options that may be used. Where several are best, it is always the same one for the same tables.
 */
export function bestPackage(space: Space): (gain: Float64Array, worth: Float64Array, allowed: Uint8Array, floor: number, out: Int32Array) => boolean {
  const { count, offsets } = space;
  /** Σ over the issues from k on of the greatest worth, and of the greatest gain + λ·worth. */
  const worthAhead = new Float64Array(count + 1);
  const boundAhead = new Float64Array(count + 1);
  const gained = new Float64Array(count + 1);
  const worthSoFar = new Float64Array(count + 1);
  const at = new Int32Array(count);
  const chosen = new Int32Array(count);
  const under = { gain: 0, worth: 0 };
  const over = { gain: 0, worth: 0 };
  const tried = { gain: 0, worth: 0 };

  /** Takes the best option of every issue at the price λ (worth first for λ = ∞), leaving the sums in `sums` and the bound in `boundAhead`. */
  function relax(gain: Float64Array, worth: Float64Array, allowed: Uint8Array, lambda: number, sums: { gain: number; worth: number }): boolean {
    sums.gain = 0;
    sums.worth = 0;
    for (let k = 0; k < count; k++) {
      let best = -1;
      let bestValue = -Infinity;
      for (let i = offsets[k]!; i < offsets[k + 1]!; i++) {
        if (allowed[i] === 0) continue;
        const value = lambda === Infinity ? worth[i]! : gain[i]! + lambda * worth[i]!;
        if (value > bestValue || (value === bestValue && lambda === Infinity && gain[i]! > gain[best]!)) {
          bestValue = value;
          best = i;
        }
      }
      if (best < 0) return false;
      chosen[k] = best - offsets[k]!;
      boundAhead[k] = bestValue;
      sums.gain += gain[best]!;
      sums.worth += worth[best]!;
    }
    boundAhead[count] = 0;
    for (let k = count - 1; k >= 0; k--) boundAhead[k] = boundAhead[k]! + boundAhead[k + 1]!;
    return true;
  }

  return (gain, worth, allowed, floor, out) => {
    if (!relax(gain, worth, allowed, Infinity, over) || over.worth < floor) return false;
    worthAhead.set(boundAhead);
    out.set(chosen);
    let best = over.gain;
    relax(gain, worth, allowed, 0, under);
    if (under.worth >= floor) {
      out.set(chosen);
      return true;
    }
    let lambda = (under.gain - over.gain) / (over.worth - under.worth);
    for (;;) {
      relax(gain, worth, allowed, lambda, tried);
      // No sum lies above the line through the two ends: λ is the slope of the hull at the floor.
      if (tried.gain + lambda * tried.worth <= over.gain + lambda * over.worth + SLACK) break;
      if (tried.worth >= floor) {
        over.gain = tried.gain;
        over.worth = tried.worth;
        if (over.gain > best) {
          best = over.gain;
          out.set(chosen);
        }
      } else {
        under.gain = tried.gain;
        under.worth = tried.worth;
      }
      lambda = (under.gain - over.gain) / (over.worth - under.worth);
    }

    gained[0] = -lambda * floor;
    const constant = gained[0];
    worthSoFar[0] = 0;
    at[0] = offsets[0]!;
    let k = 0;
    let steps = 0;
    while (k >= 0 && steps < STEP_BUDGET) {
      const i = at[k]!;
      if (i === offsets[k + 1]!) {
        k -= 1;
        continue;
      }
      at[k] = i + 1;
      steps += 1;
      if (allowed[i] === 0) continue;
      const sum = worthSoFar[k]! + worth[i]!;
      if (sum + worthAhead[k + 1]! < floor - SLACK) continue;
      const total = gained[k]! + gain[i]!;
      if (total + lambda * sum + boundAhead[k + 1]! <= best + SLACK) continue;
      if (k + 1 < count) {
        gained[k + 1] = total;
        worthSoFar[k + 1] = sum;
        at[k + 1] = offsets[k + 1]!;
        k += 1;
      } else if (sum >= floor && total - constant > best) {
        best = total - constant;
        for (let j = 0; j < count; j++) out[j] = at[j]! - 1 - offsets[j]!;
      }
    }
    return true;
  };
}
