/**
 * Defines the contract between agents and the engine: a policy is (view, memory, draws) → { action, memory }. The
 * memory is plain data that the table owns, and a policy keeps no data elsewhere. It is null on the first turn. What a
 * policy returns as memory it gets back on its next turn, also after the table was saved, forked or resumed. A policy
 * may write into the memory that it is given and return it.
 */
import type { View } from '../../agents/view.ts';
import type { Answer, Talk } from '../../domain/talk.ts';

/**
 * What a side does on a turn: it answers what was said, and then accepts, or leaves, or bids and says at most one
 * thing.
 */
export interface Action {
  /** The answer to what the other side said; null if it said nothing. */
  answer: Answer | null;
  /** Whether it accepts the standing offer. */
  accept: boolean;
  /** Whether it leaves. */
  leave: boolean;
  /** The package that it bids, one option number for each issue; null only with `accept` or `leave`. */
  bid: ArrayLike<number> | null;
  /** What it says with its bid; null for nothing. */
  talk: Talk | null;
}

/**
 * The random numbers for one turn. Each is in [0, 1) and is drawn every turn, used or not, so that a change of one
 * decision moves no other. `next` draws from a stream of the policy's own. In a meeting before the table `explain` and
 * `leave` are 0.
 */
export interface Draws {
  /** Decides whether a press on a break point is granted, or a question answered. */
  answer: number;
  /** Decides whether a refusal is explained. */
  explain: number;
  /** Decides whether to leave. */
  leave: number;
  /** Decides whether to say something. */
  speak: number;
  /** Decides whether to ask or to press, and what is pressed. */
  ask: number;
  /** The next number of the policy's own stream, in [0, 1). */
  next(): number;
}

/** A whole policy, which fills in every part of the action. */
export type Policy<Kept = unknown> = (view: View, memory: Kept, draws: Draws) => { action: Action; memory: Kept };

/**
 * A policy of one's own, as `seats` takes it: what the action leaves out is null or false. `Kept` is whatever plain
 * data it keeps from turn to turn; null on the first turn.
 */
export type PolicyFunction<Kept = any> = (
  view: View,
  memory: Kept,
  draws: Draws,
) => { readonly action: Partial<Action>; readonly memory: Kept };
