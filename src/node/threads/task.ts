/** The messages between the pool and its threads: tasks and replies, as plain data that can be sent. */
import type { Side } from '../../domain/side.ts';
import type { RunOutcomes } from '../../experiments/runs/outcome.ts';
import type { Sequences } from '../../experiments/runs/runStudy.ts';
import type { Problem } from '../../kernel/problems.ts';
import type { SentSeats } from './seats.ts';

/** The request to play the runs `from` to `to - 1`. */
export interface Task {
  /** JSON of the scenario. */
  readonly scenario: string;
  /** Values by lever path, which the thread sets before it plays. */
  readonly levers: Readonly<Record<string, unknown>>;
  readonly seed: string;
  /** What a run is; null for one negotiation. */
  readonly sequences: Sequences | null;
  readonly from: number;
  readonly to: number;
  /** Null for the scenario's own policies. */
  readonly seats: SentSeats | null;
}

/** A turn from which a policy did not return within the time limit. */
export interface Hang {
  readonly run: number;
  /** The number of the deal in its sequence, from 1. */
  readonly deal: number;
  readonly side: Side;
  /** The round, from 0. */
  readonly round: number;
}

/** A task as the pool sends it to a thread. */
export interface SentTask extends Task {
  /** The turns that are known to hang. The thread does not play them; each counts as a fault of its policy. */
  readonly hangs: readonly Hang[];
  /** Shared memory in which the thread writes the turn that it plays (`AT_WORK`); null where no outside code plays. */
  readonly cell: SharedArrayBuffer | null;
}

/**
 * The layout of the cell, as indices of 32-bit numbers: `stamp` counts the writes (0: not begun, 1: the module loads),
 * `run` is the run minus `from`, `deal` that of its sequence, `side` the index in `SIDES`, `round` the round from 0.
 * `size` is its length in bytes.
 */
export const AT_WORK = { stamp: 0, run: 1, side: 2, round: 3, deal: 4, size: 20 } as const;

/** A reply: the outcomes and the time that they took in milliseconds, problems of the input, or a failure. */
export type WorkerReply =
  | { readonly outcomes: RunOutcomes; readonly took: number }
  | { readonly problems: readonly Problem[] }
  | { readonly failure: string };
