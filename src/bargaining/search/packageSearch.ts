/**
 * Finding one package among very many for one side, by searching over halves or issues, never by listing packages.
 * Scratch memory is made once; a search allocates nothing. Both answers are exact (on spaces beyond branch and bound's
 * budget: the best package found; bounds.ts). The same tables always give the same package, whatever was searched
 * before.
 */
import type { Space } from '../../domain/space.ts';
import { bestPackage } from './bestPackage.ts';
import { bestProduct } from './bestProduct.ts';
import { largerHalfCount } from './halfSpace.ts';
import { pairedSearch } from './pairedSearch.ts';

/**
 * Tables are flat (`offsets[k] + o`); `allowed` holds 1 for the options that may be used. What is found is written into
 * `out`; where nothing is, false is returned and `out` left alone.
 */
export interface PackageSearch {
  /** The package with the greatest Σ gain among those of own worth `floor` or more. */
  best(gain: Float64Array, allowed: Uint8Array, floor: number, out: Int32Array): boolean;
  /** The package with the greatest (own worth − myFloor)(Σ theirs − theirFloor), both factors above 0. */
  product(theirs: Float64Array, myFloor: number, theirFloor: number, allowed: Uint8Array, out: Int32Array): boolean;
}

/** Up to so many ways for each half, sweeping them is faster than branch and bound. */
const MAX_WAYS = 2048;

/** Both searches for the side whose worths these are. */
export function packageSearch(space: Space, worth: Float64Array): PackageSearch {
  const best = bestPackage(space);
  const product = bestProduct(space, worth);
  const branching: PackageSearch = {
    best: (gain, allowed, floor, out) => best(gain, worth, allowed, floor, out),
    product,
  };
  if (largerHalfCount(space) > MAX_WAYS) return branching;
  const paired = pairedSearch(space, worth);
  return {
    best: (gain, allowed, floor, out) =>
      paired.best(gain, allowed, floor, out) ?? branching.best(gain, allowed, floor, out),
    product: (theirs, myFloor, theirFloor, allowed, out) =>
      paired.product(theirs, myFloor, theirFloor, allowed, out) ??
      branching.product(theirs, myFloor, theirFloor, allowed, out),
  };
}
