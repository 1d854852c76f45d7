/** Watches a thread that plays code from outside and stops it when one turn takes too long. */
import { SIDES } from '../../domain/side.ts';
import { inputError } from '../../kernel/problems.ts';
import type { Hang, Task } from './task.ts';
import { AT_WORK } from './task.ts';

export interface Watchdog {
  /** The shared memory in which the thread writes the turn that it plays. */
  readonly cell: SharedArrayBuffer;
  /** Starts to watch; calls `stop` when the thread has been at the same turn for longer than the limit. */
  begin(stop: () => void): void;
  /** Stops watching. */
  end(): void;
  /**
   * Returns the turn at which the thread hung; null where it did not hang.
   *
   * @throws DealbreakerError where a module did not finish loading.
   */
  found(): Hang | null;
}

/** The time that loading a module may take, in milliseconds. */
const LOADING_LIMIT = 30_000;

/**
 * Makes a watchdog for a task.
 *
 * @param task - The task that the thread plays.
 * @param timeLimit - The longest time of one turn, in milliseconds. The time that a task waits for a free thread does
 * not count.
 * @returns A watchdog that does not watch yet.
 */
export function watchdog(task: Task, timeLimit: number): Watchdog {
  const cell = new SharedArrayBuffer(AT_WORK.size);
  const numbers = new Int32Array(cell);
  let timer: ReturnType<typeof setInterval> | undefined;
  let hung = false;
  return {
    cell,
    begin: (stop) => {
      let last = 0;
      let since = performance.now();
      timer = setInterval(
        () => {
          const stamp = Atomics.load(numbers, AT_WORK.stamp);
          if (stamp !== last) {
            last = stamp;
            since = performance.now();
          } else if (
            stamp > 0 &&
            performance.now() - since > (stamp === 1 ? Math.max(LOADING_LIMIT, timeLimit) : timeLimit)
          ) {
            hung = true;
            stop();
          }
        },
        Math.max(10, Math.min(250, timeLimit / 4)),
      );
    },
    end: () => clearInterval(timer),
    found: () => {
      if (!hung) return null;
      if (Atomics.load(numbers, AT_WORK.stamp) === 1)
        throw inputError(
          'seats',
          `a module has not loaded after ${Math.max(LOADING_LIMIT, timeLimit) / 1000} s`,
          'let it export a policy and do nothing else',
        );
      return {
        run: task.from + Atomics.load(numbers, AT_WORK.run),
        deal: Atomics.load(numbers, AT_WORK.deal),
        side: SIDES[Atomics.load(numbers, AT_WORK.side)]!,
        round: Atomics.load(numbers, AT_WORK.round),
      };
    },
  };
}
