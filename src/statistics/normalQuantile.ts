/**
 * Computes the upper quantile of the normal distribution by the rational approximation of Abramowitz & Stegun (1964,
 * 26.2.23), with an error below 4.5·10⁻⁴: z = t − (c₀ + c₁t + c₂t²)/(1 + d₁t + d₂t² + d₃t³), t = √(−2 ln p).
 */
import { ln } from '../kernel/math.ts';

/**
 * Returns z with 1 − Φ(z) = p.
 *
 * @param p - A probability in (0, ½].
 */
export function normalQuantile(p: number): number {
  const t = Math.sqrt(-2 * ln(p));
  return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
}
