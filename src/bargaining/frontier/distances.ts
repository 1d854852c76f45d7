/** Measures how far a deal is from the frontier and what it left unused. */
import type { Frontier } from './frontier.ts';
import type { UtilityPair } from './solutions.ts';

/** The Euclidean distance in the plane of the two utilities. */
export const utilityDistance = (a: UtilityPair, b: UtilityPair): number =>
  Math.sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]));

/**
 * The distance from a deal to the nearest of the points `from` to `to` (excluded) of the frontier; null without one.
 */
export function distanceToFrontier(
  { first, second }: Frontier,
  from: number,
  to: number,
  deal: UtilityPair,
): number | null {
  let nearest = Infinity;
  for (let i = from; i < to; i++) nearest = Math.min(nearest, utilityDistance(deal, [first[i]!, second[i]!]));
  return from < to ? nearest : null;
}

/** The utility that a deal left unused. Each number is at least 0. */
export interface LeftOnTable {
  /** How much more the first side could have had in a package that is at least as good for the second. */
  readonly first: number;
  /** How much more the second side could have had in a package that is at least as good for the first. */
  readonly second: number;
  /** How much greater the sum of both utilities could have been. */
  readonly joint: number;
}

/** Computes what a deal left unused, compared with the points `from` to `to` (excluded) of the frontier. */
export function leftOnTable({ first, second }: Frontier, from: number, to: number, deal: UtilityPair): LeftOnTable {
  let [firstMore, secondMore, jointMore] = [0, 0, 0];
  for (let i = from; i < to; i++) {
    const [x, y] = [first[i]! - deal[0], second[i]! - deal[1]];
    if (y >= 0) firstMore = Math.max(firstMore, x);
    if (x >= 0) secondMore = Math.max(secondMore, y);
    jointMore = Math.max(jointMore, x + y);
  }
  return { first: firstMore, second: secondMore, joint: jointMore };
}
