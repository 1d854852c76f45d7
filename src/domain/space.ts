/**
 * Defines the space of packages in numbers. Issues and options are numbered from 0. A package in numbers is called
 * `packageIndex`: one option number for each issue, in issue order. (A package in words is called `package`: an option
 * by the key of its issue.) A table with one number for every option of every issue (values, worths, allowed options)
 * is flat: option `o` of issue `k` stands at `offsets[k] + o`.
 */

export interface Space {
  /** The number of issues, at least 1. */
  readonly count: number;
  /** The number of options of each issue, each at least 1. */
  readonly sizes: Int32Array;
  /** Where each issue starts in a flat table. It has `count + 1` entries; the last is the number of all options. */
  readonly offsets: Int32Array;
}

/** Makes the space in which issue k has `sizes[k]` options. */
export function spaceOf(sizes: readonly number[]): Space {
  const offsets = new Int32Array(sizes.length + 1);
  sizes.forEach((size, k) => (offsets[k + 1] = offsets[k]! + size));
  return { count: sizes.length, sizes: Int32Array.from(sizes), offsets };
}

/** Adds up a flat table over a package: Σ_k table[offset_k + ω_k]. With a table of worths it is the utility. */
export function total(space: Space, table: ArrayLike<number>, packageIndex: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < space.count; k++) sum += table[space.offsets[k]! + packageIndex[k]!]!;
  return sum;
}
