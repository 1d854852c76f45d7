/** The result of a check, as plain data. */
import type { Contract, LawKind } from '../law.ts';
import type { Acts } from './acts.ts';
import type { Counterexample } from './counterexample.ts';

/** The result for one law. */
export interface LawVerdict {
  readonly law: string;
  readonly contract: Contract;
  readonly kind: LawKind;
  readonly says: string;
  readonly verdict: 'kept' | 'broken' | 'not applicable';
  /** Why the law does not apply; null where it applies. */
  readonly why: string | null;
  /** The number of situations in which the law was tested; 0 where it does not apply. */
  readonly runs: number;
  /**
   * The number of moments in which the policy could have broken the law, with the one in which it broke it. A law that
   * is kept with 0 such moments was never put to the test.
   */
  readonly exercised: number;
  /** The smallest counterexample that was found; null where the law was not broken. */
  readonly counterexample: Counterexample | null;
}

/** The result of a check of a policy. */
export interface PolicyReport {
  readonly policy: string;
  /** The library's version: the same seed gives the same report in the same version. */
  readonly version: string;
  readonly seed: string;
  /** The number of arbitrary situations that was asked for. */
  readonly runs: number;
  /** The number of situations that were tried: fewer where every law was broken, or where the time ran out. */
  readonly tried: number;
  /** What the policy did in them. */
  readonly acts: Acts;
  /** The duration by the given clock; null without a clock, so that the same seed gives the same bytes. */
  readonly milliseconds: number | null;
  readonly verdicts: readonly LawVerdict[];
  /** The names of the laws that are broken; empty for a sound policy. */
  readonly broken: readonly string[];
}
