/** How far a deal lies from what it could have been. */
import type { Frontier } from './frontier.ts';
import type { UtilityPair } from './solutions.ts';

/** Straight-line distance in the plane of the two utilities. */
export const distance = (a: UtilityPair, b: UtilityPair): number =>
  Math.sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]));

/** Distance to the nearest of the points `from` to `to` (excluded) of the frontier; null where there is none. */
export function distanceToFrontier(
  { first, second }: Frontier,
  from: number,
  to: number,
  deal: UtilityPair,
): number | null {
  let nearest = Infinity;
  for (let i = from; i < to; i++) nearest = Math.min(nearest, distance(deal, [first[i]!, second[i]!]));
  return from < to ? nearest : null;
}

/**
 * What was left on the table: how much more each side could have had in a package at least as good for the other, and
 * both together (in the sum of utilities, however it were shared). Each at least 0.
 */
export interface LeftOnTable {
  readonly first: number;
  readonly second: number;
  readonly joint: number;
}

/** Over the points `from` to `to` (excluded) of the frontier. */
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
