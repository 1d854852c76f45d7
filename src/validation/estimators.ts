/** Estimates with 95 % intervals from lists of played negotiations. */
import { addToMoments, emptyMoments, estimateOfRatio, ratioOf } from '../dealings/nullModels/moments.ts';
import type { Estimate } from '../statistics/estimate.ts';
import type { Mean } from '../statistics/mean.ts';
import { allEqual, meanEstimate, meanOf } from '../statistics/mean.ts';
import type { PlayedPair } from './populations/playPairs.ts';
import { hasDeal } from './populations/playPairs.ts';
import { tango } from '../statistics/tango.ts';
import { Z, wilson } from '../statistics/wilson.ts';
import { exp, ln } from '../kernel/math.ts';

/** The share of the list for which `holds` is true, with the Wilson interval; null for an empty list. */
export const share = (list: readonly PlayedPair[], holds: (played: PlayedPair) => boolean): Estimate | null =>
  list.length === 0 ? null : wilson(list.filter(holds).length, list.length);

/** The share of negotiations that ended without a deal; for a list of at least one. */
export const failureRate = (list: readonly PlayedPair[]): Estimate => share(list, (played) => !hasDeal(played))!;

/** 1 where the negotiation ended without a deal, else 0. */
export const failed = (played: PlayedPair): number => (hasDeal(played) ? 0 : 1);

/** Joint value over the best possible, in [0, 1]; null without a deal. */
export const jointValue = ({ joint }: PlayedPair): number | null => joint;

/** The vendor's utility of the deal, or of its fallback, in [0, 1]. */
export const vendorUtility = ({ utility }: PlayedPair): number => utility.vendor;

/** The vendor's utility of the deal, in [0, 1]; null without a deal. */
export const vendorDealUtility = (played: PlayedPair): number | null =>
  hasDeal(played) ? played.utility.vendor : null;

/**
 * The failure rate of b less that of a, with Tango's interval for paired rates. Both lists must hold the same pairs in
 * the same order, at least one.
 */
export function moreFailures(a: readonly PlayedPair[], b: readonly PlayedPair[]): Estimate {
  let [gained, lost] = [0, 0];
  a.forEach((first, n) => {
    if (hasDeal(first) && !hasDeal(b[n]!)) gained += 1;
    if (!hasDeal(first) && hasDeal(b[n]!)) lost += 1;
  });
  return tango(gained, lost, a.length);
}

/**
 * The mean of b − a over pairs; a pair for which `of` gives null in either list is left out. Both lists must hold the
 * same pairs in the same order.
 */
export const pairedDifference = (
  a: readonly PlayedPair[],
  b: readonly PlayedPair[],
  of: (played: PlayedPair) => number | null,
): Estimate | null =>
  meanDifference(
    a.map((first, n) => [of(first), of(b[n]!)] as const).flatMap(([x, y]) => (x === null || y === null ? [] : [y - x])),
  );

/**
 * The mean of differences, each in [−1, 1], with Student's interval; null for none. Where all n are equal, that
 * interval has no width; then at most a share 1 − 0.05^(1/n) of all pairs differs (the exact bound for no case in n),
 * each by at most 1.
 */
export const meanDifference = (differences: readonly number[]): Estimate | null => {
  const mean = meanEstimate(differences);
  if (mean === null || mean.low < mean.high) return mean;
  return allEqual(mean.estimate, differences.length, mean.estimate - 1, mean.estimate + 1);
};

/**
 * The ratio of the failure rate of a to that of b, with the log interval of Katz et al. 1978. Half a failure is added
 * to each list (Walter 1975), so that the ratio is finite where one list has no failure.
 */
export function failureRatio(a: readonly PlayedPair[], b: readonly PlayedPair[]): Estimate {
  const count = (list: readonly PlayedPair[]): number => list.filter((played) => !hasDeal(played)).length + 0.5;
  const [x, y, m, n] = [count(a), count(b), a.length + 0.5, b.length + 0.5];
  const middle = ln(x / m / (y / n));
  const half = Z * Math.sqrt(1 / x - 1 / m + 1 / y - 1 / n);
  return { estimate: exp(middle), low: exp(middle - half), high: exp(middle + half) };
}

