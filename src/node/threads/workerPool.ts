/**
 * A pool of worker threads that play runs. It replaces a thread that dies and plays the task of that thread again. No
 * other file imports piscina, which is loaded when it is first needed.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AbortSignalLike } from './abortSignalLike.ts';
import type { RunOutcomes } from '../../experiments/runs/outcome.ts';
import { checkWhole, inputError, ScenarioError } from '../../kernel/problems.ts';
import type { WorkerReply, Hang, SentTask, Task } from './task.ts';
import { watchdog } from './watchdog.ts';

/** The outcomes of a task and the time that they took. */
export interface PlayedBatch {
  readonly outcomes: RunOutcomes;
  /** Milliseconds. */
  readonly took: number;
}

/** Open threads; `simulate`, `compare`, `sweep` and `sensitivity` take them as `workers`. */
export interface WorkerPool {
  /** The number of threads. */
  readonly workers: number;
  /**
   * Plays a task. A turn of code from outside that takes longer than `timeLimit` milliseconds ends with its thread and
   * counts as a fault of its policy.
   *
   * @throws ScenarioError for a bad scenario or module.
   * @throws The signal's reason where the signal is aborted; the thread that played the task is then replaced.
   */
  play(task: Task, timeLimit: number, signal?: AbortSignalLike): Promise<PlayedBatch>;
  /** The current threads. */
  readonly threads: readonly { readonly threadId: number; terminate(): Promise<number> }[];
  /** Ends the threads at once, also while they play. */
  close(): Promise<void>;
}

/** The number of deaths of a thread after which its task fails. */
const MAX_DEATHS = 3;
/**
 * The most that a thread takes for what it has just made, in megabytes. Players use the same memory again and leave
 * little behind, so that a thread with V8's own limit (48) grows to it in a long study and gains nothing by it.
 */
const YOUNG = 12;

/**
 * Opens threads that several studies use, one after the other.
 *
 * @param workers - The number of threads; a whole number from 1.
 * @returns The threads; `close()` ends them at once, also while they play.
 * @throws DealbreakerError for a bad number of workers.
 *
 * @example
 * ```ts
 * import { openWorkers, readScenarioFile, simulate } from 'dealbreaker/node';
 *
 * const workers = await openWorkers(2);
 * try {
 *   const scenario = readScenarioFile('examples/scenarios/small-point.json');
 *   console.log((await simulate(scenario, { runs: 100, workers })).runs); // 100
 * } finally {
 *   await workers.close();
 * }
 * ```
 */
export async function openWorkers(workers: number): Promise<WorkerPool> {
  checkWhole('workers', workers, 1);
  const { default: Piscina } = await import('piscina');
  const pool = new Piscina({
    filename: workerFile(),
    minThreads: workers,
    maxThreads: workers,
    recordTiming: false,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  // The pool replaces a thread that dies without a task; no task has failed, so nothing is reported.
  pool.on('error', () => undefined);

  const play = async (
    task: Task,
    timeLimit: number,
    signal: AbortSignalLike | undefined,
    deaths: number,
    hangs: readonly Hang[],
  ): Promise<PlayedBatch> => {
    signal?.throwIfAborted();
    const watcher = task.seats === null ? null : watchdog(task, timeLimit);
    const cut = new AbortController();
    const stop = (): void => cut.abort(signal?.reason);
    signal?.addEventListener('abort', stop);
    watcher?.begin(stop);
    let answer: WorkerReply;
    try {
      answer = (await pool.run({ ...task, hangs, cell: watcher?.cell ?? null } satisfies SentTask, {
        signal: cut.signal,
      })) as WorkerReply;
    } catch (error) {
      if (signal?.aborted === true) throw signal.reason;
      const hang = watcher?.found() ?? null;
      if (hang !== null) return await play(task, timeLimit, signal, deaths, [...hangs, hang]);
      if (deaths + 1 < MAX_DEATHS) return await play(task, timeLimit, signal, deaths + 1, hangs);
      throw new Error(
        `A thread died ${MAX_DEATHS} times while it played runs ${task.from} to ${task.to - 1} of seed ` +
          `${task.seed}: ${error instanceof Error ? error.message : String(error)}`,
        { cause: error },
      );
    } finally {
      watcher?.end();
      signal?.removeEventListener('abort', stop);
    }
    if ('problems' in answer) throw new ScenarioError(answer.problems);
    if ('failure' in answer) throw new Error(answer.failure);
    return answer;
  };
  return {
    workers,
    play: (task, timeLimit, signal) => play(task, timeLimit, signal, 0, []),
    close: () => pool.destroy(),
    get threads() {
      return pool.threads;
    },
  };
}

/** Finds the file that threads run: beside this file in the package, in `dist` when the sources run. */
function workerFile(): string {
  const here = dirname(typeof __filename === 'string' ? __filename : fileURLToPath(import.meta.url));
  const found = ['worker.js', '../../../dist/worker.js']
    .map((path) => join(here, path))
    .find((path) => existsSync(path));
  if (found === undefined)
    throw inputError('workers', 'the file that threads run is not there', 'build the package first: npm run build:js');
  return found;
}
