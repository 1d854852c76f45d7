/** Finds the part of a frontier that neither side would refuse. */
import type { Frontier } from './frontier.ts';
import type { UtilityPair } from './solutions.ts';

/**
 * Finds the points that are worth at least the walk-away values to both sides.
 *
 * @returns The first such point and the end of these points, excluded; equal where there is none.
 */
export function zoneOf({ count, first, second }: Frontier, walkAway: UtilityPair): { from: number; to: number } {
  let from = 0;
  let to = count;
  while (from < to && second[from]! < walkAway[1]) from += 1;
  while (to > from && first[to - 1]! < walkAway[0]) to -= 1;
  return { from, to };
}
