/**
 * A side's break points, as tables: for each issue the least own value that it accepts, and how ready it is to bend.
 * Issues without one have the limit 0, which nothing crosses.
 */
import type { Space } from './space.ts';

export interface BreakPoints {
  /** 1 where the issue has a break point. */
  readonly present: Uint8Array;
  /** Own value of the limit, in [0, 1]; 0 where there is none. */
  readonly limit: Float64Array;
  /** Number of the limit's option; −1 where there is none. */
  readonly option: Int32Array;
  /** In [0, 1]; 0 where there is none. */
  readonly flexibility: Float64Array;
  readonly because: readonly string[];
}

/** Does the option at `flat` of issue `k` cross the limit? */
export const crosses = (points: BreakPoints, value: Float64Array, k: number, flat: number): boolean =>
  value[flat]! < points.limit[k]!;

/** Writes 1 into `allowed` for every option that crosses no break point, except those waived. */
export function markAllowed(
  space: Space,
  points: BreakPoints,
  value: Float64Array,
  waived: ArrayLike<number>,
  allowed: Uint8Array,
): void {
  for (let k = 0; k < space.count; k++) {
    const free = waived[k] === 1;
    for (let i = space.offsets[k]!; i < space.offsets[k + 1]!; i++)
      allowed[i] = free || !crosses(points, value, k, i) ? 1 : 0;
  }
}

/** The first issue on which the package takes an option that is not allowed, or −1. */
export function vetoedIssue(space: Space, allowed: Uint8Array, chosen: ArrayLike<number>): number {
  for (let k = 0; k < space.count; k++) if (allowed[space.offsets[k]! + chosen[k]!] === 0) return k;
  return -1;
}
