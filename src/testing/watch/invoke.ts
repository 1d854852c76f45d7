/** Calls a function of a watched policy once, and records what it returns, stores, changes, draws and uses. */
import { plainCopy } from '../../kernel/plainCopy.ts';
import type { View } from '../../agents/view.ts';
import type { Draws } from '../../policies/contracts/policy.ts';
import { viewCopy } from '../../policies/sandbox/viewCopy.ts';
import type { CallOutcome, WatchedFunction } from './callOutcome.ts';
import type { TurnChance, CallInputs } from './inputs.ts';
import { recordedDraws } from './inputs.ts';
import type { PolicyFunctions } from './instantiate.ts';
import { differencePath, safely, thrownMessage } from './plain.ts';
import { returnedData } from './returnedData.ts';
import { recordGlobals } from './machine/forbiddenGlobals.ts';

/** Whether a stream of an earlier call was drawn from during this call. */
let lateDraw = false;
const markLateDraw = (): void => void (lateDraw = true);

const NO_CHANCE: TurnChance = { answer: 0, explain: 0, leave: 0, speak: 0, ask: 0, drawn: [] };
/** By how many milliseconds the clock is shifted when a call is repeated: 142 days and 21 hours, an odd number. */
export const SHIFT = 12_345_678_901;

const thrownText = (error: unknown): string => `throws "${thrownMessage(error)}"`;

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
    ...returnedData(fn, returned, threw, given, inputs.view),
    threw,
    changed: safely(
      () => changedIn(fn, inputs, given, history),
      () => 'view',
    ),
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
  if (fn === 'meetAnswer') return functions.talk!.meet!.answer(view, said!, memoryGiven, draws);
  if (fn === 'meetSpeak') return functions.talk!.meet!.speak(view, memoryGiven, draws);
  return functions.learn!(view, memoryGiven);
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
  if (Reflect.ownKeys(now).length !== Reflect.ownKeys(was).length) return 'view';
  return (
    differencePath(before.offer, given.offer, 'offer') ??
    differencePath(before.said, given.said, 'said') ??
    differencePath(before.bid, given.bid, 'bid')
  );
}
