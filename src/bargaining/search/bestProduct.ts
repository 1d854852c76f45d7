/**
 * Finds the package with the greatest (Σ mine − myFloor)(Σ theirs − theirFloor), both factors above 0: Nash's solution.
 * The bound on the product is a sum over issues (productSlope.ts), which says which options can matter; their sums are
 * listed for two halves of the issues, and one pass over both lists finds the best pair (coreHalves.ts). The work of a
 * search is limited, and what the answer can lack by that is told.
 */
import type { Space } from '../../domain/space.ts';
import { total } from '../../domain/space.ts';
import { SUM_ROUNDING, UTILITY_TOLERANCE } from '../../kernel/rounding.ts';
import { SEARCH_TOLERANCE, searchWork, shareLacking, THOROUGH_WORK } from './bounds.ts';
import type { BestPackage } from './bestPackage.ts';
import { bestPackage } from './bestPackage.ts';
import { coreHalves } from './coreHalves.ts';
import { coreOptions } from './coreOptions.ts';
import { greatestProduct } from './halfFrontier.ts';
import type { AboveFloors } from './productSlope.ts';
import { productSlope } from './productSlope.ts';
import { raiseProduct } from './raiseProduct.ts';
import type { SumList } from './sumList.ts';

/** The share that an answer may lack without more work. */
const LITTLE = 0.1;

/**
 * A search for the package with the greatest product. It writes the package and returns true; it returns false and
 * writes nothing where it finds no package of allowed options above both floors. Where the shortfall is 1 then, there
 * may be one.
 */
export interface BestProduct extends AboveFloors<boolean> {
  /** What the last package that was found can lack of the greatest product, as a share of that, in [0, 1]. */
  shortfall(): number;
}

/**
 * Makes the search.
 *
 * @param space - The space of packages.
 * @param mine - The worth of every option to this side, flat.
 * @param work - The number of sums that a search may form, about.
 * @param search - The search for the best package, which may be shared.
 */
export function bestProduct(
  space: Space,
  mine: Float64Array,
  work = searchWork(space),
  search = bestPackage(space, mine, work),
): BestProduct {
  const relax = productSlope(space, mine);
  const core = coreOptions(space);
  const halves = coreHalves(space, core);
  const pair = new Int32Array(2);
  const tried = new Int32Array(space.count);
  let thorough: BestPackage | null = null;
  let shortfall = 0;

  const find: AboveFloors<boolean> = (theirs, myFloor, theirFloor, allowed, packageIndex) => {
    let best = 0;
    /** Takes the package that was tried, where its product is greater; returns whether it is. */
    const take = (): boolean => {
      const [my, their] = [total(space, mine, tried) - myFloor, total(space, theirs, tried) - theirFloor];
      if (my <= 0 || their <= 0 || my * their <= best) return false;
      best = my * their;
      packageIndex.set(tried);
      return true;
    };
    const raise = (): void => {
      best = raiseProduct(space, mine, theirs, myFloor, theirFloor, allowed, best, packageIndex);
    };
    const improve = (): void => {
      if (take()) raise();
    };
    shortfall = 0;
    const mu = relax(theirs, myFloor, theirFloor, allowed, packageIndex);
    if (mu === 0) return false;
    best = relax.found();
    if (best > 0) raise();
    // No package has the square root of its product above the bound.
    const bound = core.relax(theirs, 0.5 / mu, mine, mu / 2, allowed) - (mu / 2) * myFloor - (0.5 / mu) * theirFloor;
    for (const share of [work / 4, work, THOROUGH_WORK]) {
      // A great deal of work is done only where the answer would say little otherwise, as where both floors are high.
      if (share === THOROUGH_WORK && shortfall < LITTLE) break;
      if (best === 0 && share === THOROUGH_WORK) {
        // The package with most for the other above the own floor tells whether any is above both.
        thorough ??= bestPackage(space, mine, THOROUGH_WORK);
        if (thorough(theirs, allowed, myFloor + SUM_ROUNDING, tried)) improve();
        if (best === 0 && thorough.shortfall() === 0) {
          shortfall = 0;
          return false;
        }
      } else if (best === 0 || shortfall > 0) {
        // The package in the middle of the bound.
        if (search(theirs, allowed, myFloor + bound / mu - UTILITY_TOLERANCE, tried)) improve();
      }
      const gap = Math.max(0, bound - Math.sqrt(best)) + SEARCH_TOLERANCE;
      core.keep(theirs, mine, gap, best > 0 ? packageIndex : null);
      const leftOut = halves.fill(theirs, mine, gap, share, -Infinity, 0);
      const [one, other] = halves.lists.map((list) => frontOf(list, mu));
      if (greatestProduct(one!, other!, mu, myFloor, theirFloor, best, pair)) {
        halves.write(pair[0]!, pair[1]!, tried);
        take();
      }
      const root = Math.max(0, bound - leftOut);
      shortfall = shareLacking(best, root * root, SEARCH_TOLERANCE);
      if (shortfall === 0) break;
    }
    return best > 0;
  };
  return Object.assign(find, { shortfall: () => shortfall });
}

/** A list of sums as `greatestProduct` takes it. */
function frontOf({ count, first, second }: SumList, mu: number): Parameters<typeof greatestProduct>[0] {
  let reach = -Infinity;
  for (let n = 0; n < count; n++) reach = Math.max(reach, mu * second[n]! + first[n]! / mu);
  return { count, mine: second, theirs: first, reach };
}
