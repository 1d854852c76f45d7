/**
 * Computes the interaction of two factors on the log-odds, ψ = L₁₁ − L₁₀ − L₀₁ + L₀₀, of a 2 × 2 experiment in which
 * all four cells hold the same n cases. Half a case is added to the hits and to the misses of each cell (Haldane 1956),
 * L = ln((x + ½)/(n − x + ½)), so that a cell of hits or misses only has finite odds. By the delta method
 * Var ψ = Σ_c Σ_d s_c s_d C_cd/((n + 1)² v_c v_d) with the signs s and v = q(1 − q) of the corrected share
 * q = (x + ½)/(n + 1). C_cc = n·v_c + ¼, the added case being independent of all others; C_cd = n(p_cd − p_c p_d), with
 * the share p_cd of cases that are hits in both cells. As v ≥ p(1 − p), Var ψ is positive.
 */
import { ln } from '../kernel/math.ts';
import type { Estimate } from './estimate.ts';
import { Z } from './wilson.ts';

/** The variance of the case that is added to a cell, half a hit and half a miss. */
const ADDED = 0.25;

/**
 * Computes ψ with its 95 % interval. It is positive where both factors together do more than the sum of each alone.
 *
 * @param neither - Whether each case is a hit with neither factor, 0 or 1; at least one case.
 * @param first - The same cases in the same order, with the first factor.
 * @param second - With the second factor.
 * @param both - With both.
 */
export function logOddsInteraction(
  neither: readonly number[],
  first: readonly number[],
  second: readonly number[],
  both: readonly number[],
): Estimate {
  const n = neither.length;
  const cells = [neither, first, second, both].map((hits, c) => {
    const x = hits.reduce((sum, hit) => sum + hit, 0);
    const share = (x + 0.5) / (n + 1);
    return { hits, mean: x / n, share, v: share * (1 - share), sign: c === 1 || c === 2 ? -1 : 1 };
  });
  let [estimate, variance] = [0, 0];
  cells.forEach(({ hits, mean, share, v, sign }, c) => {
    estimate += sign * ln(share / (1 - share));
    cells.forEach((other, d) => {
      const joint = hits.reduce((sum, hit, k) => sum + hit * other.hits[k]!, 0) / n;
      const covariance = c === d ? n * v + ADDED : n * (joint - mean * other.mean);
      variance += (sign * other.sign * covariance) / ((n + 1) * (n + 1) * v * other.v);
    });
  });
  const half = Z * Math.sqrt(variance);
  return { estimate, low: estimate - half, high: estimate + half };
}
