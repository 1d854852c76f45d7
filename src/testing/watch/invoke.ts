/** Calls a function of a watched policy once, and records what it returns, stores, changes, draws and uses. */
import { asObject, isObject } from '../../kernel/guards.ts';
import { plainCopy } from '../../kernel/plainCopy.ts';
import type { View } from '../../agents/view.ts';
import type { Draws } from '../../policies/contracts/policy.ts';
import { viewCopy } from '../../policies/sandbox/viewCopy.ts';
import type { TurnChance, CallInputs } from './inputs.ts';
import { recordedDraws } from './inputs.ts';
import type { PolicyFunctions } from './instantiate.ts';
import { copied, differencePath, notJson, notPlain } from './plain.ts';
import { recordGlobals } from './forbiddenGlobals.ts';

/** The functions of a policy: that of a whole seat, or those of its components. */
export type WatchedFunction = 'seat' | 'bid' | 'accept' | 'answer' | 'speak' | 'learn';

/** What one call did. */
export interface CallOutcome {
  /** A text where it threw; null where it did not. */
  readonly threw: string | null;
  /**
   * A copy of what it returned: the action, the choice, whether to accept, the answer, or the talk. For a learning
   * rule, the beliefs after the call.
   */
  readonly output: unknown;
  /** The first thing in what it returned that is not plain data; null for none. */
  readonly notData: string | null;
  /** What it returned, without a copy. */
  readonly returned: unknown;
  /** A copy of its memory after the call. */
  readonly memory: unknown;
  /** The first thing in its memory that JSON cannot hold; null for none. */
  readonly notSavable: string | null;
  /** The path of the first input that it changed; null for none. */
  readonly changed: string | null;
  /** The clocks, sources of chance and deferred functions that it used. */
  readonly globalsUsed: ReadonlySet<string>;
  /** The numbers that it drew from its own stream, in order. */
  readonly drawn: readonly number[];
  /** Whether it drew from the stream of an earlier call. */
  readonly drewLate: boolean;
}

/** Notified before every call. `dealbreaker check` uses it to end a call that takes too long. */
export interface CallListener {
  beforeCall(): void;
}
export const callListener: CallListener = { beforeCall: () => undefined };

/** Whether a stream of an earlier call was drawn from during this call. */
let lateDraw = false;
const markLateDraw = (): void => void (lateDraw = true);

const NO_CHANCE: TurnChance = { answer: 0, explain: 0, leave: 0, speak: 0, ask: 0, drawn: [] };
/** By how many milliseconds the clock is shifted when a call is repeated: 142 days and 21 hours, an odd number. */
export const SHIFT = 12_345_678_901;

const thrownText = (output: unknown): string =>
  `throws ${output instanceof Error ? `"${output.message}"` : (copied(output) as string)}`;

/** Calls the function on copies of the inputs; `more` gives the numbers for draws beyond the recorded ones. */
export function invoke(
  fn: WatchedFunction,
  functions: PolicyFunctions,
  inputs: CallInputs,
  more: () => number,
  shift = 0,
): CallOutcome {
  const view = viewCopy(inputs.view);
  const { history } = view; // A getter that copies at the first read: read it now.
  const given: CallInputs = {
    ...inputs,
    view,
    memory: plainCopy(inputs.memory),
    ...(inputs.offer && { offer: { ...inputs.offer } }),
    ...(inputs.said && { said: { ...inputs.said } }),
    ...(inputs.bid && { bid: [...inputs.bid] }),
  };
  const recorded = recordedDraws(inputs.chance ?? NO_CHANCE, more, markLateDraw);
  const globalsUsed = new Set<string>();
  lateDraw = false;
  callListener.beforeCall();
  let returned: unknown;
  let threw: string | null = null;
  try {
    returned = recordGlobals(globalsUsed, shift, () => callFunction(fn, functions, given, recorded.draws));
  } catch (error) {
    threw = thrownText(error);
  }
  recorded.close();
  const drewLate = lateDraw;
  return {
    ...returnedData(fn, returned, threw, given),
    threw,
    returned,
    changed: changedIn(fn, inputs, given, history),
    globalsUsed,
    drawn: recorded.drawn,
    drewLate,
  };
}

function callFunction(
  fn: WatchedFunction,
  functions: PolicyFunctions,
  { view, memory, offer, said, bid }: CallInputs,
  draws: Draws,
): unknown {
  const memoryGiven = memory as Record<string, unknown>;
  if (fn === 'seat') return functions.seat!(view, memory, draws);
  if (fn === 'bid') return functions.bid!(view, memoryGiven, draws);
  if (fn === 'accept') return functions.accept!(offer!, view, memoryGiven, draws);
  if (fn === 'answer') return functions.talk!.answer(view, said!, memoryGiven, draws);
  if (fn === 'speak') return functions.talk!.speak(view, bid!, memoryGiven, draws);
  functions.learn!(view, memoryGiven);
  return null;
}

/** Its output and memory as data. A seat returns both; a component writes into the memory that it was given. */
function returnedData(
  fn: WatchedFunction,
  returned: unknown,
  threw: string | null,
  given: CallInputs,
): Pick<CallOutcome, 'output' | 'notData' | 'memory' | 'notSavable'> {
  if (threw !== null) return { output: null, notData: null, memory: null, notSavable: null };
  if (fn === 'learn')
    return {
      output: copied(given.view.beliefs),
      notData: null,
      memory: copied(given.memory),
      notSavable: notJson(given.memory),
    };
  if (fn !== 'seat')
    return {
      output: copied(returned),
      notData: notPlain(returned),
      memory: copied(given.memory),
      notSavable: notJson(given.memory),
    };
  const { action, memory } = asObject(returned);
  const notData = isObject(returned)
    ? (notPlain({ action }) ?? resultProblem(returned))
    : `it returns ${returned === null ? 'null' : typeof returned}`;
  return {
    output: copied(action),
    notData,
    memory: copied(memory),
    notSavable: notData === null || action !== undefined ? notJson(memory) : null,
  };
}

/** What is wrong with the object that a seat returned: a promise, or a property that is computed when read. */
function resultProblem(returned: object): string | null {
  if (typeof (returned as { then?: unknown }).then === 'function') return 'it returns a promise, not an action';
  for (const key of ['action', 'memory']) {
    const property = Object.getOwnPropertyDescriptor(returned, key);
    if (property !== undefined && !('value' in property)) return `"${key}" is worked out when it is read`;
  }
  return null;
}

/** The path of the first changed input. A learning rule may change beliefs; a component may write to its memory. */
function changedIn(
  fn: WatchedFunction,
  before: CallInputs,
  given: CallInputs,
  history: View['history'],
): string | null {
  const [was, now] = [before.view, given.view];
  for (const key of Object.keys(was) as (keyof View)[]) {
    if (key === 'compromise' || (key === 'beliefs' && fn === 'learn')) continue;
    const inside =
      key === 'history'
        ? now.history === history
          ? differencePath(was.history, history, 'view.history')
          : 'view.history'
        : differencePath(was[key], now[key], `view.${key}`);
    if (inside !== null) return inside;
  }
  if (Object.keys(now).length !== Object.keys(was).length) return 'view';
  return (
    differencePath(before.offer, given.offer, 'offer') ??
    differencePath(before.said, given.said, 'said') ??
    differencePath(before.bid, given.bid, 'bid')
  );
}
