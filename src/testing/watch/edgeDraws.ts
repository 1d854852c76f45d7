/** Moves many of a turn's random numbers to the ends of their range, where rare faults show. */
import { openStream } from '../../kernel/stream.ts';
import type { Draws } from '../../policies/contracts/policy.ts';
import type { TestSituation } from '../situation.ts';

/** The largest number that a stream gives: its numbers are multiples of 2^−32 below 1. */
export const LARGEST_DRAW = 1 - 1 / 4_294_967_296;

/**
 * Changes the draws of the watched side for one turn, where the situation asks for it: each number, and each number of
 * the policy's own stream, is 0, `LARGEST_DRAW` or unchanged, with the same probability.
 *
 * @param draws - The draws of the turn; changed in place. `next` is the policy's own stream.
 * @param next - The policy's own stream as the engine has it.
 */
export function moveToEdges(
  draws: Draws,
  next: () => number,
  { seed, run, side }: Pick<TestSituation, 'seed' | 'run' | 'side'>,
  round: number,
): void {
  const choice = openStream(seed, run, side, `edges ${round}`);
  const moved = (number: number): number => {
    const third = choice.next() * 3;
    return third < 1 ? 0 : third < 2 ? LARGEST_DRAW : number;
  };
  for (const name of ['answer', 'explain', 'leave', 'speak', 'ask'] as const) draws[name] = moved(draws[name]);
  draws.next = () => moved(next());
}
