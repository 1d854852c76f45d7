/** What is written down while a policy is watched. */
import type { View } from '../../agents/view.ts';
import type { Side } from '../../domain/side.ts';
import type { Action } from '../../policies/contracts/policy.ts';
import type { WatchFault } from './faults.ts';
import type { Inputs } from './inputs.ts';
import type { Outcome, Unit } from './invoke.ts';

/** One watched thought. */
export interface Thought {
  readonly unit: Unit;
  readonly side: Side;
  readonly inputs: Inputs;
  readonly outcome: Outcome;
  readonly faults: readonly WatchFault[];
}

/** One turn of a watched seat, whole or put together. */
export interface OwnTurn {
  readonly side: Side;
  readonly view: View;
  /** As the table takes it. */
  readonly action: Action;
}

/** Two answers to the same question. */
export interface Difference {
  readonly thought: Thought;
  readonly then: Outcome;
  readonly now: Outcome;
  /** The path of the first difference. */
  readonly at: string;
}
