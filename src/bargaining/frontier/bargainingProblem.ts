/**
 * Everything about how good a deal between two sides could be: the frontier, what neither would refuse, and the
 * solutions on it.
 */
import type { Space } from '../../domain/space.ts';
import type { Frontier } from './frontier.ts';
import { frontier } from './frontier.ts';
import { opposition } from './opposition.ts';
import type { UtilityPair, Solutions } from './solutions.ts';
import { disagreementPoint, solutions } from './solutions.ts';
import { countPackagesAbove } from './countPackagesAbove.ts';

export interface BargainingProblem {
  /** Of all allowed packages, whatever anybody's walk-away value. */
  readonly frontier: Frontier;
  /** The points that neither side would refuse are those from `from` to `to` (excluded). */
  readonly from: number;
  readonly to: number;
  /** Packages of allowed options. */
  readonly packages: number;
  /** Those that neither side would refuse; null where there are too many to count. */
  readonly acceptable: number | null;
  /** Utility of each side's worst and best package. */
  readonly worst: UtilityPair;
  readonly best: UtilityPair;
  /** The disagreement point of the solutions. */
  readonly disagreement: UtilityPair;
  readonly solutions: Solutions;
  readonly opposition: number;
}

/**
 * Tables are flat (`offsets[k] + o`) and hold worths of 0 or more; `allowed` holds 1 for the options that may be used;
 * null where an issue has none.
 */
export function bargainingProblem(
  space: Space,
  first: Float64Array,
  second: Float64Array,
  allowed: Uint8Array,
  walkAway: UtilityPair,
): BargainingProblem | null {
  const { count, offsets } = space;
  let outcomes = 1;
  for (let k = 0; k < count; k++)
    outcomes *= allowed.subarray(offsets[k], offsets[k + 1]).reduce((sum, free) => sum + free, 0);
  if (outcomes === 0) return null;
  const front = frontier(space, first, second, allowed);
  let from = 0;
  let to = front.count;
  while (from < to && front.second[from]! < walkAway[1]) from += 1;
  while (to > from && front.first[to - 1]! < walkAway[0]) to -= 1;
  const best: UtilityPair = [end(space, first, allowed, Math.max), end(space, second, allowed, Math.max)];
  const worst: UtilityPair = [end(space, first, allowed, Math.min), end(space, second, allowed, Math.min)];
  const d = disagreementPoint(walkAway, worst);
  return {
    frontier: front,
    from,
    to,
    packages: outcomes,
    worst,
    best,
    disagreement: d,
    acceptable: countPackagesAbove(space, first, second, allowed, walkAway),
    solutions: solutions(front, from, to, d, best),
    opposition: opposition(front, best),
  };
}

/** The greatest or the least sum of a table over the packages of allowed options. */
function end(
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
