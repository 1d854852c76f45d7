/** The records that are kept while a policy is watched. */
import type { View } from '../../agents/view.ts';
import type { Side } from '../../domain/side.ts';
import type { Action } from '../../policies/contracts/policy.ts';
import type { WatchFault } from './faults.ts';
import type { CallInputs } from './inputs.ts';
import type { CallOutcome, WatchedFunction } from './callOutcome.ts';

/** One call of a function of the watched policy. */
export interface LoggedCall {
  readonly fn: WatchedFunction;
  readonly side: Side;
  readonly inputs: CallInputs;
  readonly outcome: CallOutcome;
  readonly faults: readonly WatchFault[];
}

/** One turn of a watched seat. */
export interface WatchedTurn {
  readonly side: Side;
  readonly view: View;
  /** As the table applies it. */
  readonly action: Action;
}

/** Two different outcomes of one call with the same inputs. */
export interface CallDifference {
  readonly call: LoggedCall;
  readonly then: CallOutcome;
  readonly now: CallOutcome;
  /** The path of the first difference in the outcome. */
  readonly at: string;
}
