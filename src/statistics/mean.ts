/**
 * The interval of a mean: Student's t, x̄ ± t·s/√n. Welford's updating, so that it takes constant memory and loses
 * no digits.
 */
import type { Estimate } from './estimate.ts';
import { Z } from './wilson.ts';

/**
 * t at 0.975 for 1 to 9 degrees of freedom, from any printed table; beyond that the expansion below is right to four
 * digits.
 */
const SMALL = [12.7062, 4.30265, 3.18245, 2.77645, 2.57058, 2.44691, 2.36462, 2.306, 2.26216];

/** Student's t at 0.975 for ν ≥ 1 degrees of freedom. Abramowitz & Stegun 26.7.5. */
export function studentT(degrees: number): number {
  if (degrees <= SMALL.length) return SMALL[degrees - 1]!;
  const z3 = Z * Z * Z;
  const z5 = z3 * Z * Z;
  const z7 = z5 * Z * Z;
  const first = (z3 + Z) / 4;
  const second = (5 * z5 + 16 * z3 + 3 * Z) / 96;
  const third = (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / 384;
  return Z + first / degrees + second / (degrees * degrees) + third / (degrees * degrees * degrees);
}

/** Numbers taken in one by one. */
export interface Mean {
  n: number;
  mean: number;
  /** Σ(x − x̄)². */
  squares: number;
}

export const emptyMean = (): Mean => ({ n: 0, mean: 0, squares: 0 });

/** Takes one number in. */
export function addToMean(mean: Mean, x: number): void {
  mean.n += 1;
  const before = x - mean.mean;
  mean.mean += before / mean.n;
  mean.squares += before * (x - mean.mean);
}

/** The mean of some numbers. */
export function meanOf(values: Iterable<number>): Mean {
  const mean = emptyMean();
  for (const value of values) addToMean(mean, value);
  return mean;
}

/**
 * The estimate; null of nothing at all. One number alone has no interval that says anything: (−∞, ∞) is written
 * as the number's whole range, `low` to `high`.
 */
export function estimateOf(mean: Mean, low: number, high: number): Estimate | null {
  if (mean.n === 0) return null;
  if (mean.n === 1) return { estimate: mean.mean, low, high };
  const half = studentT(mean.n - 1) * Math.sqrt(mean.squares / (mean.n - 1) / mean.n);
  return { estimate: mean.mean, low: Math.max(low, mean.mean - half), high: Math.min(high, mean.mean + half) };
}

/**
 * The estimate of the mean of some numbers, each in [low, high].
 *
 * @param values - The numbers; null and what is not finite are left out.
 * @returns Null where nothing is left.
 */
export function meanEstimate(values: Iterable<number | null>, low = -Infinity, high = Infinity): Estimate | null {
  const mean = emptyMean();
  for (const value of values) if (value !== null && Number.isFinite(value)) addToMean(mean, value);
  return estimateOf(mean, low, high);
}
