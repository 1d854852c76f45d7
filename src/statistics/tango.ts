/**
 * Computes the score interval of a difference of two paired rates (Tango 1998, Statistics in Medicine 17:891). Of n
 * pairs, b are hits in the second measurement only and c in the first only; Δ = (b − c)/n. The bounds are the Δ at
 * which (b − c − nΔ)/√(n(2q + Δ(1 − Δ))) = ±z, where q is the maximum-likelihood share of c-pairs under Δ:
 * q = (√(B² − 4AC) − B)/2A, A = 2n, B = −b − c + (2n − b + c)Δ, C = −cΔ(1 − Δ). For b = c = 0 the bounds are
 * ±z²/(n + z²).
 */
import type { Estimate } from './estimate.ts';
import { Z } from './wilson.ts';

/**
 * Computes the second rate less the first, with its 95 % interval.
 *
 * @param gained - The number of pairs that are hits in the second measurement only, b.
 * @param lost - The number of pairs that are hits in the first measurement only, c.
 * @param n - The number of pairs, at least 1.
 * @param z - The normal quantile of the interval; default that of 95 %.
 * @returns A difference in [−1, 1].
 */
export function tango(gained: number, lost: number, n: number, z: number = Z): Estimate {
  const estimate = (gained - lost) / n;
  return { estimate, low: bound(gained, lost, n, -1, estimate, z), high: bound(gained, lost, n, estimate, 1, -z) };
}

/** Finds the Δ between `from` and `to` at which the score is `z`, by bisection. The score falls as Δ rises. */
function bound(b: number, c: number, n: number, from: number, to: number, z: number): number {
  let low = from;
  let high = to;
  // 60 halvings of an interval of width 2 reach the precision of a double.
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (score(b, c, n, middle) > z) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** (b − c − nΔ)/√(n(2q + Δ(1 − Δ))); ±Infinity where the variance is 0 and the difference is not. */
function score(b: number, c: number, n: number, delta: number): number {
  const A = 2 * n;
  const B = -b - c + (2 * n - b + c) * delta;
  const C = -c * delta * (1 - delta);
  const q = (Math.sqrt(Math.max(0, B * B - 4 * A * C)) - B) / (2 * A);
  const variance = n * (2 * q + delta * (1 - delta));
  const difference = b - c - n * delta;
  return variance > 0 ? difference / Math.sqrt(variance) : difference === 0 ? 0 : difference * Infinity;
}