/**
 * The failure rate of b over that of a, less 1, both of the same pairs in the same order: the relative change. The log
 * of the ratio has the variance (n₁₀ + n₀₁)/(x_a·x_b), with the pairs that fail in one list only and the failures of
 * each (delta method; Nam & Blackwelder 2002). Half a pair is added to each count, so that every interval has a width.
 */
export function relativeFailures(a: readonly PlayedPair[], b: readonly PlayedPair[]): Estimate {
  const both = a.filter((first, n) => !hasDeal(first) && !hasDeal(b[n]!)).length;
  const count = (list: readonly PlayedPair[]): number => list.filter((played) => !hasDeal(played)).length;
  const [x, y] = [count(a) + 0.5, count(b) + 0.5];
  const half = Z * Math.sqrt((x + y - 2 * both) / (x * y));
  const middle = ln(y / x);
  return { estimate: y / x - 1, low: exp(middle - half) - 1, high: exp(middle + half) - 1 };
}

/**
 * The ratio of the mean of a to that of b, of independent positive numbers: the log of the ratio has the standard error
 * √(s_a²/ā² + s_b²/b̄²) with the standard errors s of both means (delta method). Null for fewer than two numbers in
 * either list, or a mean that is not positive.
 */
export function ratioOfMeans(a: readonly number[], b: readonly number[]): Estimate | null {
  const [x, y] = [meanOf(a), meanOf(b)];
  if (x.n < 2 || y.n < 2 || x.mean <= 0 || y.mean <= 0) return null;
  const share = ({ n, mean, squares }: Mean): number => squares / (n - 1) / n / (mean * mean);
  const half = Z * Math.sqrt(share(x) + share(y));
  const middle = ln(x.mean / y.mean);
  return { estimate: x.mean / y.mean, low: exp(middle - half), high: exp(middle + half) };
}

/** Where 1 − r² is smaller, the points lie on a line and z has no interval. */
const ON_A_LINE = 1e-9;

/**
 * Pearson's r with Fisher's z-transformation, z = ½ ln((1 + r)/(1 − r)), standard error 1/√(n − 3). Null for
 * fewer than four points, where one of the two coordinates does not vary, or where all points lie on a line.
 */
export function correlation(points: readonly (readonly [number, number])[]): Estimate | null {
  const n = points.length;
  if (n < 4) return null;
  const mean = (k: 0 | 1): number => points.reduce((sum, point) => sum + point[k], 0) / n;
  const [x, y] = [mean(0), mean(1)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const point of points) {
    xy += (point[0] - x) * (point[1] - y);
    xx += (point[0] - x) * (point[0] - x);
    yy += (point[1] - y) * (point[1] - y);
  }
  if (xx === 0 || yy === 0) return null;
  const r = xy / Math.sqrt(xx * yy);
  if (1 - r * r < ON_A_LINE) return null;
  const z = ln((1 + r) / (1 - r)) / 2;
  const back = (at: number): number => (exp(2 * at) - 1) / (exp(2 * at) + 1);
  return { estimate: r, low: back(z - Z / Math.sqrt(n - 3)), high: back(z + Z / Math.sqrt(n - 3)) };
}

/**
 * How much more the sum of `after` is than that of `before`, as a share of it, seat by seat; the ratio of two means by
 * the delta method. Null where `before` sums to 0.
 */
export function relativeChange(before: readonly number[], after: readonly number[]): Estimate | null {
  const moments = emptyMoments(2);
  const numbers = new Float64Array(2);
  before.forEach((one, n) => {
    numbers[0] = after[n]! - one;
    numbers[1] = one;
    addToMoments(moments, numbers);
  });
  const ratio = before.length === 0 ? null : ratioOf(moments, 0, 1);
  return ratio === null ? null : estimateOfRatio(moments, ratio);
}
