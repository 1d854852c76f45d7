/**
 * Computes the score interval of a rate (Wilson 1927): its centre is (p + z²/2n)/(1 + z²/n) and its half-width is
 * z·√(p(1 − p)/n + z²/4n²)/(1 + z²/n).
 */
import type { Estimate } from './estimate.ts';

/** z = Φ⁻¹(0.975). */
export const Z = 1.959963984540054;

/**
 * A rate with its Wilson score interval, at 95 % confidence.
 *
 * @param hits - How many trials were hits: from 0 to `n`; it may be fractional.
 * @param n - How many trials there were: from 1.
 * @returns The rate and the ends of its interval, each in [0, 1].
 *
 * @example
 * ```ts
 * import { wilson } from 'dealbreaker/validation';
 *
 * const { estimate, low, high } = wilson(81, 263);
 * console.log(estimate.toFixed(3), low.toFixed(4), high.toFixed(4)); // 0.308 0.2553 0.3662
 * ```
 */
export function wilson(hits: number, n: number): Estimate {
  const p = hits / n;
  const square = (Z * Z) / n;
  const centre = (p + square / 2) / (1 + square);
  const half = (Z * Math.sqrt((p * (1 - p)) / n + square / (4 * n))) / (1 + square);
  return {
    estimate: p,
    low: hits === 0 ? 0 : Math.max(0, centre - half),
    high: hits === n ? 1 : Math.min(1, centre + half),
  };
}
