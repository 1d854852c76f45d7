/** Compares a call that was logged with the same call made again. */
import type { BrokenLaw } from '../law.ts';
import type { CallDifference, LoggedCall } from './callLog.ts';
import type { CallOutcome } from './callOutcome.ts';
import type { CallInputs } from './inputs.ts';
import type { Instantiation } from './instantiate.ts';
import { invoke } from './invoke.ts';
import { differencePath, shown } from './plain.ts';

/** Numbers for draws beyond those that were recorded. */
const CONSTANT = (): number => 0.5;

/** Repeats the calls of the instance's own side in the order given; the first whose outcome differs, or null. */
export function firstChangedCall(
  calls: readonly LoggedCall[],
  { functions, context }: Instantiation,
  shift = 0,
): CallDifference | null {
  for (const call of calls) {
    if (call.side !== context.side || call.outcome.threw !== null) continue;
    const found = outcomeDifference(call, invoke(call.fn, functions, call.inputs, CONSTANT, shift));
    if (found !== null) return found;
  }
  return null;
}

/** The difference of another outcome of the same call; null where there is none. */
export function outcomeDifference(call: LoggedCall, now: CallOutcome): CallDifference | null {
  const then = call.outcome;
  const at = differencePath(
    { threw: then.threw, output: then.output, memory: then.memory },
    { threw: now.threw, output: now.output, memory: now.memory },
  );
  return at === null ? null : { call, then, now, at };
}

/** The difference in what a call returns where some of its inputs are changed; its memory is not compared. */
export function differenceWithInputs(
  call: LoggedCall,
  { functions }: Instantiation,
  change: Partial<CallInputs>,
): CallDifference | null {
  const now = invoke(call.fn, functions, { ...call.inputs, ...change }, CONSTANT);
  const then = call.outcome;
  const at = differencePath({ threw: then.threw, output: then.output }, { threw: now.threw, output: now.output });
  return at === null ? null : { call, then, now, at };
}

/** A difference as a broken law. */
export function differenceAsBroken({ call, then, now, at }: CallDifference, when: string): BrokenLaw {
  const found = now.threw ?? `answers ${shown(answerOf(now, at))}`;
  const expected = then.threw ?? shown(answerOf(then, at));
  return {
    what: `${when}, it ${found} and not ${expected} (${call.fn}, at "${at}")`,
    round: call.inputs.view.round,
    side: call.side,
  };
}
const answerOf = (outcome: CallOutcome, at: string): unknown =>
  at.startsWith('memory') ? outcome.memory : outcome.output;
