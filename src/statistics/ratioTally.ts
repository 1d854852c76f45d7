/**
 * A ratio Σy/Σm over clusters, such as runs of several deals, added cluster by cluster in constant memory (Welford's
 * formulas for two numbers). It is the ratio estimator of `clustered.ts`, whose ends it has.
 */
import type { Estimate } from './estimate.ts';
import { allEqual, studentT } from './mean.ts';
import { wilson } from './wilson.ts';

/** The sums of the clusters in which something was counted. */
export interface RatioTally {
  /** How many clusters there are. */
  n: number;
  /** The means of y, the sum of a cluster, and of m, how many were counted in it. */
  meanY: number;
  meanM: number;
  /** Σ(y − ȳ)², Σ(y − ȳ)(m − m̄) and Σ(m − m̄)². */
  yy: number;
  ym: number;
  mm: number;
}

/** The sums of no clusters. */
export const emptyRatio = (): RatioTally => ({ n: 0, meanY: 0, meanM: 0, yy: 0, ym: 0, mm: 0 });

/** Adds a cluster with the sum `y` of `m` numbers; nothing where `m` is 0. */
export function addToRatio(tally: RatioTally, y: number, m: number): void {
  if (m === 0) return;
  tally.n += 1;
  const beforeY = y - tally.meanY;
  const beforeM = m - tally.meanM;
  tally.meanY += beforeY / tally.n;
  tally.meanM += beforeM / tally.n;
  tally.yy += beforeY * (y - tally.meanY);
  tally.ym += beforeY * (m - tally.meanM);
  tally.mm += beforeM * (m - tally.meanM);
}

/** What is left of numbers that cancel each other, as a share of them. */
const ROUNDING = 1e-13;

/** The ratio and its standard error; 0 where no cluster differs. */
function ratioOf({ n, meanY, meanM, yy, ym, mm }: RatioTally): { estimate: number; error: number } {
  const estimate = meanY / meanM;
  const squares = yy - 2 * estimate * ym + estimate * estimate * mm;
  const differs = squares > ROUNDING * (yy + estimate * estimate * mm);
  return { estimate, error: differs ? Math.sqrt((n / (n - 1)) * squares) / (n * meanM) : 0 };
}

/**
 * The mean with Student's interval over the clusters, cut to [low, high]; null where nothing was counted. The interval
 * of one cluster is [low, high], that of equal ones that of `allEqual`.
 */
export function ratioMean(tally: RatioTally, low: number, high: number): Estimate | null {
  if (tally.n === 0) return null;
  const { estimate, error } = ratioOf(tally);
  if (tally.n === 1) return { estimate, low, high };
  if (error === 0 && Number.isFinite(low) && Number.isFinite(high)) return allEqual(estimate, tally.n, low, high);
  const half = studentT(tally.n - 1) * error;
  return { estimate, low: Math.max(low, estimate - half), high: Math.min(high, estimate + half) };
}

/**
 * The rate with Wilson's interval for the effective number of independent trials, which is at least the number of
 * clusters and at most that of trials; null where nothing was counted.
 */
export function ratioRate(tally: RatioTally): Estimate | null {
  const { n, meanM } = tally;
  if (n === 0) return null;
  const { estimate, error } = ratioOf(tally);
  const total = n * meanM;
  const effective = n === 1 ? total : error > 0 ? (estimate * (1 - estimate)) / (error * error) : n;
  const trials = Math.min(total, Math.max(n, effective));
  return { ...wilson(estimate * trials, trials), estimate };
}
