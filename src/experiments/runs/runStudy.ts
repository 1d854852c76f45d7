/**
 * What every experiment is: runs to be played, piece by piece, and what becomes of them. Who plays them (this thread,
 * or many) is not its concern; whoever does hands the outcomes in in the order of the pieces and of the runs, so that
 * the result is the same to the last bit.
 */
import type { SeatsInput } from '../../engine/seats.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import type { ProgressOptions } from '../../kernel/progress.ts';
import { throwIfStopped } from '../../kernel/progress.ts';
import type { RunOutcomes } from './outcome.ts';
import type { Watch } from './runBatch.ts';
import { batchPlayer } from './runBatch.ts';

/** Runs of one scenario with some levers set: from `from` up to, not including, `to`. */
export interface Piece {
  readonly scenario: Scenario;
  readonly levers: Readonly<Record<string, unknown>>;
  readonly from: number;
  readonly to: number;
}

export interface Study<Result, Kind extends Piece = Piece> {
  readonly seed: string;
  /** Who sits there instead of the scenario's own policies. */
  readonly seats: SeatsInput | undefined;
  /** How many runs there are in all pieces together. */
  readonly runs: number;
  readonly pieces: Iterable<Kind>;
  /**
   * Takes in some outcomes of a piece, the next in order. Returns how many it took; fewer than it was given when it
   * knows enough and wants no more.
   */
  addOutcomes(piece: Kind, outcomes: RunOutcomes): number;
  /** What became of everything that was taken in so far. */
  result(): Result;
}

/** The number of runs in a block: the study takes their outcomes in, and the signal is looked at, after each. */
const BLOCK = 256;

/** What the units of every study's progress are. */
export const STAGE = 'negotiations';

/** Plays a study to its end in this thread. Throws the reason of a signal that is aborted before the end. */
export function runStudy<Result, Kind extends Piece>(
  study: Study<Result, Kind>,
  { signal, onProgress }: ProgressOptions,
): Result {
  let done = 0;
  for (const piece of study.pieces) {
    const play = piecePlayer(piece, study);
    for (let from = piece.from; from < piece.to; from += BLOCK) {
      throwIfStopped(signal);
      const outcomes = play(from, Math.min(piece.to, from + BLOCK));
      const taken = study.addOutcomes(piece, outcomes);
      done += taken;
      onProgress?.({ done, total: study.runs, stage: STAGE });
      if (taken < outcomes.count) return study.result();
    }
  }
  return study.result();
}

/** Returns a function that plays some runs of a piece. Its outcomes are good until the next call. */
export const piecePlayer = (
  { scenario, levers }: Pick<Piece, 'scenario' | 'levers'>,
  { seed, seats }: Pick<Study<unknown>, 'seed' | 'seats'>,
  watch: Watch | null = null,
): ((from: number, to: number) => RunOutcomes) =>
  batchPlayer(Object.keys(levers).length === 0 ? scenario : withLevers(scenario, levers), seed, seats, watch);
