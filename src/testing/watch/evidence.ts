/**
 * Everything that is known of a policy in one situation: worked out when a law first asks, kept for the laws after it.
 */
import type { Negotiation } from '../../engine/negotiation.ts';
import { negotiate } from '../../engine/negotiate.ts';
import { openTable, resumeTable } from '../../engine/table.ts';
import type { BrokenLaw } from '../law.ts';
import type { TestSituation } from '../situation.ts';
import type { Subject } from '../subject.ts';
import type { Inputs } from './inputs.ts';
import { SHIFT, invoke } from './invoke.ts';
import type { Outcome } from './invoke.ts';
import type { Instantiation } from './instantiate.ts';
import { instantiate } from './instantiate.ts';
import { difference, shown } from './plain.ts';
import type { Play } from './play.ts';
import { play, preparedFor } from './play.ts';
import { readScenario } from '../../scenario/read/read.ts';
import type { Difference, Thought } from './callLog.ts';
import { twins } from './counterfactual.ts';
import { changedLanguage, withForbiddenGlobalsWatched } from './forbiddenGlobals.ts';

export interface Evidence {
  readonly play: Play;
  /** The same thoughts again, each at once and by a clock that is off. */
  readonly again: Difference | null;
  /**
   * The same thoughts again in other orders: while another table is played in turn, and by one made anew, backwards.
   */
  readonly kept: Difference | null;
  /** The same thoughts at a table that differs in the other's secrets only. */
  readonly twin: Difference | null;
  /** What changed of the language itself; null for nothing. */
  readonly language: string | null;
}

const NOTHING = (): number => 0.5;
const known = new WeakMap<TestSituation, { readonly subject: Subject; readonly evidence: Evidence }>();

/** The evidence; the same object for the same situation and subject. */
export function evidenceOf(subject: Subject, situation: TestSituation): Evidence {
  const before = known.get(situation);
  if (before?.subject === subject) return before.evidence;
  const evidence = lazily(subject, situation);
  known.set(situation, { subject, evidence });
  return evidence;
}

function lazily(subject: Subject, situation: TestSituation): Evidence {
  const once = <T>(work: () => T): (() => T) => {
    let done: { readonly result: T } | null = null;
    return () => (done ??= { result: withForbiddenGlobalsWatched(work) }).result;
  };
  const first = once(() => play(subject, situation));
  const changed = once(() => (first(), changedLanguage()));
  const again = once(() => firstDifference(first().thoughts, first().making, SHIFT));
  const kept = once(() => keptBetween(subject, situation, first()));
  const twin = once(() => twins(subject, situation));
  return {
    get play() {
      return first();
    },
    get again() {
      return again();
    },
    get kept() {
      return kept();
    },
    get twin() {
      return twin();
    },
    get language() {
      return changed();
    },
  };
}

/** Thinks every own thought again, in the order given, and stops at the first that is answered otherwise. */
export function firstDifference(
  thoughts: readonly Thought[],
  { made, setting }: Instantiation,
  shift = 0,
): Difference | null {
  for (const thought of thoughts) {
    if (thought.side !== setting.side || thought.outcome.threw !== null) continue;
    const found = differs(thought, invoke(thought.unit, made, thought.inputs, NOTHING, shift));
    if (found !== null) return found;
  }
  return null;
}

/** What the outcome of the same thought differs in; null for nothing. */
export function differs(thought: Thought, now: Outcome): Difference | null {
  const then = thought.outcome;
  const at = difference(
    { threw: then.threw, output: then.output, memory: then.memory },
    { threw: now.threw, output: now.output, memory: now.memory },
  );
  return at === null ? null : { thought, then, now, at };
}

/** With something changed in what is given: only what is answered counts. */
export function answersOtherwise(
  thought: Thought,
  made: Instantiation,
  change: Partial<Inputs>,
  withMemory = false,
): Difference | null {
  const now = invoke(thought.unit, made.made, { ...thought.inputs, ...change }, NOTHING);
  const then = thought.outcome;
  const at = difference(
    { threw: then.threw, output: then.output, memory: withMemory ? then.memory : null },
    { threw: now.threw, output: now.output, memory: withMemory ? now.memory : null },
  );
  return at === null ? null : { thought, then, now, at };
}

function keptBetween(subject: Subject, situation: TestSituation, first: Play): Difference | null {
  if (first.unmade !== null) return null;
  const queue = [...first.thoughts];
  let found: Difference | null = null;
  const second = play(subject, situation, {
    making: first.making,
    run: situation.run + 1,
    before: () => {
      const next = queue.splice(0, 1);
      found ??= firstDifference(next, first.making);
    },
  });
  if (found !== null) return found;
  const fresh = (): Instantiation => instantiate(subject, first.making.setting, situation.parameters);
  try {
    return (
      firstDifference([...first.thoughts].reverse(), fresh()) ??
      firstDifference([...second.thoughts].reverse(), fresh()) ??
      firstDifference(first.thoughts, first.making)
    );
  } catch {
    return null; // it cannot be made again: another law's matter
  }
}

/** A difference in words. */
export const differenceAsBroken = ({ thought, then, now, at }: Difference, when: string): BrokenLaw => ({
  what: `${when}, it ${now.threw === null ? `answers ${shown(answer(now, at))}` : now.threw} and not ${then.threw ?? shown(answer(then, at))} (${thought.unit}, at "${at}")`,
  round: thought.inputs.view.round,
});
const answer = (outcome: Outcome, at: string): unknown => (at.startsWith('memory') ? outcome.memory : outcome.output);

/** The negotiation as a table plays it, with its guard; null where the policy does what cannot be. */
export function seated(
  { input }: Subject,
  { scenario, side, seed, run }: TestSituation,
  record = true,
): Negotiation | null {
  return guarded(() => negotiate(preparedFor(scenario).scenario, { seed, run, record, seats: { [side]: input } }));
}

/** So many turns are saved one by one; of longer talks every tenth after that. */
const EVERY = 24;

/** The same, saved as JSON and resumed before every turn; null as above. */
export function seatedAndSaved({ input }: Subject, { scenario, side, seed, run }: TestSituation): Negotiation | null {
  const seats = { [side]: input };
  return guarded(() => {
    let table = openTable(readScenario(scenario), { seed, run, seats });
    for (let n = 0; table.ending === null; n++) {
      if (n < EVERY || n % 10 === 0) table = resumeTable(JSON.stringify(table), { seats });
      table.step();
    }
    return table.negotiation();
  });
}

function guarded<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}
