/** What a check found, as plain data. */
import type { Contract, LawKind } from '../law.ts';
import type { Counterexample } from './counterexample.ts';

export interface LawVerdict {
  readonly law: string;
  readonly contract: Contract;
  readonly kind: LawKind;
  readonly says: string;
  readonly verdict: 'kept' | 'broken' | 'not applicable';
  /** Why it does not apply; null where it does. */
  readonly why: string | null;
  /** In how many situations it was looked at; 0 where it does not apply. */
  readonly runs: number;
  /** The smallest that was found; null where the law was not broken. */
  readonly counterexample: Counterexample | null;
}

export interface PolicyReport {
  readonly policy: string;
  /** The library's version: the same seed gives the same report in the same version. */
  readonly version: string;
  readonly seed: string;
  /** How many situations there were. */
  readonly runs: number;
  /** By the clock that was given; null without one, so that the same seed gives the same bytes. */
  readonly milliseconds: number | null;
  readonly verdicts: readonly LawVerdict[];
  /** The names of the laws that are broken; empty for a sound policy. */
  readonly broken: readonly string[];
}
