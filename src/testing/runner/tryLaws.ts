/** Tries laws on a policy in many situations, and shrinks the situations in which a law is broken. */
import * as fc from 'fast-check';
import { VERSION } from '../../kernel/version.ts';
import { situations } from '../arbitraries/situations.ts';
import type { BrokenLaw, Law } from '../law.ts';
import type { LawName } from '../laws/catalogue.ts';
import { laws } from '../laws/catalogue.ts';
import type { TestSituation } from '../situation.ts';
import type { Subject } from '../subject.ts';
import { evidenceOf, firstChangedCall, differenceAsBroken } from '../watch/evidence.ts';
import type { CheckOptions } from './checkOptions.ts';
import type { Counterexample } from './counterexample.ts';
import { fastCheckSeed } from './fastCheckSeed.ts';
import type { LawVerdict } from './report.ts';

/** The options of a check with its seed and its number of situations. */
type Trial = CheckOptions & { readonly seed: string; readonly runs: number };

const DEFAULT_SHRINKS = 300;
/**
 * The number of first situations whose calls are repeated at the end. State that a policy never clears is visible only
 * in comparison with its first calls.
 */
const FIRST = 10;

/** Tries the laws on the saved counterexamples, then on arbitrary situations; a verdict on each law, in their order. */
export function tryLaws(subject: Subject, chosen: readonly Law[], trial: Trial): LawVerdict[] {
  const excused = new Map(chosen.map((law) => [law, law.excuses(subject)]));
  const open = new Set(chosen.filter((law) => excused.get(law) === null));
  const found = trySaved(subject, open, trial);
  const tried = new Map<Law, number>();
  const first: TestSituation[] = [];
  let n = 0;
  for (const sampled of fc.sample(situations(subject.input), {
    seed: fastCheckSeed(trial.seed),
    numRuns: trial.runs,
  })) {
    if (open.size === 0) break;
    // A copy: what is cached for a situation can be freed before the whole sample is.
    const situation = { ...sampled, scenario: { ...sampled.scenario } };
    trial.onSituation?.(situation);
    if (first.length < FIRST) first.push(situation);
    for (const law of open) {
      tried.set(law, n + 1);
      const broken = law.broken(subject, situation);
      if (broken === null) continue;
      open.delete(law);
      found.set(law, smallest(law, subject, n, trial) ?? counterexample(law, subject, broken, situation, trial, null));
    }
    n += 1;
  }
  if (open.has(laws.keepsNothing)) {
    const kept = keptSinceTheStart(subject, first, trial);
    if (kept !== null) found.set(laws.keepsNothing, kept);
  }
  return chosen.map((law): LawVerdict => {
    const { name, contract, kind, says } = law;
    const why = excused.get(law) ?? null;
    const example = found.get(law) ?? null;
    return {
      law: name,
      contract,
      kind,
      says,
      verdict: why !== null ? 'not applicable' : example === null ? 'kept' : 'broken',
      why,
      runs: tried.get(law) ?? 0,
      counterexample: example,
    };
  });
}

/** Tries the saved counterexamples; the laws that they break are removed from `open`. */
function trySaved(subject: Subject, open: Set<Law>, trial: Trial): Map<Law, Counterexample> {
  const found = new Map<Law, Counterexample>();
  for (const saved of trial.saved ?? []) {
    const law: Law | undefined = laws[saved.law];
    trial.onSituation?.(saved.situation);
    // `dealbreaker check` observes from another thread whether this play ends.
    if (law === laws.endsItsThoughts) void evidenceOf(subject, { ...saved.situation }).play;
    if (law === undefined || !open.has(law)) continue;
    const broken = law.broken(subject, { ...saved.situation });
    if (broken === null) continue;
    found.set(law, { ...saved, what: broken.what, round: broken.round });
    open.delete(law);
  }
  return found;
}

/** The first of these situations in which a call has another outcome when it is repeated now; null for none. */
function keptSinceTheStart(subject: Subject, first: readonly TestSituation[], trial: Trial): Counterexample | null {
  for (const situation of first) {
    const { play } = evidenceOf(subject, situation);
    const again = firstChangedCall(play.calls, play.instantiation);
    if (again === null) continue;
    const broken = differenceAsBroken(again, 'asked the same again at the end of the check');
    return counterexample(laws.keepsNothing, subject, broken, situation, trial, null);
  }
  return null;
}

/** The smallest case below the n-th situation; null where the law is kept when it is tried again. */
function smallest(law: Law, subject: Subject, n: number, trial: Trial): Counterexample | null {
  let left = (trial.shrinks ?? DEFAULT_SHRINKS) + 1;
  const details = fc.check(
    fc.property(situations(subject.input), (situation) => {
      if (left <= 0) return true;
      left -= 1;
      trial.onSituation?.(situation);
      return law.broken(subject, situation) === null;
    }),
    { seed: fastCheckSeed(trial.seed), path: String(n), numRuns: 1 },
  );
  if (!details.failed || details.counterexample === null) return null;
  const situation = { ...details.counterexample[0] };
  const broken = law.broken(subject, situation);
  return broken === null ? null : counterexample(law, subject, broken, situation, trial, details.counterexamplePath);
}

function counterexample(
  law: Law,
  subject: Subject,
  broken: BrokenLaw,
  situation: TestSituation,
  { seed, runs }: Trial,
  path: string | null,
): Counterexample {
  return {
    law: law.name as LawName,
    policy: subject.name,
    what: broken.what,
    round: broken.round,
    situation,
    version: VERSION,
    found: path === null ? null : { seed, fastCheckSeed: fastCheckSeed(seed), path },
    replay: `checkPolicy(policy, { seed: ${JSON.stringify(seed)}, runs: ${runs}, laws: ['${law.name}'] })`,
  };
}
