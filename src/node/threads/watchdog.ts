/** Looks after a thread that plays code from outside: where it is, and whether it still moves. */
import { SIDES } from '../../domain/side.ts';
import type { Hang, Task } from './task.ts';
import { AT_WORK } from './task.ts';

export interface Watchdog {
  /** What the thread writes into. */
  readonly cell: SharedArrayBuffer;
  /** Calls `stop` once the thread has been at the same turn for too long. */
  begin(stop: () => void): void;
  end(): void;
  /** The turn at which it hung; null where it did not. Throws where it hung before the first turn. */
  found(): Hang | null;
}

/** Loading a module may take this many milliseconds. */
const LOADING = 30_000;

/**
 * `timeLimit` is for one turn, in milliseconds. A task that waits for a free thread has not begun, and its time does
 * not count.
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
            performance.now() - since > (stamp === 1 ? Math.max(LOADING, timeLimit) : timeLimit)
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
      if (Atomics.load(numbers, AT_WORK.stamp) === 1) throw new Error("A policy's module did not finish loading.");
      return {
        run: task.from + Atomics.load(numbers, AT_WORK.run),
        side: SIDES[Atomics.load(numbers, AT_WORK.side)]!,
        round: Atomics.load(numbers, AT_WORK.round),
      };
    },
  };
}
