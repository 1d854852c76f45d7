/** The watchdog, on a clock that the test moves. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AT_WORK } from '../../src/node/threads/task.ts';
import { watchdog } from '../../src/node/threads/watchdog.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const task = { scenario: '', levers: {}, seed: 's', sequences: null, from: 40, to: 60, seats: null };
/** A watchdog with a limit of one second, and what the thread writes. */
function watched() {
  const stop = vi.fn();
  const dog = watchdog(task, 1000);
  const cell = new Int32Array(dog.cell);
  const write = (run: number, side: number, round: number): void => {
    cell.set([cell[AT_WORK.stamp]! + 1, run, side, round, 2]);
  };
  dog.begin(stop);
  return { dog, stop, write };
}

it('stops a thread that is at one turn for longer than the limit, and names the turn', () => {
  const { dog, stop, write } = watched();
  write(0, 0, 0);
  for (let turn = 0; turn < 20; turn++) {
    write(turn, turn % 2, 3);
    vi.advanceTimersByTime(900);
  }
  expect(stop).not.toHaveBeenCalled();
  expect(dog.found()).toBe(null);
  vi.advanceTimersByTime(700);
  expect(stop).toHaveBeenCalled();
  expect(dog.found()).toEqual({ run: 59, deal: 2, side: 'client', round: 3 });
  dog.end();
});

it('lets a task wait for a thread as long as it must, and a module load for half a minute', () => {
  const { dog, stop, write } = watched();
  vi.advanceTimersByTime(3_600_000);
  write(0, 0, 0);
  vi.advanceTimersByTime(29_000);
  expect(stop).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2000);
  expect(stop).toHaveBeenCalled();
  expect(() => dog.found()).toThrow(/^seats: a module has not loaded after 30 s; let it export a policy/);
  dog.end();
});

it('does not look when it has ended', () => {
  const { dog, stop, write } = watched();
  write(0, 0, 0);
  dog.end();
  vi.advanceTimersByTime(3_600_000);
  expect(stop).not.toHaveBeenCalled();
});
