/** The options of a check. */
import type { Law } from '../law.ts';
import type { LawName } from '../laws/catalogue.ts';
import type { TestSituation } from '../situation.ts';
import type { Counterexample } from './counterexample.ts';

/** Options of `checkPolicy`. */
export interface CheckOptions {
  /**
   * Text or a whole number.
   *
   * @defaultValue a constant
   */
  readonly seed?: string | number;
  /**
   * The number of arbitrary situations; a whole number from 1, or from 0 where `scenarios` are given.
   *
   * @defaultValue 200
   */
  readonly runs?: number;
  /**
   * The names of the laws to test.
   *
   * @defaultValue all universal laws and all laws by card
   */
  readonly laws?: readonly LawName[];
  /**
   * Laws of one's own, which are tested as well. Each has a name that no other law has.
   *
   * @defaultValue none
   */
  readonly ownLaws?: readonly Law[];
  /**
   * Scenarios of one's own, as files hold them or as `readScenario` returns them. Each is played before the arbitrary
   * situations, from both sides and against every counterpart: 14 situations.
   *
   * @defaultValue none
   */
  readonly scenarios?: readonly object[];
  /**
   * Whether to test the directional laws as well.
   *
   * @defaultValue false
   */
  readonly directional?: boolean;
  /**
   * The greatest number of smaller cases that are tried for each broken law; a whole number from 0.
   *
   * @defaultValue 300
   */
  readonly shrinks?: number;
  /**
   * Saved counterexamples, which are tried first.
   *
   * @defaultValue none
   */
  readonly saved?: readonly Counterexample[];
  /**
   * A clock in milliseconds, such as `() => performance.now()`. The library itself reads no clock.
   *
   * @defaultValue undefined: the report states no time
   */
  readonly clock?: () => number;
  /**
   * The longest time of one call in milliseconds, above 0, for the law `endsItsThoughts`. Needs `clock`.
   *
   * @defaultValue 2000
   */
  readonly limit?: number;
  /**
   * The time of the check in milliseconds, above 0. No call of the policy is begun after it, and the situation of
   * that time is not counted; the report says how many were tried. Needs `clock`.
   *
   * @defaultValue undefined: no limit
   */
  readonly budget?: number;
  /**
   * The words of the command line that makes the same check, for the commands of the report. The number of situations
   * and the law are added.
   *
   * @defaultValue `dealbreaker check ./your-policy.mjs`, as words
   */
  readonly command?: readonly string[];
  /**
   * Is called with every situation before it is tried.
   *
   * @defaultValue undefined: no calls
   */
  readonly onSituation?: (situation: TestSituation) => void;
  /**
   * Is called when a call of the policy begins and when it has ended.
   *
   * @defaultValue undefined: no calls
   */
  readonly onCall?: (phase: 'begin' | 'end') => void;
}

/** The options of a check with its seed and its number of situations. */
export type Trial = CheckOptions & {
  readonly seed: string;
  readonly runs: number;
  /** Whether its time is over. What was found since then tells nothing, because every call is refused. */
  isOver(): boolean;
};
