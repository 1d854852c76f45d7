/** What is observed of a policy in one situation. Each part is computed when a law first reads it, and then kept. */
import type { Negotiation } from '../../engine/record/negotiation.ts';
import { negotiate } from '../../engine/negotiate.ts';
import { openTable, resumeTable } from '../../engine/table.ts';
import type { TestSituation } from '../situation.ts';
import type { Subject } from '../subject.ts';
import { SHIFT } from './invoke.ts';
import type { Instantiation } from './instantiate.ts';
import { instantiate } from './instantiate.ts';
import type { Play } from './play.ts';
import { play, preparedFor } from './play.ts';
import { readScenario } from '../../scenario/read/read.ts';
import type { CallDifference, LoggedCall } from './callLog.ts';
import { firstChangedCall } from './callDifferences.ts';
import { counterfactual } from './counterfactual.ts';
import { changedBuiltIn } from './machine/changedBuiltIn.ts';
import { withForbiddenGlobalsWatched } from './machine/forbiddenGlobals.ts';

/** Observations of a policy in one situation; null where nothing was wrong. */
export interface Evidence {
  readonly play: Play;
  /** The first call that had another outcome when it was repeated with the same inputs and a shifted clock. */
  readonly repeated: CallDifference | null;
  /**
   * The first call that had another outcome when the calls were repeated in another order: between the turns of a
   * second table, and backwards by a new instance.
   */
  readonly interleaved: CallDifference | null;
  /** The first call that had another outcome at a table that differs only in the other side's secrets. */
  readonly counterfactual: CallDifference | null;
  /** The first built-in of the language that the policy changed. */
  readonly changedBuiltIns: string | null;
}

const known = new WeakMap<TestSituation, { readonly subject: Subject; readonly evidence: Evidence }>();

/** The evidence; the same object for the same situation and subject. */
export function evidenceOf(subject: Subject, situation: TestSituation): Evidence {
  const before = known.get(situation);
  if (before?.subject === subject) return before.evidence;
  const evidence = lazyEvidence(subject, situation);
  known.set(situation, { subject, evidence });
  return evidence;
}

function lazyEvidence(subject: Subject, situation: TestSituation): Evidence {
  const once = <T>(work: () => T): (() => T) => {
    let done: { readonly result: T } | null = null;
    return () => (done ??= { result: withForbiddenGlobalsWatched(work) }).result;
  };
  const first = once(() => {
    const played = play(subject, situation);
    if (played.calls.some(({ outcome }) => outcome.excess !== null)) overgrown.add(subject);
    return played;
  });
  const changed = once(() => (first(), changedBuiltIn()));
  const repeated = once(() => firstChangedCall(first().calls, first().instantiation, SHIFT));
  const interleaved = once(() => interleavedDifference(subject, situation, first()));
  const otherSecrets = once(() => counterfactual(subject, situation));
  return {
    get play() {
      return first();
    },
    get repeated() {
      return repeated();
    },
    get interleaved() {
      return interleaved();
    },
    get counterfactual() {
      return otherSecrets();
    },
    get changedBuiltIns() {
      return changed();
    },
  };
}

function interleavedDifference(subject: Subject, situation: TestSituation, first: Play): CallDifference | null {
  if (first.makeError !== null) return null;
  const queue = [...first.calls];
  let found: CallDifference | null = null;
  const second = play(subject, situation, {
    instantiation: first.instantiation,
    run: situation.run + 1,
    beforeTurn: () => {
      const next = queue.splice(0, 1);
      found ??= firstChangedCall(next, first.instantiation);
    },
  });
  if (found !== null) return found;
  const fresh = (): Instantiation => instantiate(subject, first.instantiation.context, situation.parameters);
  try {
    return (
      firstChangedCall([...first.calls].reverse(), fresh()) ??
      firstChangedCall([...second.calls].reverse(), fresh()) ??
      firstChangedCall(first.calls, first.instantiation)
    );
  } catch {
    return null; // `make` throws: the law neverThrows reports it
  }
}

/** The subjects whose memory outgrew its limit. A table has no limit, and would save it again and again. */
const overgrown = new WeakSet<Subject>();

/**
 * The negotiation as a table plays it, with the table's checks; null where the policy fails one of them, or where it
 * threw or returned what is no data in the watched play.
 */
export function negotiated(subject: Subject, situation: TestSituation, record = true): Negotiation | null {
  const { scenario, side, seed, run } = situation;
  return atTable(subject, situation, () =>
    negotiate(preparedFor(scenario).scenario, { seed, run, record, seats: { [side]: subject.input } }),
  );
}

/**
 * The table is saved before each of the first turns, then before every tenth, and late before every fiftieth, which
 * differ from run to run: saving a long talk takes long.
 */
const isSaved = (turn: number, run: number): boolean =>
  turn < 8 || (turn < 60 ? turn % 10 === run % 10 : turn % 50 === run % 50);

/** The same negotiation, saved as JSON and resumed on the way; null as above. */
export function negotiatedWithSaves(subject: Subject, situation: TestSituation): Negotiation | null {
  const { scenario, side, seed, run } = situation;
  const seats = { [side]: subject.input };
  return atTable(subject, situation, () => {
    let table = openTable(readScenario(scenario), { seed, run, seats });
    for (let n = 0; table.ending === null; n++) {
      if (isSaved(n, run)) table = resumeTable(JSON.stringify(table), { seats });
      table.step();
    }
    return table.negotiation();
  });
}

function atTable<T>(subject: Subject, situation: TestSituation, run: () => T): T | null {
  if (overgrown.has(subject)) return null;
  const { calls } = evidenceOf(subject, situation).play;
  const isRefused = ({ outcome: { threw, notData, notSavable } }: LoggedCall): boolean =>
    threw !== null || notData !== null || notSavable !== null;
  if (calls.some(isRefused)) return null;
  try {
    return run();
  } catch {
    return null;
  }
}
