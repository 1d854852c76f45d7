/** A number before and after: "0.50 → 0.40". */
import { twoDecimals } from '../words/formatNumber.ts';

/** Null where both are written alike. */
export const arrowText = (before: number, after: number): string | null =>
  twoDecimals(before) === twoDecimals(after) ? null : `${twoDecimals(before)} → ${twoDecimals(after)}`;
