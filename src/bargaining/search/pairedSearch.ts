/**
 * The same two answers as branch and bound gives, from two lists of half packages (Horowitz & Sahni 1974): for spaces
 * of up to some millions of packages. The lists are sorted by own worth once, so that a search is one sweep over both.
 */
import type { Space } from '../../domain/space.ts';
import { total } from '../../domain/space.ts';
import { ROUNDING } from './bounds.ts';
import type { HalfSpace } from './halfSpace.ts';
import { emptyHalfFrontier, greatestProduct, keepUndominated } from './halfFrontier.ts';
import { halfSpaces } from './halfSpace.ts';
import { productBound } from './productBound.ts';

export interface PairedSearch {
  /** As in packageSearch.ts; `null` where rounding leaves it open. */
  best(gain: Float64Array, allowed: Uint8Array, floor: number, out: Int32Array): boolean | null;
  product(
    theirs: Float64Array,
    myFloor: number,
    theirFloor: number,
    allowed: Uint8Array,
    out: Int32Array,
  ): boolean | null;
}

export function pairedSearch(space: Space, worth: Float64Array): PairedSearch {
  const options = space.offsets[space.count]!;
  const [first, second] = halfSpaces(space, worth);
  const masked = new Float64Array(options);
  const sums = [new Float64Array(first.count), new Float64Array(second.count)] as const;
  const fronts = [emptyHalfFrontier(first.count), emptyHalfFrontier(second.count)] as const;
  const found = new Int32Array(2);
  const chosen = new Int32Array(space.count);
  const touch = productBound(space, worth);

  /** Sums of a table over both halves; −∞ for every way with an option that is not allowed. */
  function sumBoth(table: Float64Array, allowed: Uint8Array): void {
    for (let i = 0; i < options; i++) masked[i] = allowed[i] === 1 ? table[i]! : -Infinity;
    first.sum(masked, sums[0]);
    second.sum(masked, sums[1]);
  }

  function settle(a: number, b: number): void {
    first.write(first.order[a]!, chosen);
    second.write(second.order[b]!, chosen);
  }

  function best(gain: Float64Array, allowed: Uint8Array, floor: number, out: Int32Array): boolean | null {
    sumBoth(gain, allowed);
    if (!sweep(first, second, sums[0], sums[1], floor - ROUNDING, found)) return false;
    settle(found[0]!, found[1]!);
    if (total(space, worth, chosen) < floor) return null;
    out.set(chosen);
    return true;
  }

  function product(
    theirs: Float64Array,
    myFloor: number,
    theirFloor: number,
    allowed: Uint8Array,
    out: Int32Array,
  ): boolean | null {
    const mu = touch(theirs, myFloor, theirFloor, allowed, out);
    if (mu === 0) return false;
    sumBoth(theirs, allowed);
    keepUndominated(fronts[0], first, sums[0], mu);
    keepUndominated(fronts[1], second, sums[1], mu);
    const best = touch.found();
    if (!greatestProduct(fronts[0], fronts[1], mu, myFloor, theirFloor, best, found)) return best > 0;
    settle(fronts[0].place[found[0]!]!, fronts[1].place[found[1]!]!);
    if (total(space, worth, chosen) <= myFloor || total(space, theirs, chosen) <= theirFloor) return null;
    out.set(chosen);
    return true;
  }

  return { best, product };
}

/**
 * The pair with the greatest gain among those whose worth is at least `floor`, own worth deciding on ties; false where
 * there is none. Places in the two orders are written into `found`.
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
  let seen = 0;
  let top = -Infinity;
  let topAt = -1;
  // The poorer the first half, the richer must the second be: from poor to rich, more and more of the second will do.
  for (let a = first.count - 1; a >= 0; a--) {
    const worth = first.worth[a]!;
    for (; seen < second.count && worth + second.worth[seen]! >= floor; seen++) {
      const gain = secondGain[second.order[seen]!]!;
      if (gain <= top) continue;
      top = gain;
      topAt = seen;
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
