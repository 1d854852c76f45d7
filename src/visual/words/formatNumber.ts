/** Numbers as people read them. */
import type { Estimate } from '../../statistics/estimate.ts';

/** A number with so many decimals and a true minus sign: "−0.12"; a number that rounds to 0 has no sign. */
export const decimals = (x: number, digits: number): string => {
  const text = Math.abs(x).toFixed(digits);
  return x < 0 && Number(text) !== 0 ? `−${text}` : text;
};

/** Two decimals: a utility, a trust. "0.50" */
export const twoDecimals = (x: number): string => decimals(x, 2);

/** Three decimals: a utility in a table. "0.529" */
export const threeDecimals = (x: number): string => decimals(x, 3);

/** Points of a score sheet, with at most two decimals: "45 points", "−2.5 points". */
export const pointsText = (x: number): string => {
  const number = pointsNumber(x);
  return `${number} ${/^−?1$/.test(number) ? 'point' : 'points'}`;
};

/** The number alone: "45", "−2.5". */
export const pointsNumber = (x: number): string => {
  const size = Number(Math.abs(x).toFixed(2));
  return x < 0 && size !== 0 ? `−${size}` : String(size);
};

/** Half the width of an interval: the larger of the two distances from the estimate to its ends. */
const halfWidth = ({ estimate, low, high }: Pick<Estimate, 'estimate' | 'low' | 'high'>): number =>
  Math.max(high - estimate, estimate - low);

/**
 * "0.529 ± 0.002": an estimate, written by `format`, and half the width of its interval, written by `formatHalf`. A
 * half that would read as 0 is written as the least number of its format ("± 0.001"): no interval has a width of 0. One
 * case alone leaves the interval open: "0.529 (no interval)".
 */
export const plusMinus = (
  estimate: Pick<Estimate, 'estimate' | 'low' | 'high'>,
  format: (x: number) => string = threeDecimals,
  formatHalf = format,
): string => {
  const width = halfWidth(estimate);
  if (width === Infinity) return `${format(estimate.estimate)} (no interval)`;
  const half = formatHalf(width);
  return `${format(estimate.estimate)} ± ${Number(half) === 0 ? half.replace(/0$/, '1') : half}`;
};

/** A share that is as near to 0 or 1 counts as that: sums of shares are as exact. */
const ROUNDING = 1e-12;

/** The text of a share of a hundred; `under` or `over` where it would say 0 or 100 of a share that is neither. */
const withinEnds = (share: number, text: string, under: string, over: string): string =>
  Number(text) === 0 && share > ROUNDING ? under : Number(text) === 100 && share < 1 - ROUNDING ? over : text;

/** A share of a hundred in words: "34", "−20", within 1 of an end with a decimal: "0.4", "under 0.1", "over 99.9". */
export const ofHundred = (share: number): string => {
  const text = decimals(Math.round(share * 100), 0);
  const near = withinEnds(share, text, 'near', 'near') === 'near' || (share > 0 && share < 0.01);
  return near ? withinEnds(share, (share * 100).toFixed(1), 'under 0.1', 'over 99.9') : text;
};

/** A share as a percentage: "34 %", "over 99.9 %"; see `ofHundred`. */
export const percent = (share: number): string => `${ofHundred(share)} %`;

/** A share of a hundred with one decimal, for tables: "24.5", "<0.1", ">99.9". */
export const perHundred = (share: number): string => withinEnds(share, (share * 100).toFixed(1), '<0.1', '>99.9');

/** A share of a hundred in whole numbers, for narrow tables: "24", "<1", ">99". */
export const wholeOfHundred = (share: number): string =>
  withinEnds(share, String(Math.round(share * 100)), '<1', '>99');

/** A smaller amount is 0.00 in two decimals, and is not told as a change. */
export const LEAST_TOLD = 0.005;

/** A number with commas between its thousands: "1,000", "-12,500.5". */
export const formatCount = (n: number): string => {
  const [whole, ...rest] = String(n).split('.');
  return [whole!.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.');
};

const TIMES = ['never', 'once', 'twice', 'three times', 'four times', 'five times', 'six times'];

/** How often: "twice", "11 times". */
export const timesText = (n: number): string => TIMES[n] ?? `${n} times`;

/** A bar for a share in [0, 1], of `full` columns. */
export const bar = (share: number, full = 20): string =>
  '█'.repeat(Math.max(share > 0 ? 1 : 0, Math.round(share * full)));
