/** Numbers as people read them. */
import type { Estimate } from '../../statistics/estimate.ts';

/** Two decimals: a utility, a trust. "0.50" */
export const twoDecimals = (x: number): string => x.toFixed(2);

/** Three decimals: a utility in a table. "0.529" */
export const threeDecimals = (x: number): string => x.toFixed(3);

/** Half the width of an interval: the larger of the two distances from the estimate to its ends. */
export const halfWidth = ({ estimate, low, high }: Pick<Estimate, 'estimate' | 'low' | 'high'>): number =>
  Math.max(high - estimate, estimate - low);

/** "0.529 ± 0.002": an estimate, written by `format`, and half the width of its interval, written by `formatHalf`. */
export const plusMinus = (
  estimate: Pick<Estimate, 'estimate' | 'low' | 'high'>,
  format: (x: number) => string = threeDecimals,
  formatHalf = format,
): string => `${format(estimate.estimate)} ± ${formatHalf(halfWidth(estimate))}`;

/** A share as a whole percentage: "34 %"; with a decimal where it is below 1 %. */
export const percent = (share: number): string =>
  `${share > 0 && share < 0.01 ? (share * 100).toFixed(1) : Math.round(share * 100)} %`;

/** A share of a hundred with one decimal: "24.5". */
export const perHundred = (share: number): string => (share * 100).toFixed(1);

/** A number with commas between its thousands: "1,000", "-12,500.5". */
export const formatCount = (n: number): string => {
  const [whole, ...decimals] = String(n).split('.');
  return [whole!.replace(/\B(?=(\d{3})+$)/g, ','), ...decimals].join('.');
};

const TIMES = ['never', 'once', 'twice', 'three times', 'four times', 'five times', 'six times'];

/** How often: "twice", "11 times". */
export const timesText = (n: number): string => TIMES[n] ?? `${n} times`;

/** A bar for a share in [0, 1], of `full` columns. */
export const bar = (share: number, full = 20): string =>
  '█'.repeat(Math.max(share > 0 ? 1 : 0, Math.round(share * full)));
