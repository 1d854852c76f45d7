/**
 * The contract of a trust rule: how an edge is read, and what good and bad evidence do to it. The rule owns nothing;
 * the table owns the edge.
 */
import type { Card } from '../domain/card.ts';
import type { Edge } from './edge.ts';

export interface TrustRule {
  /** Trust in [0, 1], as every formula sees it. */
  read(edge: Readonly<Edge>): number;
  /** Good evidence of a weight, at least 0. */
  praise(edge: Edge, weight: number): void;
  /** Bad evidence of a weight, at least 0. */
  blame(edge: Edge, weight: number): void;
  /** The other was caught in a lie. */
  betray(edge: Edge): void;
  /** True for the null model: the trust in rivals reads ½ as well. Default false. */
  readonly ignoresTrust?: boolean;
}

export interface TrustRuleEntry {
  readonly kind: 'trustRule';
  readonly card: Card;
  make(parameters: Readonly<Record<string, string | number>>): TrustRule;
}
