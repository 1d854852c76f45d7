/** When the talks of a run end that may end by chance. */
import { openStream } from '../../kernel/stream.ts';
import type { Prepared } from '../preparation/prepared.ts';

/**
 * Draws after how many rounds the talks of a run are over: after + j with probability p(1 − p)^j, and all rounds at the
 * most. One number from a stream of its own decides, so that nobody else's luck moves, and on the same luck a greater
 * chance never ends later.
 */
export function lastRoundsOf({ ends, rounds }: Prepared, seed: string, run: number): number {
  const { chance, after } = ends!;
  const draw = openStream(seed, run, 'table', 'end').next();
  let last = after;
  for (let goesOn = 1 - chance; last < rounds && draw >= 1 - goesOn; goesOn *= 1 - chance) last += 1;
  return last;
}
