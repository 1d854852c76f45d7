/**
 * Describes how good a deal between two sides could be: the Pareto frontier, the part of it that neither side would
 * refuse, and the solutions on that part.
 */
import type { Space } from '../../domain/space.ts';
import { total } from '../../domain/space.ts';
import type { Frontier } from './frontier.ts';
import { disagreementPoint } from './disagreementPoint.ts';
import { extremeSum } from './extremeSum.ts';
import { frontier } from './frontier.ts';
import { nashPackage } from './nashPackage.ts';
import { zoneOf } from './zoneOf.ts';
import { opposition } from './opposition.ts';
import type { UtilityPair, Solutions } from './solutions.ts';
import { solutions } from './solutions.ts';
import { countPackagesAbove } from './countPackagesAbove.ts';

export interface BargainingProblem {
  /** The frontier of all packages of allowed options, whatever the walk-away values. */
  readonly frontier: Frontier;
  /** The first point of the frontier that neither side would refuse. */
  readonly from: number;
  /** The end of the points that neither side would refuse, excluded; equal to `from` if there are none. */
  readonly to: number;
  /** The number of packages of allowed options; rounded beyond 2^53. */
  readonly packages: number;
  /** Counts the packages that neither side would refuse; null where there are too many to count. */
  countAcceptable(): number | null;
  /** The utility of each side's worst package. */
  readonly worst: UtilityPair;
  /** The utility of each side's best package. */
  readonly best: UtilityPair;
  /** The disagreement point of the solutions; it does not depend on which options are allowed. */
  readonly disagreement: UtilityPair;
  /** The solutions, as points of the frontier. */
  readonly solutions: Solutions;
  /** The Nash package (nashPackage.ts) and its utilities; null where there is none. */
  readonly nash: { readonly packageIndex: Int32Array; readonly utility: UtilityPair } | null;
  /** The opposition of the two sides, from 0 to √2: see opposition.ts. */
  readonly opposition: number;
}

/**
 * Computes the bargaining problem of two sides.
 *
 * @param space - The space of packages.
 * @param first - The worth of every option to the first side, flat, each 0 or more.
 * @param second - The worth of every option to the second side, flat, each 0 or more.
 * @param allowed - For every option, flat, 1 if it may be used.
 * @param walkAway - The walk-away value of each side.
 * @returns The problem; null where an issue has no allowed option.
 */
export function bargainingProblem(
  space: Space,
  first: Float64Array,
  second: Float64Array,
  allowed: Uint8Array,
  walkAway: UtilityPair,
): BargainingProblem | null {
  const { count, offsets } = space;
  let packages = 1;
  for (let k = 0; k < count; k++)
    packages *= allowed.subarray(offsets[k], offsets[k + 1]).reduce((sum, free) => sum + free, 0);
  if (packages === 0) return null;
  const front = frontier(space, first, second, allowed);
  const { from, to } = zoneOf(front, walkAway);
  const best: UtilityPair = [extremeSum(space, first, allowed, Math.max), extremeSum(space, second, allowed, Math.max)];
  const worst: UtilityPair = [
    extremeSum(space, first, allowed, Math.min),
    extremeSum(space, second, allowed, Math.min),
  ];
  const d = disagreementPoint(space, first, second, walkAway);
  return {
    frontier: front,
    from,
    to,
    packages,
    worst,
    best,
    disagreement: d,
    countAcceptable: () => countPackagesAbove(space, first, second, allowed, walkAway),
    solutions: solutions(front, from, to, { walkAway, d, best }),
    nash: nashPoint(space, first, second, allowed, walkAway),
    opposition: opposition(front, best),
  };
}

function nashPoint(
  space: Space,
  first: Float64Array,
  second: Float64Array,
  allowed: Uint8Array,
  walkAway: UtilityPair,
): BargainingProblem['nash'] {
  const packageIndex = nashPackage(space, first, second, allowed, walkAway);
  return packageIndex === null
    ? null
    : { packageIndex, utility: [total(space, first, packageIndex), total(space, second, packageIndex)] };
}
