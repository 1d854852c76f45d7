/** What is asked of a thread, and what it answers: plain data, so that it can be sent. */
import type { Side } from '../../domain/side.ts';
import type { RunOutcomes } from '../../experiments/runs/outcome.ts';
import type { Problem } from '../../kernel/problems.ts';
import type { SentSeats } from './seats.ts';

/** Play the runs from `from` up to, not including, `to`. */
export interface Task {
  /** JSON of the scenario. */
  readonly scenario: string;
  readonly levers: Readonly<Record<string, unknown>>;
  readonly seed: string;
  readonly from: number;
  readonly to: number;
  /** Null for the scenario's own policies. */
  readonly seats: SentSeats | null;
}

/** A turn from which a policy did not return. */
export interface Hang {
  readonly run: number;
  readonly side: Side;
  readonly round: number;
}

/**
 * A task as it is sent: with what is known of hanging turns, and, where code from outside plays, a cell of shared
 * memory in which the thread says where it is (`AT_WORK`).
 */
export interface SentTask extends Task {
  readonly hangs: readonly Hang[];
  readonly cell: SharedArrayBuffer | null;
}

/**
 * What stands where in the cell: how often it was written to (0: not begun; 1: loading), the run less `from`, the
 * side's number, the round.
 */
export const AT_WORK = { stamp: 0, run: 1, side: 2, round: 3, size: 16 } as const;

/** The outcomes, and how long they took in milliseconds; or what was wrong. */
export type WorkerReply =
  | { readonly outcomes: RunOutcomes; readonly took: number }
  | { readonly problems: readonly Problem[] }
  | { readonly failure: string };
