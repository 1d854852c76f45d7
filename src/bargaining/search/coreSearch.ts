/**
 * Finds the package with the greatest Σ gain among those with Σ worth ≥ floor by dynamic programming over the issues
 * (Nemhauser & Ullmann 1969 for the dominance of sums; Pisinger 1995 for the core). Sums that tie collapse into one,
 * so that equal weights and plateaus cost no more than other shapes. A first pass takes the issues in the order in
 * which leaving Lagrange's option costs least, so that few issues matter; a second pass adds in issue order, as `total`
 * adds, and keeps to what the first pass found, so that the answer is exact to the last bit.
 */
import type { Space } from '../../domain/space.ts';
import { total } from '../../domain/space.ts';
import { SUM_ROUNDING } from '../../kernel/rounding.ts';
import { hasFineIssue, tolerance } from './bounds.ts';
import { coreOptions } from './coreOptions.ts';
import { hullSlope } from './hullSlope.ts';
import { sumLayers } from './sumLayers.ts';
import { floorOnGrid } from './worthGrid.ts';

/**
 * Makes the search. `packageIndex` holds a package that reaches the floor; a better one replaces it. `slopeAtFloor` and
 * `cornerAtFloor` are what hullSlope.ts finds for the same tables and floor. The result is what more than the package
 * that was found another could gain, at most; 0 where the answer is exact.
 */
export function coreSearch(
  space: Space,
): (
  gain: Float64Array,
  worth: Float64Array,
  allowed: Uint8Array,
  floor: number,
  slopeAtFloor: number,
  cornerAtFloor: Int32Array,
  packageIndex: Int32Array,
) => number {
  const isFine = hasFineIssue(space);
  const slope = hullSlope(space);
  const core = coreOptions(space);
  const layers = sumLayers(space, core);
  const corner = new Int32Array(space.count);
  const filled = new Int32Array(space.count);
  const tried = new Int32Array(space.count);

  return (gain, worth, allowed, floor, slopeAtFloor, cornerAtFloor, packageIndex) => {
    const raised = floorOnGrid(space, worth, floor);
    let lambda = slopeAtFloor;
    if (raised === floor) corner.set(cornerAtFloor);
    else lambda = slope(gain, worth, allowed, raised, corner);
    if (lambda <= 0) return 0;
    // A package on the floor itself may miss it by rounding. It is first taken to reach it, and then not.
    for (const margin of [-SUM_ROUNDING, SUM_ROUNDING]) {
      tried.set(packageIndex);
      filled.set(corner);
      core.choose(gain, worth, allowed, raised, lambda, tried);
      core.raise(gain, worth, raised + margin, lambda, filled);
      if (total(space, gain, filled) > total(space, gain, tried)) {
        tried.set(filled);
        core.choose(gain, worth, allowed, raised, lambda, tried);
      }
      if (isFine) core.largestLast();
      const isClosed = core.bound() - total(space, gain, tried) <= tolerance(lambda);
      const known = total(space, gain, tried);
      const lost = isClosed ? 0 : layers.inCoreOrder(gain, worth, raised, lambda, margin, tried);
      const reaches = total(space, worth, tried) >= floor;
      if (lost === 0) {
        if (total(space, gain, tried) > known) core.choose(gain, worth, allowed, raised, lambda, tried);
        core.inIssueOrder();
        const least = total(space, gain, tried) - 2 * tolerance(lambda);
        if (layers.inIssueOrder(gain, worth, raised, lambda, least, floor, packageIndex)) return 0;
      }
      if (!reaches) continue;
      if (total(space, gain, tried) > total(space, gain, packageIndex)) packageIndex.set(tried);
      return lost;
    }
    return 0;
  };
}
