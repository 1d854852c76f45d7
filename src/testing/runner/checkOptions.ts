/** The options of a check. */
import type { LawName } from '../laws/catalogue.ts';
import type { TestSituation } from '../situation.ts';
import type { Counterexample } from './counterexample.ts';

/** Options of `checkPolicy`. */
export interface CheckOptions {
  /** Text or a whole number; default a constant. */
  readonly seed?: string | number;
  /** The number of situations, from 1; default 200. */
  readonly runs?: number;
  /** The names of the laws to test; default all universal laws and all laws by card. */
  readonly laws?: readonly LawName[];
  /** Whether to test the directional laws as well; default false. */
  readonly directional?: boolean;
  /** The greatest number of smaller cases that are tried for each broken law, from 0; default 300. */
  readonly shrinks?: number;
  /** Saved counterexamples, which are tried first. */
  readonly saved?: readonly Counterexample[];
  /**
   * A clock in milliseconds, such as `() => performance.now()`; default none, so that the report states no time. The
   * library itself reads no clock.
   */
  readonly clock?: () => number;
  /** Called with every situation before it is tried. */
  readonly onSituation?: (situation: TestSituation) => void;
}
