/** One thought of a policy, watched: what it answers, what it keeps, and everything that it does beside. */
import { asObject, isObject } from '../../kernel/guards.ts';
import { plainCopy } from '../../kernel/plainCopy.ts';
import type { View } from '../../agents/view.ts';
import type { Draws } from '../../policies/contracts/policy.ts';
import { viewCopy } from '../../policies/sandbox/viewCopy.ts';
import type { Chance, Inputs } from './inputs.ts';
import { handedDraws } from './inputs.ts';
import type { Instance } from './instantiate.ts';
import { copied, difference, notJson, notPlain } from './plain.ts';
import { think } from './forbiddenGlobals.ts';

/** The functions that are watched: a whole seat, or the parts of one. */
export type Unit = 'seat' | 'bid' | 'accept' | 'answer' | 'speak' | 'learn';

export interface Outcome {
  /** The message, where it threw; else null. */
  readonly threw: string | null;
  /**
   * A copy of what it returned: the action, the choice, yes or no, the answer, what is said; for a learning rule the
   * beliefs as they are then.
   */
  readonly output: unknown;
  /** What in it is not plain data; null for nothing. */
  readonly strange: string | null;
  /** What it returned, itself: for the table, at once. */
  readonly raw: unknown;
  /** A copy of what it keeps. */
  readonly memory: unknown;
  /** What in it would not survive being saved; null for nothing. */
  readonly unsaved: string | null;
  /** The path of something that it was given and changed; null for nothing. */
  readonly changed: string | null;
  /** What it touched of the world around it. */
  readonly touched: ReadonlySet<string>;
  /** What it drew from its own stream. */
  readonly drawn: readonly number[];
  /** Whether it drew from a stream that was not handed to it for this thought. */
  readonly stale: boolean;
}

/** Told before every thought; for who watches the time. */
export interface Watching {
  pulse(): void;
}
export const watching: Watching = { pulse: () => undefined };

/** Who drew from a stream that was no longer its own, since the last look. */
let strayed = false;
const stray = (): void => void (strayed = true);

const NO_CHANCE: Chance = { answer: 0, explain: 0, leave: 0, speak: 0, ask: 0, drawn: [] };
/** So far the clock is off when a thought is thought again: 142 days and some, an odd number of milliseconds. */
export const SHIFT = 12_345_678_901;

const wild = (output: unknown): string =>
  `throws ${output instanceof Error ? `"${output.message}"` : (copied(output) as string)}`;

/** Thinks once on copies of the inputs. Where more is drawn than was drawn before, `more` gives the numbers. */
export function invoke(unit: Unit, made: Instance, inputs: Inputs, more: () => number, shift = 0): Outcome {
  const view = viewCopy(inputs.view);
  const { history } = view; // copied at the first look: now
  const given: Inputs = {
    ...inputs,
    view,
    memory: plainCopy(inputs.memory),
    ...(inputs.offer && { offer: { ...inputs.offer } }),
    ...(inputs.said && { said: { ...inputs.said } }),
    ...(inputs.bid && { bid: [...inputs.bid] }),
  };
  const handed = handedDraws(inputs.chance ?? NO_CHANCE, more, stray);
  const touched = new Set<string>();
  strayed = false;
  watching.pulse();
  let raw: unknown;
  let threw: string | null = null;
  try {
    raw = think(touched, shift, () => ask(unit, made, given, handed.draws));
  } catch (error) {
    threw = wild(error);
  }
  handed.close();
  const stale = strayed;
  return {
    ...told(unit, raw, threw, given),
    threw,
    raw,
    changed: changedIn(unit, inputs, given, history),
    touched,
    drawn: handed.drawn,
    stale,
  };
}

function ask(unit: Unit, made: Instance, { view, memory, offer, said, bid }: Inputs, draws: Draws): unknown {
  const kept = memory as Record<string, unknown>;
  if (unit === 'seat') return made.seat!(view, memory, draws);
  if (unit === 'bid') return made.bid!(view, kept, draws);
  if (unit === 'accept') return made.accept!(offer!, view, kept, draws);
  if (unit === 'answer') return made.talk!.answer(view, said!, kept, draws);
  if (unit === 'speak') return made.talk!.speak(view, bid!, kept, draws);
  made.learn!(view, kept);
  return null;
}

/** What it said and kept, as data. A seat returns both; a part writes into the memory that it was given. */
function told(
  unit: Unit,
  raw: unknown,
  threw: string | null,
  given: Inputs,
): Pick<Outcome, 'output' | 'strange' | 'memory' | 'unsaved'> {
  if (threw !== null) return { output: null, strange: null, memory: null, unsaved: null };
  if (unit === 'learn')
    return {
      output: copied(given.view.beliefs),
      strange: null,
      memory: copied(given.memory),
      unsaved: notJson(given.memory),
    };
  if (unit !== 'seat')
    return {
      output: copied(raw),
      strange: notPlain(raw),
      memory: copied(given.memory),
      unsaved: notJson(given.memory),
    };
  const { action, memory } = asObject(raw);
  const strange = isObject(raw)
    ? (notPlain({ action }) ?? resultProblem(raw))
    : `it returns ${raw === null ? 'null' : typeof raw}`;
  return {
    output: copied(action),
    strange,
    memory: copied(memory),
    unsaved: strange === null || action !== undefined ? notJson(memory) : null,
  };
}

/** The pair itself: a plain object, at once. */
function resultProblem(raw: object): string | null {
  if (typeof (raw as { then?: unknown }).then === 'function') return 'it returns a promise, not an action';
  for (const key of ['action', 'memory']) {
    const property = Object.getOwnPropertyDescriptor(raw, key);
    if (property !== undefined && !('value' in property)) return `"${key}" is worked out when it is read`;
  }
  return null;
}

/**
 * The first thing in what was given that is no longer as it was. A learning rule may move beliefs; a part may write
 * into its memory.
 */
function changedIn(unit: Unit, before: Inputs, given: Inputs, history: View['history']): string | null {
  const [was, now] = [before.view, given.view];
  for (const key of Object.keys(was) as (keyof View)[]) {
    if (key === 'compromise' || (key === 'beliefs' && unit === 'learn')) continue;
    const inside =
      key === 'history'
        ? now.history === history
          ? difference(was.history, history, 'view.history')
          : 'view.history'
        : difference(was[key], now[key], `view.${key}`);
    if (inside !== null) return inside;
  }
  if (Object.keys(now).length !== Object.keys(was).length) return 'view';
  return (
    difference(before.offer, given.offer, 'offer') ??
    difference(before.said, given.said, 'said') ??
    difference(before.bid, given.bid, 'bid')
  );
}
