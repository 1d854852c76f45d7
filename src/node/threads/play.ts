/**
 * Plays a study without blocking the thread that waits for it: in this thread, with pauses, or in a pool of threads.
 * The result is the same to the last bit in both cases.
 */
import { availableParallelism } from 'node:os';
import { setMaxListeners } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import type { RunOutcomes } from '../../experiments/runs/outcome.ts';
import type { Piece, PiecePlayer, Study } from '../../experiments/runs/runStudy.ts';
import { stageOf } from '../../experiments/runs/runStudy.ts';
import type { ProgressOptions } from '../../kernel/progress.ts';
import { playerOf } from './playerOf.ts';
import type { WorkerPool, PlayedBatch } from './workerPool.ts';
import { openWorkers } from './workerPool.ts';
import type { NodeSeats, SentSeats } from './seats.ts';
import { hasModules, sendable } from './seats.ts';
import type { AbortSignalLike } from './abortSignalLike.ts';
import { checkWhole, inputError } from '../../kernel/problems.ts';

export interface PlayOptions extends Pick<ProgressOptions, 'onProgress'> {
  /**
   * The number of threads, a whole number from 1; with 1 the study is played in this thread. No more are opened than
   * there are runs, and at most 4 for each core. Or an open pool, which stays open.
   *
   * @defaultValue 1
   */
  readonly workers?: number | WorkerPool;
  /**
   * Stops the study. The result then covers the finished runs, as if only these had been asked for. Where no run is
   * finished, the promise is rejected with the signal's reason.
   *
   * @defaultValue undefined: the study runs to its end
   */
  readonly signal?: AbortSignalLike;
  /**
   * The policies that replace the scenario's own: as in the main entry, or modules by their paths. Only modules work
   * with more than one worker.
   *
   * @defaultValue the scenario's own policies
   */
  readonly seats?: NodeSeats;
  /**
   * The longest time of a turn of a policy from a module, in milliseconds, above 0; a longer one is a fault.
   *
   * @defaultValue 5000
   */
  readonly timeLimit?: number;
}

/**
 * The time that a block of runs should take, in milliseconds: long compared with sending it to a thread, and short for
 * a person who waits.
 */
const BLOCK_TIME = 25;
const LARGEST_BLOCK = 4096;
const FIRST_BLOCK = 16;

/** The most threads that a study opens: 4 for each core. */
export const mostWorkers = (): number => 4 * availableParallelism();

/** Plays a study to its end, or until it is stopped. */
export async function play<Result, Kind extends Piece>(
  study: Study<Result, Kind>,
  options: PlayOptions = {},
): Promise<Result> {
  const { workers = 1, signal, onProgress, seats } = options;
  if (signal !== undefined && !(signal instanceof AbortSignal))
    throw inputError('signal', 'it is not an AbortSignal', 'give the signal of an AbortController');
  const how = { seats: seats === undefined ? null : sendable(seats), timeLimit: options.timeLimit ?? 5000, signal };
  if (seats !== undefined && how.seats === null && workers !== 1)
    throw inputError(
      'seats',
      'functions cannot be sent to threads',
      'give the seat as the path of a module, or use one worker',
    );
  signal?.throwIfAborted();
  let done = 0;
  /** Adds outcomes to the study; returns whether the study wants more. */
  const take = (piece: Kind, outcomes: RunOutcomes): boolean => {
    const taken = study.addOutcomes(piece, outcomes);
    done += taken;
    onProgress?.({ done, total: study.runs, stage: stageOf(study) });
    return taken === outcomes.count;
  };
  if (workers === 1 && !hasModules(seats)) await playHere(study, take, signal);
  else if (typeof workers === 'number') {
    checkWhole('workers', workers, 1);
    const pool = await openWorkers(Math.min(workers, study.runs, mostWorkers()));
    try {
      await playWith(pool, study, take, how);
    } finally {
      await pool.close();
    }
  } else await playWith(workers, study, take, how);
  if (done === 0) signal?.throwIfAborted();
  return study.result();
}

/** Yields the runs in order, in blocks of the size that `size` returns at that time. */
function* blocks<Kind extends Piece>(
  pieces: Iterable<Kind>,
  size: () => number,
): Generator<{ piece: Kind; from: number; to: number }> {
  for (const piece of pieces) {
    for (let from = piece.from; from < piece.to;) {
      const to = Math.min(piece.to, from + size());
      yield { piece, from, to };
      from = to;
    }
  }
}

/** Returns the size of the next blocks, after a block of `count` runs took `took` milliseconds. */
const fitted = (count: number, took: number): number =>
  Math.max(1, Math.min(LARGEST_BLOCK, 4 * count, Math.round((count * BLOCK_TIME) / Math.max(took, 0.01))));

async function playHere<Kind extends Piece>(
  study: Study<unknown, Kind>,
  take: (piece: Kind, outcomes: RunOutcomes) => boolean,
  signal: AbortSignalLike | undefined,
): Promise<void> {
  let size = FIRST_BLOCK;
  let at: Kind | null = null;
  let player: ReturnType<PiecePlayer> | null = null;
  let paused = performance.now();
  for (const { piece, from, to } of blocks(study.pieces, () => size)) {
    if (piece.scenario !== at?.scenario || piece.levers !== at.levers) player = playerOf(study)(piece, study);
    at = piece;
    const start = performance.now();
    const outcomes = player!(from, to);
    const end = performance.now();
    size = fitted(to - from, end - start);
    if (!take(piece, outcomes)) return;
    if (end - paused < BLOCK_TIME) continue;
    await setImmediate();
    paused = performance.now();
    if (signal?.aborted === true) return;
  }
}

async function playWith<Kind extends Piece>(
  pool: WorkerPool,
  study: Study<unknown, Kind>,
  take: (piece: Kind, outcomes: RunOutcomes) => boolean,
  { seats, timeLimit, signal }: { seats: SentSeats | null; timeLimit: number; signal: AbortSignalLike | undefined },
): Promise<void> {
  let size = FIRST_BLOCK;
  /** Ends the tasks that still play when nobody waits for them any more. */
  const over = new AbortController();
  setMaxListeners(0, over.signal);
  const stop = (): void => over.abort(signal?.reason);
  signal?.addEventListener('abort', stop);
  const texts = new Map<unknown, string>();
  const textOf = (piece: Piece): string => {
    let text = texts.get(piece.scenario);
    if (text === undefined) texts.set(piece.scenario, (text = JSON.stringify(piece.scenario)));
    return text;
  };
  const next = blocks(study.pieces, () => size);
  const waiting: { piece: Kind; answer: Promise<PlayedBatch> }[] = [];
  const ask = (): void => {
    const { value, done } = next.next() as IteratorResult<{ piece: Kind; from: number; to: number }, void>;
    if (done === true || value === undefined) return;
    const { piece, from, to } = value;
    const answer = pool.play(
      {
        scenario: textOf(piece),
        levers: piece.levers,
        seed: study.seed,
        sequences: study.sequences ?? null,
        from,
        to,
        seats,
      },
      timeLimit,
      over.signal,
    );
    // The answer is awaited in order, perhaps never; a rejection must not count as unhandled until then.
    answer.catch(() => undefined);
    waiting.push({ piece, answer });
  };
  try {
    for (let n = 0; n < 3 * pool.workers; n++) ask();
    for (let first = waiting.shift(); first !== undefined; first = waiting.shift()) {
      const { outcomes, took } = await first.answer;
      size = fitted(outcomes.count, took);
      if (!take(first.piece, outcomes)) return;
      ask();
    }
  } catch (error) {
    if (signal?.aborted !== true) throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    over.abort();
  }
}
