/**
 * Finds the package with the greatest Σ gain among those with Σ worth ≥ floor. This is a multiple-choice knapsack
 * problem (Sinha & Zoltners 1979). Lagrange's bound (Fisher 1981) says which options can matter; their sums are listed
 * for two halves of the issues, and one pass over both lists finds the best pair (coreHalves.ts). The work of a search
 * is limited, and what the answer can lack by that is told.
 */
import type { Space } from '../../domain/space.ts';
import { total } from '../../domain/space.ts';
import { SUM_ROUNDING } from '../../kernel/rounding.ts';
import { ENOUGH, searchWork, shareLacking, THOROUGH_WORK, tolerance } from './bounds.ts';
import { coreHalves } from './coreHalves.ts';
import { coreOptions } from './coreOptions.ts';
import { hullSlope, UNREACHABLE } from './hullSlope.ts';
import { raiseGain } from './raiseGain.ts';
import type { SumList } from './sumList.ts';
import { floorOnGrid } from './worthGrid.ts';

/** A search for the best package of allowed options. */
export interface BestPackage {
  /**
   * Takes flat tables (`offsets[k] + o`), in which `allowed` holds 1 for the options that may be used. It writes the
   * package into `packageIndex` and returns true; it returns false and leaves `packageIndex` alone where no package of
   * allowed options reaches the floor. It is always the same package for the same tables.
   */
  (gain: Float64Array, allowed: Uint8Array, floor: number, packageIndex: Int32Array): boolean;
  /** What the last package that was found can lack of the greatest gain, at most, as a share of that, in [0, 1]. */
  shortfall(): number;
}

/**
 * Makes the search.
 *
 * @param space - The space of packages.
 * @param worth - The worth of every option, flat.
 * @param work - The number of sums that a search may form, about.
 */
export function bestPackage(space: Space, worth: Float64Array, work = searchWork(space)): BestPackage {
  const slope = hullSlope(space);
  const raiseFloor = floorOnGrid(space, worth);
  const core = coreOptions(space);
  const halves = coreHalves(space, core);
  const corner = new Int32Array(space.count);
  const tried = new Int32Array(space.count);
  const pair = new Int32Array(2);
  const enough = work < THOROUGH_WORK ? ENOUGH : 0;
  let shortfall = 0;

  const search = (gain: Float64Array, allowed: Uint8Array, floor: number, packageIndex: Int32Array): boolean => {
    shortfall = 0;
    const raised = raiseFloor(floor);
    const lambda = slope(gain, worth, allowed, raised, packageIndex);
    if (lambda === UNREACHABLE) return false;
    if (lambda === 0) return true;
    const bound = core.relax(gain, 1, worth, lambda, allowed) - lambda * raised;
    const near = tolerance(lambda);
    corner.set(packageIndex);
    let best = total(space, gain, packageIndex);

    /** Takes the package that was tried, where it is better; false where it misses the floor. */
    const take = (): boolean => {
      if (total(space, worth, tried) < floor) return false;
      const gained = total(space, gain, tried);
      if (gained > best) {
        best = gained;
        packageIndex.set(tried);
      }
      return true;
    };
    const takePair = (least: number): boolean => {
      if (!bestPair(halves.lists, least, pair)) return true;
      halves.write(pair[0]!, pair[1]!, tried);
      return take();
    };
    tried.set(packageIndex);
    raiseGain(space, core, gain, worth, raised, near, tried);
    take();
    if (bound - best <= near) return true;
    // A first pass with short lists finds a better package, against which fewer options are left for the second.
    for (const share of [work / 4, work]) {
      const gap = Math.max(0, bound - best) + near;
      core.keep(gain, worth, gap, corner);
      let leftOut = halves.fill(gain, worth, gap, share, raised, lambda);
      // A package on the floor itself may miss it by rounding.
      if (!takePair(raised - SUM_ROUNDING)) {
        takePair(raised + SUM_ROUNDING);
        leftOut = halves.fill(gain, worth, gap, share, raised, lambda, true);
        takePair(floor);
      }
      shortfall = shareLacking(best, bound - leftOut, near);
      if (shortfall <= enough) break;
    }
    return true;
  };
  return Object.assign(search, { shortfall: () => shortfall });
}

/**
 * Finds the pair of sums, one of each list, with the greatest gain of those whose worth is together at least `floor`.
 * Writes their places into `found`; returns false where there is none.
 */
function bestPair([one, other]: readonly [SumList, SumList], floor: number, found: Int32Array): boolean {
  let best = -Infinity;
  let n = other.count - 1;
  // The worth of the first list falls, so that ever fewer sums of the second suffice; the last that does gains most.
  for (let m = 0; m < one.count; m++) {
    while (n >= 0 && one.second[m]! + other.second[n]! < floor) n -= 1;
    if (n < 0) break;
    const gain = one.first[m]! + other.first[n]!;
    if (gain <= best) continue;
    best = gain;
    found[0] = m;
    found[1] = n;
  }
  return best > -Infinity;
}
