/**
 * The contract between agents and the engine: a policy is (view, memory, draws) → { action, memory }. Memory is plain
 * data that the table owns; a policy keeps nothing anywhere else. It is null on the first turn; what is returned comes
 * back on the next, also after the table was saved, forked or resumed. A policy may write into the memory that it is
 * given and return it.
 */
import type { View } from '../../agents/view.ts';
import type { Answer, Talk } from '../../domain/talk.ts';

/** One turn: answer what was said, then accept, or leave, or bid (and say at most one thing). */
export interface Action {
  /** Null when nothing was said. */
  answer: Answer | null;
  accept: boolean;
  leave: boolean;
  /** One option number for each issue; null only with `accept` or `leave`. */
  bid: ArrayLike<number> | null;
  talk: Talk | null;
}

/** Chance for one turn: the same vector every turn, used or not, each in [0, 1); and a stream of the policy's own. */
export interface Draws {
  /** Whether a press on a break point is granted, or a question answered. */
  answer: number;
  /** Whether a refusal is explained. */
  explain: number;
  /** Whether to leave. */
  leave: number;
  /** Whether to say something. */
  speak: number;
  /** Whether to ask rather than press. */
  ask: number;
  /** The next number of the policy's own stream. */
  next(): number;
}

/** A whole policy, which fills in every part of the action. */
export type Policy<Kept = unknown> = (view: View, memory: Kept, draws: Draws) => { action: Action; memory: Kept };

/**
 * A policy of one's own, as `seats` takes it: what the action leaves out is null or false. `Kept` is whatever plain data
 * it keeps from turn to turn; null on the first turn.
 */
export type PolicyFunction<Kept = any> = (
  view: View,
  memory: Kept,
  draws: Draws,
) => { readonly action: Partial<Action>; readonly memory: Kept };
