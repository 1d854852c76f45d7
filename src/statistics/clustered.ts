/**
 * Estimates from a list of pairs that were each played several times: plays of one pair are alike, so it is pairs that
 * are counted (the ratio estimator of cluster samples, Cochran 1977, 6.4: Σy/Σm with s² over the pairs' y − R·m).
 */
import type { Estimate } from './estimate.ts';
import { studentT } from './mean.ts';
import { wilson } from './wilson.ts';

/** What one pair has: the sum of its numbers, and how many there are. */
export interface Cluster {
  readonly sum: number;
  readonly count: number;
}

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
 * A mean, in [low, high]; null where nothing was counted. One pair alone: its range says nothing, so the interval is
 * the number's whole range.
 */
export function clusteredMean(all: readonly Cluster[], low: number, high: number): Estimate | null {
  const clusters = all.filter(({ count }) => count > 0);
  if (clusters.length === 0) return null;
  const { estimate, error } = ratio(clusters);
  if (clusters.length === 1) return { estimate, low, high };
  const half = studentT(clusters.length - 1) * error;
  return { estimate, low: Math.max(low, estimate - half), high: Math.min(high, estimate + half) };
}

/**
 * A rate: Wilson's interval for as many independent trials as the plays are worth (never fewer than there are pairs,
 * never more than there are plays); a single pair's plays are independent.
 */
export function clusteredRate(all: readonly Cluster[]): Estimate | null {
  const clusters = all.filter(({ count }) => count > 0);
  if (clusters.length === 0) return null;
  const { estimate, error, total } = ratio(clusters);
  const worth =
    clusters.length === 1 ? total : error > 0 ? (estimate * (1 - estimate)) / (error * error) : clusters.length;
  const trials = Math.min(total, Math.max(clusters.length, worth));
  return { ...wilson(estimate * trials, trials), estimate };
}
