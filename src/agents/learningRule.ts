/**
 * The contract of a learning rule: what an offer of the other side teaches. It moves the view's beliefs, which stay in
 * [0, 1]; null where offers teach nothing.
 */
import type { Card } from '../domain/card.ts';
import type { Memory, Parameters, PolicyContext } from './policyContext.ts';
import type { View } from './view.ts';

/**
 * Called after every offer of the other side, which is then `view.theirs` and the history's last turn. It may write
 * into `memory`, and into nothing else but the beliefs.
 */
export type Learn = (view: View, memory: Memory) => void;

export interface LearningEntry {
  readonly kind: 'learning';
  readonly card: Card;
  make(parameters: Parameters, setting: PolicyContext): Learn | null;
}
