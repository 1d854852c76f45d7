/**
 * Gives the same two answers as the searches of the core (bestPackage.ts, bestProduct.ts), from two lists of half
 * packages (Horowitz & Sahni 1974), for spaces of up to some millions of packages. The lists are sorted by own worth
 * once, so that a search is one sweep over both.
 */
import type { Space } from '../../domain/space.ts';
import { total } from '../../domain/space.ts';
import { SUM_ROUNDING } from '../../kernel/rounding.ts';
import type { HalfSpace } from './halfSpace.ts';
import { emptyHalfFrontier, greatestProduct, keepUndominated } from './halfFrontier.ts';
import { halfSpaces } from './halfSpace.ts';
import { productSlope } from './productSlope.ts';

export interface PairedSearch {
  /** As in packageSearch.ts; null where rounding leaves the answer open. */
  best(gain: Float64Array, allowed: Uint8Array, floor: number, packageIndex: Int32Array): boolean | null;
  /** As in packageSearch.ts; null where rounding leaves the answer open. */
  product(
    theirs: Float64Array,
    myFloor: number,
    theirFloor: number,
    allowed: Uint8Array,
    packageIndex: Int32Array,
  ): boolean | null;
}

/**
 * Makes both searches for one side.
 *
 * @param space - The space of packages.
 * @param worth - That side's worth of every option, flat.
 */
export function pairedSearch(space: Space, worth: Float64Array): PairedSearch {
  const options = space.offsets[space.count]!;
  const [first, second] = halfSpaces(space, worth);
  const masked = new Float64Array(options);
  const sums = [new Float64Array(first.count), new Float64Array(second.count)] as const;
  const fronts = [emptyHalfFrontier(first.count), emptyHalfFrontier(second.count)] as const;
  const found = new Int32Array(2);
  const candidate = new Int32Array(space.count);
  const slope = productSlope(space, worth);

  /** Sums a table over the ways of both halves; −∞ for a way with an option that is not allowed. */
  function sumBoth(table: Float64Array, allowed: Uint8Array): void {
    for (let i = 0; i < options; i++) masked[i] = allowed[i] === 1 ? table[i]! : -Infinity;
    first.sum(masked, sums[0]);
    second.sum(masked, sums[1]);
  }

  /** Writes into `candidate` the package of two ways, given by their places in the orders of the halves. */
  function combine(a: number, b: number): void {
    first.write(first.order[a]!, candidate);
    second.write(second.order[b]!, candidate);
  }

  function best(gain: Float64Array, allowed: Uint8Array, floor: number, packageIndex: Int32Array): boolean | null {
    sumBoth(gain, allowed);
    if (!sweep(first, second, sums[0], sums[1], floor - SUM_ROUNDING, found)) return false;
    combine(found[0]!, found[1]!);
    if (total(space, worth, candidate) < floor) return null;
    packageIndex.set(candidate);
    return true;
  }

  function product(
    theirs: Float64Array,
    myFloor: number,
    theirFloor: number,
    allowed: Uint8Array,
    packageIndex: Int32Array,
  ): boolean | null {
    const mu = slope(theirs, myFloor, theirFloor, allowed, packageIndex);
    if (mu === 0) return false;
    sumBoth(theirs, allowed);
    keepUndominated(fronts[0], first, sums[0], mu);
    keepUndominated(fronts[1], second, sums[1], mu);
    const best = slope.found();
    if (!greatestProduct(fronts[0], fronts[1], mu, myFloor, theirFloor, best, found)) return best > 0;
    combine(fronts[0].place[found[0]!]!, fronts[1].place[found[1]!]!);
    if (total(space, worth, candidate) <= myFloor || total(space, theirs, candidate) <= theirFloor) return null;
    packageIndex.set(candidate);
    return true;
  }

  return { best, product };
}

/**
 * Finds the pair of ways with the greatest gain among those whose worth is at least `floor`; of pairs with the same
 * gain the one with the greatest worth. Writes their places in the two orders into `found`; returns false where there
 * is no such pair.
 */
function sweep(
  first: HalfSpace,
  second: HalfSpace,
  firstGain: Float64Array,
  secondGain: Float64Array,
  floor: number,
  found: Int32Array,
): boolean {
  let best = -Infinity;
  let bestWorth = -Infinity;
  let admitted = 0;
  let top = -Infinity;
  let topAt = -1;
  // The second half must be worth at least what the first lacks of the floor. The loop takes the ways of the first half
  // in rising order of worth, so that the number of ways of the second half that suffice never falls.
  for (let a = first.count - 1; a >= 0; a--) {
    const worth = first.worth[a]!;
    for (; admitted < second.count && worth + second.worth[admitted]! >= floor; admitted++) {
      const gain = secondGain[second.order[admitted]!]!;
      if (gain <= top) continue;
      top = gain;
      topAt = admitted;
    }
    const gain = firstGain[first.order[a]!]! + top;
    if (gain < best || gain === -Infinity) continue;
    const both = worth + second.worth[topAt]!;
    if (gain === best && both <= bestWorth) continue;
    best = gain;
    bestWorth = both;
    found[0] = a;
    found[1] = topAt;
  }
  return best > -Infinity;
}
