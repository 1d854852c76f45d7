/**
 * Holds a side's break points as tables: for each issue the least own value that the side accepts, and how ready it is
 * to grant an exception. An issue without a break point has the limit 0, which no option crosses.
 */
import type { ReasonKind } from './reason.ts';
import type { Space } from './space.ts';

export interface BreakPoints {
  /** For each issue 1 if it has a break point, else 0. */
  readonly present: Uint8Array;
  /** For each issue the own value of the limit, in [0, 1]; 0 without a break point. */
  readonly limit: Float64Array;
  /** For each issue the number of the limit's option; −1 without a break point. */
  readonly option: Int32Array;
  /** For each issue the flexibility, in [0, 1]; 0 without a break point, and where only a manager may grant. */
  readonly flexibility: Float64Array;
  /** For each issue the reason in words; "" without one. */
  readonly because: readonly string[];
  /** For each issue 1 where only a manager may make an exception: by the reason's kind, or by the side's mandate. */
  readonly reserved: Uint8Array;
  /** For each issue the kind of the reason; null for a plain text, and without a break point. */
  readonly kind: readonly (ReasonKind | null)[];
}

/**
 * Whether an option crosses the limit of its issue.
 *
 * @param points - The side's break points.
 * @param value - The side's value of every option, flat.
 * @param k - The issue.
 * @param i - The option's place in the flat table.
 */
export const crosses = (points: BreakPoints, value: Float64Array, k: number, i: number): boolean =>
  value[i]! < points.limit[k]!;

/**
 * Writes into `allowed`, for every option, 1 if it crosses no break point of the side or if the break point is waived,
 * else 0.
 *
 * @param space - The space of packages.
 * @param points - The side's break points.
 * @param value - The side's value of every option, flat.
 * @param waived - For each issue 1 if an exception was granted.
 * @param allowed - The flat table that is filled.
 */
export function markAllowed(
  space: Space,
  points: BreakPoints,
  value: Float64Array,
  waived: ArrayLike<number>,
  allowed: Uint8Array,
): void {
  for (let k = 0; k < space.count; k++) {
    const isWaived = waived[k] === 1;
    for (let i = space.offsets[k]!; i < space.offsets[k + 1]!; i++)
      allowed[i] = isWaived || !crosses(points, value, k, i) ? 1 : 0;
  }
}

/** The first issue on which the package has an option that is not allowed, or −1. */
export function vetoedIssue(space: Space, allowed: Uint8Array, packageIndex: ArrayLike<number>): number {
  for (let k = 0; k < space.count; k++) if (allowed[space.offsets[k]! + packageIndex[k]!] === 0) return k;
  return -1;
}
