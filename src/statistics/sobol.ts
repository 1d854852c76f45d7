/**
 * Computes the share of the variance of a number f that each of its k factors explains: the indices of Sobol' (1993) by
 * the scheme of Saltelli (2002), with the estimators that Saltelli et al. (2010, Computer Physics Communications
 * 181:259, table 2) recommend. A and B are two independent samples of the factors with N rows each. A_B⁽ⁱ⁾ is A with
 * factor i taken from B. The scheme takes N·(k + 2) evaluations of f.
 *   first order, factor i alone:           S_i = 1/N Σ_j f(B)_j (f(A_B⁽ⁱ⁾)_j − f(A)_j) / V   (their (b))
 *   total, factor i with its interactions: T_i = 1/2N Σ_j (f(A)_j − f(A_B⁽ⁱ⁾)_j)² / V        (Jansen 1999; their (f))
 * V is the variance of f over A and B together. The mean is subtracted from f, which changes no index and lowers the
 * variance of the estimator of S_i.
 */
import type { Estimate } from './estimate.ts';
import { bootstrap } from './bootstrap.ts';

export interface SobolIndices {
  /** S_i; null where f is constant. */
  readonly first: Estimate | null;
  /** T_i; null where f is constant. */
  readonly total: Estimate | null;
  /**
   * The place of T_i among the total indices, from 1, the greatest; equal ones share the mean of their places. Few rows
   * tell the order of the factors long before they tell the indices. Null where f is constant.
   */
  readonly rank: Estimate | null;
}

/** Fewer rows tell the ranks of the factors, and not their indices. An assumption. */
export const FEW_ROWS = 128;

/**
 * Computes the indices of each factor, with bootstrap intervals over the rows.
 *
 * @param a - f(A), N ≥ 2 values.
 * @param b - f(B), N values.
 * @param mixed - f(A_B⁽ⁱ⁾) for each factor i, N values each.
 * @param seed - The seed of the bootstrap.
 */
export function sobol(a: Float64Array, b: Float64Array, mixed: readonly Float64Array[], seed: string): SobolIndices[] {
  const rows = a.length;
  const estimates = bootstrap(rows, 3 * mixed.length, seed, (chosen, out) => {
    let sum = 0;
    for (let n = 0; n < rows; n++) sum += a[chosen[n]!]! + b[chosen[n]!]!;
    const mean = sum / (2 * rows);
    let squares = 0;
    for (let n = 0; n < rows; n++) {
      const j = chosen[n]!;
      squares += (a[j]! - mean) * (a[j]! - mean) + (b[j]! - mean) * (b[j]! - mean);
    }
    const variance = squares / (2 * rows);
    mixed.forEach((ab, i) => {
      let first = 0;
      let total = 0;
      for (let n = 0; n < rows; n++) {
        const j = chosen[n]!;
        const step = ab[j]! - a[j]!;
        first += (b[j]! - mean) * step;
        total += step * step;
      }
      out[2 * i] = variance > 0 ? first / rows / variance : NaN;
      out[2 * i + 1] = variance > 0 ? total / (2 * rows) / variance : NaN;
    });
    for (let i = 0; i < mixed.length; i++) out[2 * mixed.length + i] = placeOf(i, mixed.length, out);
  });
  return mixed.map((_, i) => ({
    first: estimates[2 * i]!,
    total: estimates[2 * i + 1]!,
    rank: estimates[2 * mixed.length + i]!,
  }));
}

/** The place of total index `i` of `count`, from 1; NaN where it is not defined. */
function placeOf(i: number, count: number, out: Float64Array): number {
  const own = out[2 * i + 1]!;
  if (Number.isNaN(own)) return NaN;
  let place = 1;
  for (let k = 0; k < count; k++) {
    const other = out[2 * k + 1]!;
    if (other > own) place += 1;
    else if (k !== i && other === own) place += 0.5;
  }
  return place;
}
