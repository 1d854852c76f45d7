/** Numbers with intervals, made from lists of negotiations. */
import type { Estimate } from '../statistics/estimate.ts';
import { meanEstimate } from '../statistics/mean.ts';
import type { PlayedPair } from './populations/playPairs.ts';
import { settledPairs } from './populations/playPairs.ts';
import { Z, wilson } from '../statistics/wilson.ts';
import { exp, ln } from '../kernel/math.ts';

/** How often something holds; null of nothing. */
export const share = (list: readonly PlayedPair[], holds: (played: PlayedPair) => boolean): Estimate | null =>
  list.length === 0 ? null : wilson(list.filter(holds).length, list.length);

export const failures = (list: readonly PlayedPair[]): Estimate => share(list, (played) => !settledPairs(played))!;

/**
 * b − a, pair by pair; pairs for which either has no such number are left out. The lists must be of the same pairs in
 * the same order.
 */
export const difference = (
  a: readonly PlayedPair[],
  b: readonly PlayedPair[],
  of: (played: PlayedPair) => number | null,
): Estimate | null =>
  meanEstimate(
    a.map((first, n) => {
      const [x, y] = [of(first), of(b[n]!)];
      return x === null || y === null ? null : y - x;
    }),
  );

/** Failed: 1, else 0. */
export const failed = (played: PlayedPair): number => (settledPairs(played) ? 0 : 1);

/**
 * How many times as often a fails as b: the interval of the logarithm (Katz et al. 1978), with half a failure added to
 * each (Walter 1975), so that it stands where one never fails.
 */
export function timesAsOften(a: readonly PlayedPair[], b: readonly PlayedPair[]): Estimate {
  const count = (list: readonly PlayedPair[]): number => list.filter((played) => !settledPairs(played)).length + 0.5;
  const [x, y, m, n] = [count(a), count(b), a.length + 0.5, b.length + 0.5];
  const middle = ln(x / m / (y / n));
  const half = Z * Math.sqrt(1 / x - 1 / m + 1 / y - 1 / n);
  return { estimate: exp(middle), low: exp(middle - half), high: exp(middle + half) };
}

/**
 * Pearson's r with Fisher's z-transformation, z = ½ ln((1 + r)/(1 − r)), standard error 1/√(n − 3); null of
 * fewer than four.
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
  const z = ln((1 + r) / (1 - r)) / 2;
  const back = (at: number): number => (exp(2 * at) - 1) / (exp(2 * at) + 1);
  return { estimate: r, low: back(z - Z / Math.sqrt(n - 3)), high: back(z + Z / Math.sqrt(n - 3)) };
}
