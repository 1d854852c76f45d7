/**
 * Draws weights of issues, uniform over all non-negative weights that sum to 1: a Dirichlet distribution with all
 * parameters 1, as the gaps between sorted uniform numbers.
 */
import type { Draw } from './population.ts';

/** `count` weights that sum to 1; `what` names the draws. */
export function weights(draw: Draw, what: string, count: number): number[] {
  const cuts = Array.from({ length: count - 1 }, (_, k) => draw(`${what} ${k}`, 0, 1)).sort((a, b) => a - b);
  return [...cuts, 1].map((cut, k) => cut - (cuts[k - 1] ?? 0));
}
