/**
 * All packages of a space by number, with their utilities and in rising order of them: for published policies that look
 * packages up in such a list. Made once for a scenario.
 */
import type { Space } from '../../domain/space.ts';
import { inputError } from '../../kernel/problems.ts';

export interface PackageRanking {
  /** Package numbers in rising utility; only those that may be bid. */
  readonly order: Int32Array;
  /** Utility by package number. */
  readonly utility: Float64Array;
}

/** So many packages fit in some tens of megabytes; sorting them takes about a second. */
const MAX_PACKAGES = 2_000_000;

/** The number of a package: row-major over the issues in order, the last issue fastest; from 0. */
export function packageNumber(space: Space, chosen: ArrayLike<number>): number {
  let number = 0;
  for (let k = 0; k < space.count; k++) number = number * space.sizes[k]! + chosen[k]!;
  return number;
}

/** Writes the package with that number into `out`. */
export function writePackage(space: Space, number: number, out: Int32Array): void {
  let rest = number;
  for (let k = space.count - 1; k >= 0; k--) {
    const size = space.sizes[k]!;
    const above = Math.trunc(rest / size);
    out[k] = rest - above * size;
    rest = above;
  }
}

/**
 * Utilities by package number, Σ of `worth` added up in issue order. Throws DealbreakerError for a space of more than
 * 2,000,000 packages.
 */
export function packageUtilities(space: Space, worth: ArrayLike<number>): Float64Array {
  const packages = space.sizes.reduce((product, size) => product * size, 1);
  if (packages > MAX_PACKAGES)
    throw inputError(
      'issues',
      `there are ${packages} packages, and this policy lists them all; it can do ${MAX_PACKAGES}`,
      'use a policy that searches instead, such as timeDependent or micro',
    );
  let utility = new Float64Array(1);
  for (let k = 0; k < space.count; k++) {
    const size = space.sizes[k]!;
    const longer = new Float64Array(utility.length * size);
    for (let n = 0; n < utility.length; n++)
      for (let o = 0; o < size; o++) longer[n * size + o] = utility[n]! + worth[space.offsets[k]! + o]!;
    utility = longer;
  }
  return utility;
}

/**
 * The packages of allowed options worth at least `floor`, sorted; of equal ones the greater number first, so that
 * falling order has the smaller one first.
 */
export function packageRanking(
  space: Space,
  worth: ArrayLike<number>,
  floor: number,
  allowed: Uint8Array,
): PackageRanking {
  const utility = packageUtilities(space, worth);
  const barred = packageUtilities(
    space,
    Float64Array.from(allowed, (free) => 1 - free),
  );
  const numbers: number[] = [];
  for (let n = 0; n < utility.length; n++) if (utility[n]! >= floor && barred[n] === 0) numbers.push(n);
  return { utility, order: Int32Array.from(numbers).sort((a, b) => utility[a]! - utility[b]! || b - a) };
}
