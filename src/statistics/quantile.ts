/** Quantiles of numbers: the linear interpolation of Hyndman & Fan 1996, type 7 (R's default). */

/**
 * The quantile at `p` in [0, 1] of at least one number, sorted upward: with h = (n − 1)p, x₍⌊h⌋₎ + (h −
 * ⌊h⌋)(x₍⌊h⌋₊₁₎ − x₍⌊h⌋₎), counted from 0.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const h = (sorted.length - 1) * p;
  const below = Math.floor(h);
  const x = sorted[below]!;
  return below + 1 < sorted.length ? x + (h - below) * (sorted[below + 1]! - x) : x;
}
