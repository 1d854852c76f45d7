/** The vendor keeps or breaks its word after a deal, which is evidence for the client; so is a breach made good. */
import type { Edge } from '../../relationship/edge.ts';
import type { TrustRule } from '../../relationship/trustRule.ts';
import type { AfterSpec } from '../../scenario/read/scenario.ts';
import type { BetweenDraws } from './between.ts';

/** Whether the word was kept, and whether a breach was made good; null where there is nothing to say. */
export interface Delivery {
  readonly delivered: boolean | null;
  readonly recovered: boolean | null;
}

const UNSEEN: Delivery = { delivered: null, recovered: null };
const KEPT: Delivery = { delivered: true, recovered: null };
const MENDED: Delivery = { delivered: false, recovered: true };
const BROKEN: Delivery = { delivered: false, recovered: false };

/**
 * Delivers what was agreed: the client's trust moves by its rule.
 *
 * @param after - How likely the word is kept and a breach is made good, and what each weighs.
 * @param draws - The chances.
 * @param rule - The client's trust rule.
 * @param edge - Its edge, which is changed.
 */
export function deliver(after: AfterSpec, draws: BetweenDraws, rule: TrustRule, edge: Edge): Delivery {
  if (after.delivery === undefined) return UNSEEN;
  if (draws.delivery < after.delivery) {
    rule.praise(edge, after.kept);
    return KEPT;
  }
  rule.blame(edge, after.broken);
  if (draws.recovery >= after.recovers) return BROKEN;
  rule.praise(edge, after.mended);
  return MENDED;
}
