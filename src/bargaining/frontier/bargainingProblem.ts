/**
 * Describes how good a deal between two sides could be: the Pareto frontier, the part of it that neither side would
 * refuse, and the solutions on that part.
 */
import type { Space } from '../../domain/space.ts';
import type { Frontier } from './frontier.ts';
import { frontier } from './frontier.ts';
import { opposition } from './opposition.ts';
import type { UtilityPair, Solutions } from './solutions.ts';
import { disagreementPoint, solutions } from './solutions.ts';
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
  let from = 0;
  let to = front.count;
  while (from < to && front.second[from]! < walkAway[1]) from += 1;
  while (to > from && front.first[to - 1]! < walkAway[0]) to -= 1;
  const best: UtilityPair = [extremeSum(space, first, allowed, Math.max), extremeSum(space, second, allowed, Math.max)];
  const worst: UtilityPair = [
    extremeSum(space, first, allowed, Math.min),
    extremeSum(space, second, allowed, Math.min),
  ];
  const every = new Uint8Array(allowed.length).fill(1);
  const d = disagreementPoint(walkAway, [
    extremeSum(space, first, every, Math.min),
    extremeSum(space, second, every, Math.min),
  ]);
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
    opposition: opposition(front, best),
  };
}

/** The greatest or the least sum of a table over the packages of allowed options. */
function extremeSum(
  { count, offsets }: Space,
  table: Float64Array,
  allowed: Uint8Array,
  extreme: (a: number, b: number) => number,
): number {
  let sum = 0;
  for (let k = 0; k < count; k++) {
    let found = NaN;
    for (let i = offsets[k]!; i < offsets[k + 1]!; i++)
      if (allowed[i] === 1) found = Number.isNaN(found) ? table[i]! : extreme(found, table[i]!);
    sum += found;
  }
  return sum;
}
