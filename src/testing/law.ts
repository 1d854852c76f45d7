/** The contract of a law: a plain predicate over a policy and a situation, with a name, one sentence and its kind. */
import type { TestSituation } from './situation.ts';
import type { Subject } from './subject.ts';

/** What a law is about. */
export type Contract =
  'bid' | 'acceptance' | 'talk' | 'seat' | 'card' | 'learning' | 'trust rule' | 'record' | 'efficiency' | 'direction';

/**
 * `universal`: every policy keeps it. `by card`: whoever claims it on its card keeps it. `directional`: a direction
 * that many policies have and not every good one; it is asked for by name.
 */
export type LawKind = 'universal' | 'by card' | 'directional';

export interface BrokenLaw {
  /** What is broken, in words. */
  readonly what: string;
  /** From 0; null where it is not one round's. */
  readonly round: number | null;
}

export interface Law {
  /** The same as its file and its export. */
  readonly name: string;
  readonly contract: Contract;
  readonly kind: LawKind;
  /** One sentence. */
  readonly says: string;
  /** Why it does not apply to this policy; null where it does. */
  excuses(subject: Subject): string | null;
  /** What is broken there; null where it is kept. */
  broken(subject: Subject, situation: TestSituation): BrokenLaw | null;
}
