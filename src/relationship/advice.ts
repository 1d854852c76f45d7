/**
 * What a client makes of an adviser: its recommendation, and how it looks back on it. The adviser is a third party with
 * a trust of its own on either side; T_a is the client's trust in it.
 */
import type { Edge } from './edge.ts';
import { initialEdge } from './edge.ts';
import type { TrustRule } from './trustRule.ts';

/** A recommendation of the other side's product. */
export interface Advice {
  /** T_a, in [0, 1]. */
  readonly trust: number;
  /** What the adviser says that the product is worth to the client, in [0, 1]. */
  readonly fit: number;
}

/**
 * What a client takes a product to be worth after it was advised: T_a·fit + (1 − T_a)·prior. A prior below 0, which
 * stands for no hope at all, counts as 0. The formula is an assumption.
 *
 * @param advice - The recommendation; null for none, which leaves the prior as it is.
 * @param prior - What the client takes the product to be worth by itself.
 */
export const advisedWorth = (advice: Advice | null, prior: number): number =>
  advice === null || advice.trust === 0 ? prior : advice.trust * advice.fit + (1 - advice.trust) * Math.max(0, prior);

/** The middle of the scale of satisfaction, and the half of its length. */
const [MIDDLE, HALF] = [3, 2];

/**
 * The adviser's standing with its client after the talks: what the client's trust in it has become, in [0, 1]. How
 * satisfied the client is, from 1 to 5, is evidence of (3 − satisfaction)/2 against the adviser below 3, and of
 * (satisfaction − 3)/2 for it above 3; the client's own trust rule counts it. The weights are assumptions.
 *
 * @param rule - The client's trust rule.
 * @param trust - T_a at the start, in [0, 1].
 * @param depth - The weight of the evidence behind it, above 0.
 * @param satisfaction - The whole of the client's satisfaction, in [1, 5].
 * @returns The trust before and after, as the rule reads it.
 */
export function adviserStanding(
  rule: TrustRule,
  trust: number,
  depth: number,
  satisfaction: number,
): { before: number; after: number } {
  const edge: Edge = initialEdge(trust, depth);
  const before = rule.read(edge);
  const weight = (satisfaction - MIDDLE) / HALF;
  if (weight > 0) rule.praise(edge, weight);
  if (weight < 0) rule.blame(edge, -weight);
  return { before, after: rule.read(edge) };
}
