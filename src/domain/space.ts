/**
 * The space of packages, for arithmetic: issues and options by number. A package is one option number for each issue,
 * in issue order. Anything that has a number for every option of every issue (values, worths, believed costs) lies in
 * one flat array: option `o` of issue `k` stands at `offsets[k] + o`.
 */

/** One option number for each issue, in issue order. */
export type Package = readonly number[];

export interface Space {
  /** Number of issues, at least 1. */
  readonly count: number;
  /** Number of options of each issue; every entry is at least 1. */
  readonly sizes: Int32Array;
  /** Where each issue starts in a flat array; `count + 1` entries, the last is the total number of options. */
  readonly offsets: Int32Array;
}

/** The space with so many options for each issue. */
export function spaceOf(sizes: readonly number[]): Space {
  const offsets = new Int32Array(sizes.length + 1);
  sizes.forEach((size, k) => (offsets[k + 1] = offsets[k]! + size));
  return { count: sizes.length, sizes: Int32Array.from(sizes), offsets };
}

/** Σ_k table[offset_k + ω_k]: a utility, when the table holds worths. */
export function total(space: Space, table: ArrayLike<number>, chosen: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < space.count; k++) sum += table[space.offsets[k]! + chosen[k]!]!;
  return sum;
}
