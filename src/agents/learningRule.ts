/** Defines the contract of a learning rule: what an offer of the other side teaches about its goals. */
import type { Card } from '../domain/card.ts';
import type { Memory, Parameters, PolicyContext } from './policyContext.ts';
import type { View } from './view.ts';

/**
 * A learning rule. It is called after every offer of the other side, which is then `view.theirs` and the last turn of
 * the history. It may write into `memory` and into the beliefs of the view, which must stay in [0, 1], and into nothing
 * else.
 */
export type Learn = (view: View, memory: Memory) => void;

/** A learning rule with its card, as the catalogue holds it. */
export interface LearningEntry {
  readonly kind: 'learning';
  readonly card: Card;
  /** Makes the rule, once for a scenario and a side; null where offers teach nothing. */
  make(parameters: Parameters, context: PolicyContext): Learn | null;
}
