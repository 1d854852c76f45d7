/** What runs in a thread: it plays what it is asked to play, and keeps nothing but a few scenarios that are ready to be played. */
import { playsOf } from '../experiments/plays.ts';
import type { Outcomes } from '../experiments/outcome.ts';
import { ScenarioError } from '../kernel/problems.ts';
import { readScenario } from '../scenario/read.ts';
import { withLevers } from '../scenario/withLevers.ts';
import type { Answer, Task } from './task.ts';

type Play = (from: number, to: number) => Outcomes;

/** Those last played, the latest last. */
const ready = new Map<string, Play>();
const KEPT = 8;

/** Never throws: whatever makes the pool report an error is the thread's own death. */
export default function play(task: Task): Answer {
  try {
    const start = performance.now();
    const { from, count, stride, numbers } = playFor(task)(task.from, task.to);
    return { outcomes: { from, count, stride, numbers: numbers.slice(0, count * stride) }, took: performance.now() - start };
  } catch (error) {
    if (error instanceof ScenarioError) return { problems: error.problems };
    return { failure: error instanceof Error ? error.stack ?? error.message : String(error) };
  }
}

function playFor({ scenario, levers, seed }: Task): Play {
  const key = JSON.stringify([seed, levers]) + scenario;
  let found = ready.get(key);
  if (found === undefined) {
    const read = readScenario(scenario);
    found = playsOf(Object.keys(levers).length === 0 ? read : withLevers(read, levers), seed);
  }
  ready.delete(key);
  ready.set(key, found);
  if (ready.size > KEPT) ready.delete(ready.keys().next().value!);
  return found;
}
