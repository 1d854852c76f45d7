/** Tries laws on a policy in many situations, and makes the situations in which a law is broken smaller. */
import * as fc from 'fast-check';
import { situations } from '../arbitraries/situations.ts';
import type { Law } from '../law.ts';
import { laws } from '../laws/catalogue.ts';
import type { TestSituation } from '../situation.ts';
import type { Subject } from '../subject.ts';
import { firstChangedCall, differenceAsBroken } from '../watch/callDifferences.ts';
import { evidenceOf } from '../watch/evidence.ts';
import type { Acts } from './acts.ts';
import { addActs, NO_ACTS } from './acts.ts';
import type { Trial } from './checkOptions.ts';
import type { Counterexample } from './counterexample.ts';
import { brokenBy, lawNamed } from './counterexample.ts';
import { counterexampleOf } from './counterexampleOf.ts';
import { fastCheckSeed } from './fastCheckSeed.ts';
import { ownSituations } from './ownSituations.ts';
import type { LawVerdict } from './report.ts';
import { simplified } from './simplified.ts';

const DEFAULT_SHRINKS = 300;
/**
 * The number of first situations whose calls are repeated at the end. State that a policy never clears is visible only
 * in comparison with its first calls.
 */
const FIRST = 10;

/** The verdicts, in the order of the laws, and what the policy did. */
export interface TriedLaws {
  readonly verdicts: readonly LawVerdict[];
  /** The number of situations that were tried. */
  readonly tried: number;
  readonly acts: Acts;
}

/** Tries the laws on the saved counterexamples, on own scenarios, and on arbitrary situations. */
export function tryLaws(subject: Subject, chosen: readonly Law[], trial: Trial): TriedLaws {
  const excused = new Map(chosen.map((law) => [law, law.excuses(subject)]));
  const open = new Set(chosen.filter((law) => excused.get(law) === null));
  const counts = new Map(chosen.map((law) => [law, { runs: 0, exercised: 0 }]));
  const found = trySaved(subject, chosen, open, trial);
  for (const law of found.keys()) counts.set(law, { runs: 1, exercised: 1 });
  const first: TestSituation[] = [];
  const own = ownSituations(subject, trial.scenarios ?? [], trial.seed);
  let acts = NO_ACTS;
  let n = 0;
  for (const sampled of [...own, ...sample(subject, trial)]) {
    if (open.size === 0 || trial.isOver()) break;
    // A copy: what is cached for a situation can be freed before the whole sample is.
    const situation = { ...sampled, scenario: { ...sampled.scenario } };
    trial.onSituation?.(situation);
    if (first.length < FIRST) first.push(situation);
    for (const law of open) {
      const broken = brokenBy(law, subject, situation);
      const exercised = broken === null ? (law.exercised?.(subject, situation) ?? 1) : 1;
      if (trial.isOver()) break;
      const count = counts.get(law)!;
      count.runs += 1;
      count.exercised += exercised;
      if (broken === null) continue;
      open.delete(law);
      const smallest = simplified(
        { situation, broken },
        (smaller) => {
          if (trial.isOver()) return null;
          trial.onSituation?.(smaller);
          const inSmaller = brokenBy(law, subject, smaller);
          return trial.isOver() ? null : inSmaller;
        },
        trial.shrinks ?? DEFAULT_SHRINKS,
      );
      found.set(law, counterexampleOf(law, subject, smallest, trial, Math.max(-1, n - own.length)));
    }
    if (trial.isOver()) break;
    acts = addActs(acts, subject, situation);
    n += 1;
  }
  if (open.has(laws.keepsNothing)) {
    const kept = keptSinceTheStart(subject, first, trial);
    if (kept !== null) found.set(laws.keepsNothing, kept);
  }
  const verdicts = chosen.map((law): LawVerdict => {
    const { name, contract, kind, says } = law;
    const why = excused.get(law) ?? null;
    const counterexample = found.get(law) ?? null;
    const verdict = why !== null ? 'not applicable' : counterexample === null ? 'kept' : 'broken';
    return { law: name, contract, kind, says, verdict, why, ...counts.get(law)!, counterexample };
  });
  return { verdicts, tried: n, acts };
}

const sample = (subject: Subject, { seed, runs }: Trial): TestSituation[] =>
  runs === 0 ? [] : fc.sample(situations(subject.input), { seed: fastCheckSeed(seed), numRuns: runs });

/** Tries the saved counterexamples; the laws that they break are removed from `open`. */
function trySaved(subject: Subject, chosen: readonly Law[], open: Set<Law>, trial: Trial): Map<Law, Counterexample> {
  const found = new Map<Law, Counterexample>();
  for (const saved of trial.saved ?? []) {
    const law = chosen.find(({ name }) => name === lawNamed(saved.law, trial.ownLaws ?? [])?.name);
    trial.onSituation?.(saved.situation);
    // `dealbreaker check` observes from another thread whether this play ends.
    if (law?.name === laws.endsItsThoughts.name) void evidenceOf(subject, { ...saved.situation }).play;
    if (law === undefined || !open.has(law)) continue;
    const situation = { ...saved.situation };
    const broken = brokenBy(law, subject, situation);
    if (broken === null || trial.isOver()) continue;
    const again = counterexampleOf(law, subject, { situation, broken }, trial, null);
    found.set(law, { ...again, found: saved.found ?? null });
    open.delete(law);
  }
  return found;
}

/** The first of these situations in which a call has another outcome when it is repeated now; null for none. */
function keptSinceTheStart(subject: Subject, first: readonly TestSituation[], trial: Trial): Counterexample | null {
  for (const situation of first) {
    const { play } = evidenceOf(subject, situation);
    const again = firstChangedCall(play.calls, play.instantiation);
    if (trial.isOver()) return null;
    if (again === null) continue;
    const broken = differenceAsBroken(again, 'asked the same again at the end of the check');
    return counterexampleOf(laws.keepsNothing, subject, { situation, broken }, trial, null);
  }
  return null;
}
