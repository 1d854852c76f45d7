/**
 * Threads that play runs. The only door to piscina, which is loaded when it is first needed. A thread that dies is
 * replaced, and what it was playing is played again.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunOutcomes } from '../../experiments/runs/outcome.ts';
import { checkWhole, ScenarioError } from '../../kernel/problems.ts';
import type { WorkerReply, Hang, SentTask, Task } from './task.ts';
import { watchdog } from './watchdog.ts';

export interface PlayedBatch {
  readonly outcomes: RunOutcomes;
  /** Milliseconds. */
  readonly took: number;
}

export interface WorkerPool {
  /** How many threads. */
  readonly workers: number;
  /**
   * Plays a task. Rejects with ScenarioError for a bad scenario or module; with the signal's reason when it is aborted,
   * and then the thread that played it is replaced. Where code from outside plays, a turn that takes longer than
   * `timeLimit` milliseconds is cut off, with its thread, and counts as a fault of its policy.
   */
  play(task: Task, timeLimit: number, signal?: AbortSignal): Promise<PlayedBatch>;
  /** The threads there are now. */
  readonly threads: readonly { readonly threadId: number; terminate(): Promise<number> }[];
  /** Ends the threads, whatever they are doing. */
  close(): Promise<void>;
}

/** Runs that kill a thread so often are given up. */
const TRIES = 3;

/**
 * Opens threads that several studies use, one after the other.
 *
 * @param workers - How many threads; a whole number from 1.
 * @returns The threads; `close()` ends them, whatever they are doing.
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
  const pool = new Piscina({ filename: workerFile(), minThreads: workers, maxThreads: workers, recordTiming: false });
  // A thread that dies without work has nothing to report; the pool has replaced it.
  pool.on('error', () => undefined);

  const play = async (
    task: Task,
    timeLimit: number,
    signal: AbortSignal | undefined,
    tries: number,
    hangs: readonly Hang[],
  ): Promise<PlayedBatch> => {
    signal?.throwIfAborted();
    const look = task.seats === null ? null : watchdog(task, timeLimit);
    const cut = new AbortController();
    const stop = (): void => cut.abort(signal?.reason);
    signal?.addEventListener('abort', stop);
    look?.begin(stop);
    let answer: WorkerReply;
    try {
      answer = (await pool.run({ ...task, hangs, cell: look?.cell ?? null } satisfies SentTask, {
        signal: cut.signal,
      })) as WorkerReply;
    } catch (error) {
      if (signal?.aborted === true) throw signal.reason;
      const hang = look?.found() ?? null;
      if (hang !== null) return await play(task, timeLimit, signal, tries, [...hangs, hang]);
      if (tries < TRIES) return await play(task, timeLimit, signal, tries + 1, hangs);
      throw new Error(
        `A thread died ${TRIES} times while it played runs ${task.from} to ${task.to - 1} of seed ${task.seed}: ${error instanceof Error ? error.message : String(error)}`,
      );
    } finally {
      look?.end();
      signal?.removeEventListener('abort', stop);
    }
    if ('problems' in answer) throw new ScenarioError(answer.problems);
    if ('failure' in answer) throw new Error(answer.failure);
    return answer;
  };
  return {
    workers,
    play: (task, timeLimit, signal) => play(task, timeLimit, signal, 1, []),
    close: () => pool.destroy(),
    get threads() {
      return pool.threads;
    },
  };
}

/** The built file beside this one; from the sources, the one of the last build. */
function workerFile(): string {
  const here = dirname(typeof __filename === 'string' ? __filename : fileURLToPath(import.meta.url));
  const found = ['worker.js', '../../../dist/worker.js']
    .map((path) => join(here, path))
    .find((path) => existsSync(path));
  if (found === undefined)
    throw new Error('The file that threads run is not there; build the package first (npm run build).');
  return found;
}
