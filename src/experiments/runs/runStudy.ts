/**
 * Defines a study: the runs to play, in pieces, and the result that is made of their outcomes. This thread or several
 * play the runs; the outcomes are always added in the order of the pieces and of the runs, so that the result is the
 * same to the last bit.
 */
import type { SeatsInput } from '../../engine/preparation/seats.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import type { ProgressOptions } from '../../kernel/progress.ts';
import { throwIfStopped } from '../../kernel/progress.ts';
import type { RunOutcomes } from './outcome.ts';
import type { Watch } from './runBatch.ts';
import { batchPlayer } from './runBatch.ts';

/** The runs from `from` to `to` − 1 of one scenario with some levers set. */
export interface Piece {
  readonly scenario: Scenario;
  readonly levers: Readonly<Record<string, unknown>>;
  readonly from: number;
  readonly to: number;
}

/**
 * What a run is where it is more than one negotiation: a vendor and the clients in its one seat over several deals, or
 * a first client through all deals.
 */
export interface Sequences {
  readonly what: 'relationships' | 'clients';
  /** The number of deals of each run, a whole number from 1. */
  readonly deals: number;
}

export interface Study<Result, Kind extends Piece = Piece> {
  readonly seed: string;
  /** Absent where each run is one negotiation. */
  readonly sequences?: Sequences;
  /** The policies that replace the scenario's own; undefined for none. */
  readonly seats: SeatsInput | undefined;
  /** The number of runs in all pieces together. */
  readonly runs: number;
  readonly pieces: Iterable<Kind>;
  /**
   * Adds the next outcomes of a piece, in order.
   *
   * @returns How many outcomes were added. Fewer than were given ends the study.
   */
  addOutcomes(piece: Kind, outcomes: RunOutcomes): number;
  /** Returns the result of the outcomes that were added so far. */
  result(): Result;
}

/** The number of runs in a block. After each block the outcomes are added and the signal is checked. */
const BLOCK = 256;

/** The unit of a study's progress. */
export const stageOf = ({ sequences }: Pick<Study<unknown>, 'sequences'>): string => sequences?.what ?? 'negotiations';

/**
 * Makes the function that plays some runs of a piece. Its outcomes are valid until the next call. The watch is null
 * where nobody watches the turns.
 */
export type PiecePlayer = (
  piece: Pick<Piece, 'scenario' | 'levers'>,
  study: Pick<Study<unknown>, 'seed' | 'seats' | 'sequences'>,
  watch?: Watch | null,
) => (from: number, to: number) => RunOutcomes;

/**
 * Plays a study to its end in this thread.
 *
 * @param study - The study.
 * @param options - Its signal and listener.
 * @param player - What plays its runs; default single negotiations.
 * @throws The reason of the signal, where it is aborted before the end.
 */
export function runStudy<Result, Kind extends Piece>(
  study: Study<Result, Kind>,
  { signal, onProgress }: ProgressOptions,
  player: PiecePlayer = piecePlayer,
): Result {
  let done = 0;
  const stage = stageOf(study);
  for (const piece of study.pieces) {
    const play = player(piece, study);
    for (let from = piece.from; from < piece.to; from += BLOCK) {
      throwIfStopped(signal);
      const outcomes = play(from, Math.min(piece.to, from + BLOCK));
      const taken = study.addOutcomes(piece, outcomes);
      done += taken;
      onProgress?.({ done, total: study.runs, stage });
      if (taken < outcomes.count) return study.result();
    }
  }
  return study.result();
}

/** The scenario of a piece with its levers set. */
export const pieceScenario = ({ scenario, levers }: Pick<Piece, 'scenario' | 'levers'>): Scenario =>
  Object.keys(levers).length === 0 ? scenario : withLevers(scenario, levers);

/** Plays single negotiations. */
export const piecePlayer: PiecePlayer = (piece, { seed, seats }, watch) =>
  batchPlayer(pieceScenario(piece), seed, seats, watch);
