/**
 * Defines the contract of a trust rule: how trust is read from an edge, and how evidence changes the edge. The rule
 * keeps no state; the table owns the edge.
 */
import type { Card } from '../domain/card.ts';
import type { Edge } from './edge.ts';

export interface TrustRule {
  /** The trust that every formula uses, in [0, 1]. */
  read(edge: Readonly<Edge>): number;
  /** Counts good evidence; `weight` is at least 0. */
  praise(edge: Edge, weight: number): void;
  /** Counts bad evidence; `weight` is at least 0. */
  blame(edge: Edge, weight: number): void;
  /** Counts that the other side was caught in a lie. */
  betray(edge: Edge): void;
  /** Whether the trust in rivals counts as ½ as well, as the null model has it. @defaultValue false */
  readonly ignoresTrust?: boolean;
}

/** A trust rule with its card, as the catalogue holds it. */
export interface TrustRuleEntry {
  readonly kind: 'trustRule';
  readonly card: Card;
  make(parameters: Readonly<Record<string, string | number>>): TrustRule;
}

/** What a trust rule does with evidence that changes nothing. */
export const UNMOVED: Pick<TrustRule, 'praise' | 'blame' | 'betray'> = {
  praise: () => undefined,
  blame: () => undefined,
  betray: () => undefined,
};
