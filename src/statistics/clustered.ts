/**
 * Computes estimates from pairs that were each played several times. Plays of one pair are correlated, so the variance
 * is computed over the pairs: the ratio estimator of cluster samples (Cochran 1977, section 6.4), R = Σy/Σm with s²
 * over the pairs' y − R·m.
 */
import type { Estimate } from './estimate.ts';
import { allEqual, studentT } from './mean.ts';
import { wilson } from './wilson.ts';

/** The numbers that were counted for one pair. */
export interface Cluster {
  /** Their sum, y. */
  readonly sum: number;
  /** How many there are, m. */
  readonly count: number;
}

/** The ratio R, its standard error (NaN for one cluster) and Σm. */
function ratio(clusters: readonly Cluster[]): { estimate: number; error: number; total: number } {
  const total = clusters.reduce((sum, one) => sum + one.count, 0);
  const estimate = clusters.reduce((sum, one) => sum + one.sum, 0) / total;
  const n = clusters.length;
  const squares = clusters.reduce(
    (sum, one) => sum + (one.sum - estimate * one.count) * (one.sum - estimate * one.count),
    0,
  );
  return { estimate, error: n < 2 ? NaN : Math.sqrt((n / (n - 1)) * squares) / total, total };
}

/**
 * Computes a mean and its interval (Student's t).
 *
 * @param all - One cluster for each pair.
 * @param low - The least value that the mean can have.
 * @param high - The greatest value that the mean can have.
 * @returns The mean; null where nothing was counted. The interval of a single pair is [low, high], that of
 * pairs that are all equal that of `allEqual`.
 */
export function clusteredMean(all: readonly Cluster[], low: number, high: number): Estimate | null {
  const clusters = all.filter(({ count }) => count > 0);
  if (clusters.length === 0) return null;
  const { estimate, error } = ratio(clusters);
  if (clusters.length === 1) return { estimate, low, high };
  if (error === 0) return allEqual(estimate, clusters.length, low, high);
  const half = studentT(clusters.length - 1) * error;
  return { estimate, low: Math.max(low, estimate - half), high: Math.min(high, estimate + half) };
}

/**
 * Computes a rate and its interval: Wilson's interval for the effective number of independent trials, p(1 − p)/error²,
 * which is limited to the range from the number of pairs to the number of plays. The plays of a single pair count as
 * independent.
 *
 * @param all - One cluster for each pair, whose sum counts its hits.
 * @returns The rate; null where nothing was counted.
 */
export function clusteredRate(all: readonly Cluster[]): Estimate | null {
  const clusters = all.filter(({ count }) => count > 0);
  if (clusters.length === 0) return null;
  const { estimate, error, total } = ratio(clusters);
  const effective =
    clusters.length === 1 ? total : error > 0 ? (estimate * (1 - estimate)) / (error * error) : clusters.length;
  const trials = Math.min(total, Math.max(clusters.length, effective));
  return { ...wilson(estimate * trials, trials), estimate };
}
