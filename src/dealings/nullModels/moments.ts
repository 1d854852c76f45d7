/**
 * The means of several numbers of each case and how they vary together, added case by case in constant memory, and the
 * interval of what is computed of such means (delta method: the variance of f is ∇f'Σ∇f/n).
 */
import type { Estimate } from '../../statistics/estimate.ts';
import { allEqual } from '../../statistics/mean.ts';
import { Z } from '../../statistics/wilson.ts';

/** Sums over cases. */
export interface Moments {
  /** How many cases were added. */
  n: number;
  readonly sums: Float64Array;
  /** Sums of products: that of numbers i and j is at i · size + j. */
  readonly products: Float64Array;
}

/** The sums of no cases with `size` numbers each. */
export const emptyMoments = (size: number): Moments => ({
  n: 0,
  sums: new Float64Array(size),
  products: new Float64Array(size * size),
});

/** Adds the numbers of one case. */
export function addToMoments(moments: Moments, x: Float64Array): void {
  const { sums, products } = moments;
  moments.n += 1;
  for (let i = 0; i < sums.length; i++) {
    sums[i]! += x[i]!;
    for (let j = 0; j < sums.length; j++) products[i * sums.length + j]! += x[i]! * x[j]!;
  }
}

/** The ratio of two means with its gradient by all means: that of number `over` by that of number `under`. */
export interface Ratio {
  readonly value: number;
  readonly gradient: Float64Array;
}

/** The ratio of the means of two numbers; null where the lower one is 0. */
export function ratioOf({ n, sums }: Moments, over: number, under: number): Ratio | null {
  const below = sums[under]! / n;
  if (!(below > 0)) return null;
  const value = sums[over]! / n / below;
  const gradient = new Float64Array(sums.length);
  gradient[over]! += 1 / below;
  gradient[under]! -= value / below;
  return { value, gradient };
}

/** a − b, with its gradient. */
export const minus = (a: Ratio, b: Ratio): Ratio => ({
  value: a.value - b.value,
  gradient: a.gradient.map((slope, i) => slope - b.gradient[i]!),
});

/** a/b, with its gradient. */
export const over = (a: Ratio, b: Ratio): Ratio => ({
  value: a.value / b.value,
  gradient: a.gradient.map((slope, i) => (slope - (a.value / b.value) * b.gradient[i]!) / b.value),
});

/**
 * The estimate of what is computed of means, with its 95 % interval. Where it does not vary at all, at most a share of
 * the cases differs that the exact bound for no case in n gives, each by at most 1.
 */
export function estimateOfRatio({ n, sums, products }: Moments, { value, gradient }: Ratio): Estimate {
  const size = sums.length;
  let variance = 0;
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      variance += gradient[i]! * gradient[j]! * (products[i * size + j]! / n - (sums[i]! / n) * (sums[j]! / n));
  const half = Z * Math.sqrt(Math.max(0, variance) / n);
  if (half < 1e-9) return allEqual(value, n, value - 1, value + 1);
  return { estimate: value, low: value - half, high: value + half };
}
