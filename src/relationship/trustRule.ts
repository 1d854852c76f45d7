/** The contract of a trust rule: how an edge is read, and what good and bad evidence do to it. The rule owns nothing; the table owns the edge. */
import type { Card } from '../kernel/card.ts';
import type { Edge } from './edge.ts';

export interface TrustRule {
  /** Trust in [0, 1], as every formula sees it. */
  read(edge: Edge): number;
  /** Good evidence of a weight, at least 0. */
  praise(edge: Edge, weight: number): void;
  /** Bad evidence of a weight, at least 0. */
  blame(edge: Edge, weight: number): void;
}

export interface TrustRuleEntry {
  readonly card: Card;
  make(parameters: Readonly<Record<string, string | number>>): TrustRule;
}
