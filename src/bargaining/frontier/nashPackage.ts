/**
 * Finds the one package that is called Nash's: the first Nash point of the exact frontier. Where the exact frontier is
 * too large, it is the package that the search for the greatest product finds.
 */
import type { Space } from '../../domain/space.ts';
import { MAX_NASH_STEPS, THOROUGH_WORK } from '../search/bounds.ts';
import { bestProduct } from '../search/bestProduct.ts';
import { disagreementPoint } from './disagreementPoint.ts';
import { extremeSum } from './extremeSum.ts';
import { exactFrontier } from './frontier.ts';
import type { UtilityPair } from './solutions.ts';
import { solutions } from './solutions.ts';
import { zoneOf } from './zoneOf.ts';

/**
 * Finds the package.
 *
 * @param space - The space of packages.
 * @param first - The worth of every option to the first side, flat.
 * @param second - The worth of every option to the second side, flat.
 * @param allowed - For every option, flat, 1 if it may be used; at least one option of each issue.
 * @param walkAway - The walk-away value of each side.
 * @returns The option numbers. Null where every package is below a walk-away value; on a space whose exact frontier is
 * too large, also where none is above both.
 */
export function nashPackage(
  space: Space,
  first: Float64Array,
  second: Float64Array,
  allowed: Uint8Array,
  walkAway: UtilityPair,
): Int32Array | null {
  const packageIndex = new Int32Array(space.count);
  const d = disagreementPoint(space, first, second, walkAway);
  const front = exactFrontier(space, first, second, allowed, MAX_NASH_STEPS);
  if (front === null) {
    const search = bestProduct(space, first, THOROUGH_WORK);
    const found = [d, walkAway].some(([own, other]) => search(second, own, other, allowed, packageIndex));
    return found ? packageIndex : null;
  }
  const { from, to } = zoneOf(front, walkAway);
  if (from === to) return null;
  const best: UtilityPair = [extremeSum(space, first, allowed, Math.max), extremeSum(space, second, allowed, Math.max)];
  front.write(solutions(front, from, to, { walkAway, d, best }).nash[0]!, packageIndex);
  return packageIndex;
}
