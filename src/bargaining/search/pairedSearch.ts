/**
 * Gives the same two answers as the searches of the core (bestPackage.ts, bestProduct.ts), from two lists of half
 * packages (Horowitz & Sahni 1974), for spaces of up to some millions of packages. The lists are sorted by own worth
 * once, and how many ways of the second half suffice beside each way of the first is counted once for a floor, so that
 * a search is one scan of each list.
 */
import type { Space } from '../../domain/space.ts';
import { total } from '../../domain/space.ts';
import { SUM_ROUNDING } from '../../kernel/rounding.ts';
import { admittedWays } from './admittedWays.ts';
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
  const admitted = admittedWays(first, second);
  const tops = new Int32Array(second.count + 1);
  const topGains = new Float64Array(second.count + 1);
  /** The way of the first half that was found last: a scan that starts with a good way rejects the others sooner. */
  let lastWay = 0;

  /** Copies a table; −∞ for an option that is not allowed. */
  function mask(table: Float64Array, allowed: Uint8Array): void {
    for (let i = 0; i < options; i++) masked[i] = allowed[i] === 1 ? table[i]! : -Infinity;
  }

  function best(gain: Float64Array, allowed: Uint8Array, floor: number, packageIndex: Int32Array): boolean | null {
    mask(gain, allowed);
    first.sumHeads(masked, sums[0]);
    second.sum(masked, sums[1]);
    markTops(second, sums[1], topGains, tops);
    const counts = admitted(floor - SUM_ROUNDING);
    const way = bestWay(first, second, sums[0], masked, counts, topGains, tops, lastWay);
    if (way < 0) return false;
    lastWay = way;
    first.write(way, candidate);
    second.write(tops[counts[way]!]!, candidate);
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
    mask(theirs, allowed);
    first.sum(masked, sums[0]);
    second.sum(masked, sums[1]);
    keepUndominated(fronts[0], first, sums[0], mu);
    keepUndominated(fronts[1], second, sums[1], mu);
    const best = slope.found();
    if (!greatestProduct(fronts[0], fronts[1], mu, myFloor, theirFloor, best, found)) return best > 0;
    first.write(first.order[fronts[0].place[found[0]!]!]!, candidate);
    second.write(second.order[fronts[1].place[found[1]!]!]!, candidate);
    if (total(space, worth, candidate) <= myFloor || total(space, theirs, candidate) <= theirFloor) return null;
    packageIndex.set(candidate);
    return true;
  }

  return { best, product };
}

/**
 * Writes at place n the greatest gain of the first n ways in the order of a half, and the number of the first way that
 * has it; −∞ and 0 at place 0.
 */
function markTops({ count, order }: HalfSpace, gains: Float64Array, topGains: Float64Array, tops: Int32Array): void {
  let most = -Infinity;
  let top = 0;
  topGains[0] = most;
  for (let n = 0; n < count; n++) {
    const way = order[n]!;
    const gain = gains[way]!;
    if (gain > most) {
      most = gain;
      top = way;
    }
    topGains[n + 1] = most;
    tops[n + 1] = top;
  }
}

/**
 * Finds the way of the first half with the greatest gain together with the best of the ways of the second half that
 * suffice beside it; of those with the same gain the one with the greatest worth together, then the one with the least
 * worth itself. Returns −1 where there is none. The answer is the same whatever `from` is.
 *
 * @param heads - The gains of the first half without its last issue.
 * @param gain - The gain of every option, flat.
 * @param counts - For each way of the first half the number of ways of the second that suffice.
 * @param topGains - By that number, the greatest gain of the ways that suffice.
 * @param tops - By that number, the way that has it.
 * @param from - A way that is likely to be good.
 */
function bestWay(
  { count, worths, lastStart, lastSize }: HalfSpace,
  second: HalfSpace,
  heads: Float64Array,
  gain: Float64Array,
  counts: Uint16Array,
  topGains: Float64Array,
  tops: Int32Array,
  from: number,
): number {
  const end = lastStart + lastSize;
  let best = -1;
  let most = heads[Math.floor(from / lastSize)]! + gain[lastStart + (from % lastSize)]! + topGains[counts[from]!]!;
  let bestWorth = -Infinity;
  let way = 0;
  for (let head = 0; way < count; head++) {
    const before = heads[head]!;
    for (let i = lastStart; i < end; i++, way++) {
      const n = counts[way]!;
      const both = before + gain[i]! + topGains[n]!;
      if (both < most || both === -Infinity) continue;
      const worth = worths[way]! + second.worths[tops[n]!]!;
      if (both === most && (worth < bestWorth || (worth === bestWorth && worths[way]! > worths[best]!))) continue;
      most = both;
      best = way;
      bestWorth = worth;
    }
  }
  return best;
}
