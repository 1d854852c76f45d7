/**
 * Finds one package among very many for one side without listing the packages: by sweeping over two sorted halves on
 * small spaces, by branch and bound over issues on large ones, and where that does not end soon by dynamic programming.
 * Tables and lists are allocated once, before the first search. Both answers are exact up to the limits of sumLayers.ts
 * and productFrontier.ts, beyond which the best package found so far is the answer. The same tables always give the
 * same package, whatever was searched before.
 */
import type { Space } from '../../domain/space.ts';
import { bestPackage } from './bestPackage.ts';
import { bestProduct } from './bestProduct.ts';
import { largerHalfCount } from './halfSpace.ts';
import { pairedSearch } from './pairedSearch.ts';

/**
 * The two searches. Tables are flat (`offsets[k] + o`), and `allowed` holds 1 for the options that may be used. A
 * package that is found is written into `packageIndex`; where there is none, false is returned and `packageIndex` is
 * left alone.
 */
export interface PackageSearch {
  /** Finds the package with the greatest Σ gain among those with an own worth of at least `floor`. */
  best(gain: Float64Array, allowed: Uint8Array, floor: number, packageIndex: Int32Array): boolean;
  /** Finds the package with the greatest (own worth − myFloor)(Σ theirs − theirFloor), both factors above 0. */
  product(
    theirs: Float64Array,
    myFloor: number,
    theirFloor: number,
    allowed: Uint8Array,
    packageIndex: Int32Array,
  ): boolean;
}

/** The greatest number of ways of a half at which sweeping over halves is faster than branch and bound. */
const MAX_WAYS = 2048;

/**
 * Makes both searches for one side.
 *
 * @param space - The space of packages.
 * @param worth - That side's worth of every option, flat.
 */
export function packageSearch(space: Space, worth: Float64Array): PackageSearch {
  const best = bestPackage(space);
  const product = bestProduct(space, worth, best);
  const branching: PackageSearch = {
    best: (gain, allowed, floor, packageIndex) => best(gain, worth, allowed, floor, packageIndex),
    product,
  };
  if (largerHalfCount(space) > MAX_WAYS) return branching;
  const paired = pairedSearch(space, worth);
  return {
    best: (gain, allowed, floor, packageIndex) =>
      paired.best(gain, allowed, floor, packageIndex) ?? branching.best(gain, allowed, floor, packageIndex),
    product: (theirs, myFloor, theirFloor, allowed, packageIndex) =>
      paired.product(theirs, myFloor, theirFloor, allowed, packageIndex) ??
      branching.product(theirs, myFloor, theirFloor, allowed, packageIndex),
  };
}
