/** The contract of a law: a predicate over a policy and a situation, with a name, one sentence and a kind. */
import type { Side } from '../domain/side.ts';
import type { TestSituation } from './situation.ts';
import type { Subject } from './subject.ts';

/** The contract that a law belongs to. */
export type Contract =
  'bid' | 'acceptance' | 'talk' | 'seat' | 'card' | 'learning' | 'trust rule' | 'record' | 'efficiency' | 'direction';

/**
 * Which policies keep a law. `universal`: every sound policy. `by card`: every policy whose card makes the claim.
 * `directional`: many good policies, but not all; a check tries it only on request.
 */
export type LawKind = 'universal' | 'by card' | 'directional';

/** How a law was broken. */
export interface BrokenLaw {
  /** What is broken, in words. */
  readonly what: string;
  /** The round, from 0; null where the fault belongs to no single round. */
  readonly round: number | null;
  /**
   * The side that broke it.
   *
   * @defaultValue the side of the situation
   */
  readonly side?: Side;
}

/** A law that a policy is checked against. */
export interface Law {
  /** The name, which is also that of its file and its export. */
  readonly name: string;
  readonly contract: Contract;
  readonly kind: LawKind;
  /** The law in one sentence. */
  readonly says: string;
  /** Why the law does not apply to this policy; null where it applies. */
  excuses(subject: Subject): string | null;
  /** How the policy breaks the law in the situation; null where it keeps it. */
  broken(subject: Subject, situation: TestSituation): BrokenLaw | null;
  /**
   * How often the situation puts the policy to the test: the number of moments in which it could break the law, from 0.
   *
   * @defaultValue 1 for every situation
   */
  exercised?(subject: Subject, situation: TestSituation): number;
}
