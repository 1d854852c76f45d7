/**
 * Computes means and their 95 % intervals x̄ ± t·s/√n with Student's t. Numbers are added one by one by Welford's
 * formulas (1962), which take constant memory and avoid cancellation.
 */
import { pow } from '../kernel/math.ts';
import type { Estimate } from './estimate.ts';
import { Z } from './wilson.ts';

/**
 * Student's t at 0.975 for 1 to 9 degrees of freedom, as in printed tables. From 10 on the expansion in `studentT` is
 * exact to four digits.
 */
const T_TABLE = [12.7062, 4.30265, 3.18245, 2.77645, 2.57058, 2.44691, 2.36462, 2.306, 2.26216];

/** Returns Student's t at 0.975 for ν ≥ 1 degrees of freedom (Abramowitz & Stegun 1964, 26.7.5). */
export function studentT(degrees: number): number {
  if (degrees <= T_TABLE.length) return T_TABLE[degrees - 1]!;
  const z3 = Z * Z * Z;
  const z5 = z3 * Z * Z;
  const z7 = z5 * Z * Z;
  const first = (z3 + Z) / 4;
  const second = (5 * z5 + 16 * z3 + 3 * Z) / 96;
  const third = (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / 384;
  return Z + first / degrees + second / (degrees * degrees) + third / (degrees * degrees * degrees);
}

/** The sums from which a mean and its interval are computed. */
export interface Mean {
  /** How many numbers were added. */
  n: number;
  /** Their mean x̄; 0 for none. */
  mean: number;
  /** Σ(x − x̄)². */
  squares: number;
}

/** The mean of no numbers. */
export const emptyMean = (): Mean => ({ n: 0, mean: 0, squares: 0 });

/** Adds one number. */
export function addToMean(mean: Mean, x: number): void {
  mean.n += 1;
  const before = x - mean.mean;
  mean.mean += before / mean.n;
  mean.squares += before * (x - mean.mean);
}

/** Adds all numbers of a list. */
export function meanOf(values: Iterable<number>): Mean {
  const mean = emptyMean();
  for (const value of values) addToMean(mean, value);
  return mean;
}

/**
 * The estimate of a mean of `n` cases that are all equal. Student's interval has then no width. At most a share
 * q = 1 − 0.05^(1/n) of all cases differs (the exact bound for no case in n), and they lie within [low, high], so that
 * the mean lies from x − q(x − low) to x + q(high − x).
 */
export function allEqual(x: number, n: number, low: number, high: number): Estimate {
  const share = 1 - pow(0.05, 1 / n);
  return { estimate: x, low: x - share * (x - low), high: x + share * (high - x) };
}

/**
 * Computes the estimate of a mean.
 *
 * @param mean - The numbers that were added.
 * @param low - The least value that a number can have.
 * @param high - The greatest value that a number can have.
 * @returns The mean with its interval, cut to [low, high]; null for no numbers. The interval of a single number is
 * [low, high]; that of equal numbers is that of `allEqual`, where both ends are finite.
 */
export function estimateOf(mean: Mean, low: number, high: number): Estimate | null {
  if (mean.n === 0) return null;
  if (mean.n === 1) return { estimate: mean.mean, low, high };
  if (mean.squares === 0 && Number.isFinite(low) && Number.isFinite(high))
    return allEqual(mean.mean, mean.n, low, high);
  const half = studentT(mean.n - 1) * Math.sqrt(mean.squares / (mean.n - 1) / mean.n);
  return { estimate: mean.mean, low: Math.max(low, mean.mean - half), high: Math.min(high, mean.mean + half) };
}

/**
 * The mean of some numbers with its 95 % interval by Student's t.
 *
 * @param values - The numbers; null and numbers that are not finite are left out.
 * @param low - The least value that a number can have, default −∞. The interval is cut off there.
 * @param high - The greatest value that a number can have, default ∞.
 * @returns The mean and the ends of its interval; null where no number is left.
 *
 * @example
 * ```ts
 * import { meanEstimate } from 'dealbreaker/validation';
 *
 * const mean = meanEstimate([1, 2, 3]);
 * console.log(mean?.estimate, mean?.high.toFixed(3)); // 2 4.484
 * ```
 */
export function meanEstimate(values: Iterable<number | null>, low = -Infinity, high = Infinity): Estimate | null {
  const mean = emptyMean();
  for (const value of values) if (value !== null && Number.isFinite(value)) addToMean(mean, value);
  return estimateOf(mean, low, high);
}
