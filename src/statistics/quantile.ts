/** Computes quantiles by linear interpolation (Hyndman & Fan 1996, type 7, R's default). */

/**
 * Computes x[⌊h⌋] + (h − ⌊h⌋)(x[⌊h⌋ + 1] − x[⌊h⌋]) with h = (n − 1)p, where x counts from 0.
 *
 * @param sorted - At least one number, in rising order.
 * @param p - The share of the numbers below the quantile, in [0, 1].
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const h = (sorted.length - 1) * p;
  const below = Math.floor(h);
  const x = sorted[below]!;
  return below + 1 < sorted.length ? x + (h - below) * (sorted[below + 1]! - x) : x;
}
