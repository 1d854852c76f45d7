/**
 * Lists all packages of a space by number with their utilities, and sorts them by utility. Published policies that look
 * packages up in such a list use it. It is made once for a scenario.
 */
import type { Space } from '../../domain/space.ts';
import { inputError } from '../../kernel/problems.ts';

export interface PackageRanking {
  /** The numbers of the packages that may be bid, in rising order of utility. */
  readonly order: Int32Array;
  /** The utility of every package, by package number. */
  readonly utility: Float64Array;
}

/** The greatest number of packages. They take some tens of megabytes, and sorting them about a second. */
const MAX_PACKAGES = 2_000_000;

/** The number of a package, from 0: row-major over the issues in order, so that the last issue varies fastest. */
export function packageNumber(space: Space, packageIndex: ArrayLike<number>): number {
  let number = 0;
  for (let k = 0; k < space.count; k++) number = number * space.sizes[k]! + packageIndex[k]!;
  return number;
}

/** Writes the package with a given number into `packageIndex`. */
export function writePackage(space: Space, number: number, packageIndex: Int32Array): void {
  let rest = number;
  for (let k = space.count - 1; k >= 0; k--) {
    const size = space.sizes[k]!;
    const above = Math.trunc(rest / size);
    packageIndex[k] = rest - above * size;
    rest = above;
  }
}

/**
 * Computes the utility of every package by package number: the Σ of `worth`, added in issue order.
 *
 * @throws DealbreakerError for a space of more than 2,000,000 packages.
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
 * Marks the packages that have allowed options only.
 *
 * @param allowed - 1 for every option that may be used, flat.
 * @returns 1 or 0, by package number.
 * @throws DealbreakerError for a space of more than 2,000,000 packages.
 */
export function freePackages(space: Space, allowed: Uint8Array): Uint8Array {
  const barred = packageUtilities(
    space,
    Float64Array.from(allowed, (free) => 1 - free),
  );
  const free = new Uint8Array(barred.length);
  for (let n = 0; n < free.length; n++) free[n] = barred[n] === 0 ? 1 : 0;
  return free;
}

/**
 * Sorts the packages of allowed options that are worth at least `floor`. Of packages with the same utility the one with
 * the greater number comes first, so that in falling order the smaller number does.
 *
 * @throws DealbreakerError for a space of more than 2,000,000 packages.
 */
export function packageRanking(
  space: Space,
  worth: ArrayLike<number>,
  floor: number,
  allowed: Uint8Array,
): PackageRanking {
  const utility = packageUtilities(space, worth);
  const free = freePackages(space, allowed);
  const numbers: number[] = [];
  for (let n = 0; n < utility.length; n++) if (utility[n]! >= floor && free[n] === 1) numbers.push(n);
  return { utility, order: Int32Array.from(numbers).sort((a, b) => utility[a]! - utility[b]! || b - a) };
}
