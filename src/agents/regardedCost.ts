/**
 * Computes a second-order belief: what a side believes that the other side takes each of its points to cost it. Who
 * knows little of the other takes its own costs to be plain to everybody (the illusion of transparency: Gilovich,
 * Savitsky & Medvec 1998).
 */
import type { BreakPoints } from '../domain/breakPoints.ts';
import type { Goals } from '../domain/goals.ts';
import type { Beliefs } from './beliefs.ts';
import { believedCost, relativeWeights } from './beliefs.ts';

/**
 * Computes the second-order beliefs at the start of a negotiation: m·(what the other takes it to cost) + (1 − m)·(what
 * it costs), with the understanding as m (an assumption). A point costs 1 where the side has a break point, else its
 * weight relative to the largest.
 *
 * @param mine - This side's goals.
 * @param points - This side's break points.
 * @param theirs - The other side's beliefs about this side at the start.
 * @param understanding - m, how well this side knows what the other thinks, in [0, 1].
 * @returns A cost in [0, 1] for each issue.
 */
export function regardedCost(mine: Goals, points: BreakPoints, theirs: Beliefs, understanding: number): Float64Array {
  const regarded = relativeWeights(mine.weight);
  setRegardedCost(regarded, points, theirs, new Float64Array(regarded.length).fill(understanding), regarded);
  return regarded;
}

/**
 * Writes the second-order beliefs after meetings into `regarded`, by the same formula, with what this side knows about
 * the other on each issue as m.
 *
 * @param importance - This side's weights relative to the largest.
 * @param points - This side's break points.
 * @param theirs - The other side's beliefs about this side.
 * @param known - m for each issue, in [0, 1].
 * @param regarded - One number for each issue, which is written.
 */
export function setRegardedCost(
  importance: Float64Array,
  points: BreakPoints,
  theirs: Beliefs,
  known: Float64Array,
  regarded: Float64Array,
): void {
  for (let k = 0; k < regarded.length; k++) {
    const cost = points.present[k] === 1 ? 1 : importance[k]!;
    regarded[k] = known[k]! * believedCost(theirs, k) + (1 - known[k]!) * cost;
  }
}
