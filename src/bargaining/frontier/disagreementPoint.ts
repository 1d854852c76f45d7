/** The disagreement point of all solutions. */
import type { Space } from '../../domain/space.ts';
import { extremeSum } from './extremeSum.ts';
import type { UtilityPair } from './solutions.ts';

/**
 * Computes the disagreement point: each side's walk-away value, or the utility of its worst package where that is
 * greater. The worst package is the worst of all, whatever options a break point rules out.
 *
 * @param space - The space of packages.
 * @param first - The worth of every option to the first side, flat.
 * @param second - The worth of every option to the second side, flat.
 * @param walkAway - The walk-away value of each side.
 */
export function disagreementPoint(
  space: Space,
  first: Float64Array,
  second: Float64Array,
  walkAway: UtilityPair,
): UtilityPair {
  const every = new Uint8Array(first.length).fill(1);
  return [
    Math.max(walkAway[0], extremeSum(space, first, every, Math.min)),
    Math.max(walkAway[1], extremeSum(space, second, every, Math.min)),
  ];
}
