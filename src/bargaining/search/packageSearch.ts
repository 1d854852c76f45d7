/**
 * Finds one package among very many for one side without listing the packages: on small spaces by sweeping over two
 * sorted halves, on large ones by sweeping over the part of two halves in which the best can be, and in between by that
 * part first. Tables and lists are
 * allocated once, before they are first used. On large spaces the work of a search is limited; then it says what its
 * answer can lack. The same tables always give the same package, whatever was searched before.
 */
import type { Space } from '../../domain/space.ts';
import type { BestPackage } from './bestPackage.ts';
import { bestPackage } from './bestPackage.ts';
import type { BestProduct } from './bestProduct.ts';
import { bestProduct } from './bestProduct.ts';
import { searchWork } from './bounds.ts';
import { largerHalfCount } from './halfSpace.ts';
import { pairedSearch } from './pairedSearch.ts';

/**
 * The two searches. Tables are flat (`offsets[k] + o`), and `allowed` holds 1 for the options that may be used. A
 * package that is found is written into `packageIndex`; where none is found, false is returned and `packageIndex` is
 * left alone. There is none then, or, where the shortfall is 1, none that a search of limited work finds.
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
  /**
   * What the packages that were found in this turn can lack of the best, at most, as a share of the best, in [0, 1]: of
   * the greatest gain after `best`, of the greatest product after `product`; 0 where each is the best there is. The
   * work of a search is limited, and in a large space with many packages of nearly the same worth it may end before
   * that is known.
   */
  shortfall(): number;
}

/** The searches of a table, which begins the turns. */
export interface TurnSearch extends PackageSearch {
  /** Sets the shortfall to 0. */
  beginTurn(): void;
}

/** The greatest number of ways of a half at which a search tries all of them. */
const MAX_WAYS = 4096;
/** The greatest number at which it does so at once; above it, where the core leaves open what the best package is. */
const FEW_WAYS = 2048;

/** Whether the space is so small that a search tries all of both halves, and finds the best package there is. */
export const triesAll = (space: Space): boolean => largerHalfCount(space) <= MAX_WAYS;

/**
 * Makes both searches for one side.
 *
 * @param space - The space of packages.
 * @param worth - That side's worth of every option, flat.
 */
export function packageSearch(space: Space, worth: Float64Array): TurnSearch {
  const ways = largerHalfCount(space);
  const paired = ways <= MAX_WAYS ? pairedSearch(space, worth) : null;
  const atOnce = ways <= FEW_WAYS ? paired : null;
  /** Made when it is first asked: a small space hardly ever does. */
  let core: { readonly best: BestPackage; readonly product: BestProduct } | null = null;
  const coreOf = (): NonNullable<typeof core> => {
    if (core === null) {
      const work = searchWork(space);
      // Trying all takes less time than the core takes where it finds the best late.
      const best = bestPackage(space, worth, paired === null || atOnce !== null ? work : work / 4);
      core = { best, product: bestProduct(space, worth, undefined, best) };
    }
    return core;
  };
  let shortfall = 0;
  /** Takes a search into the shortfall of the turn. */
  const counted = (found: boolean, lacking: number): boolean => {
    if (lacking > shortfall) shortfall = lacking;
    return found;
  };
  /** Finds the best package by the core, and tries all where that leaves it open. */
  const bestOf: PackageSearch['best'] = (gain, allowed, floor, packageIndex) => {
    const { best } = coreOf();
    const found = best(gain, allowed, floor, packageIndex);
    if (best.shortfall() === 0) return found;
    return paired?.best(gain, allowed, floor, packageIndex) ?? counted(found, best.shortfall());
  };
  return {
    best: (gain, allowed, floor, packageIndex) =>
      atOnce?.best(gain, allowed, floor, packageIndex) ?? bestOf(gain, allowed, floor, packageIndex),
    product: (theirs, myFloor, theirFloor, allowed, packageIndex) =>
      paired?.product(theirs, myFloor, theirFloor, allowed, packageIndex) ??
      counted(coreOf().product(theirs, myFloor, theirFloor, allowed, packageIndex), coreOf().product.shortfall()),
    shortfall: () => shortfall,
    beginTurn: () => {
      shortfall = 0;
    },
  };
}
