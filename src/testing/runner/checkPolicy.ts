/** Tests a policy against the laws that apply to it in many situations, and shrinks the counterexamples. */
import * as fc from 'fast-check';
import type { Problem } from '../../kernel/problems.ts';
import { checkWhole, ScenarioError } from '../../kernel/problems.ts';
import { DEFAULT_SEED, openStream, seedText } from '../../kernel/stream.ts';
import { suggest } from '../../kernel/nearest.ts';
import { VERSION } from '../../kernel/version.ts';
import { situations } from '../arbitraries/situations.ts';
import type { BrokenLaw, Law } from '../law.ts';
import type { LawName } from '../laws/catalogue.ts';
import { allLaws, laws } from '../laws/catalogue.ts';
import type { TestSituation } from '../situation.ts';
import type { SeatInput } from '../../engine/seats.ts';
import type { Subject } from '../subject.ts';
import { subjectOf } from '../subject.ts';
import { evidenceOf, firstChangedCall, differenceAsBroken } from '../watch/evidence.ts';
import { withForbiddenGlobalsWatched } from '../watch/forbiddenGlobals.ts';
import type { Counterexample } from './counterexample.ts';
import type { PolicyReport, LawVerdict } from './report.ts';

/** Options of `checkPolicy`. */
export interface CheckOptions {
  /** Text or a whole number; default a constant. */
  readonly seed?: string | number;
  /** The number of situations, from 1; default 200. */
  readonly runs?: number;
  /** The names of the laws to test; default all universal laws and all laws by card. */
  readonly laws?: readonly LawName[];
  /** Whether to test the directional laws as well; default false. */
  readonly directional?: boolean;
  /** The greatest number of smaller cases that are tried for each broken law, from 0; default 300. */
  readonly shrinks?: number;
  /** Saved counterexamples, which are tried first. */
  readonly saved?: readonly Counterexample[];
  /**
   * A clock in milliseconds, such as `() => performance.now()`; default none, so that the report states no time. The
   * library itself reads no clock.
   */
  readonly clock?: () => number;
  /** Called with every situation before it is tried. */
  readonly onSituation?: (situation: TestSituation) => void;
}

const DEFAULT_RUNS = 200;
const DEFAULT_SHRINKS = 300;
/**
 * The number of first situations whose calls are repeated at the end. State that a policy never clears is visible only
 * in comparison with its first calls.
 */
const FIRST = 10;

/**
 * Tests a policy against every law that applies in many situations, and shrinks each counterexample to the smallest
 * that it finds. Errors that the policy throws are caught and reported.
 *
 * @param policy - A function, a policy, or components by kind.
 * @param options - `seed`, default a constant; `runs`: how many situations, from 1, default 200; `laws`, default all
 * universal ones; `directional` (default false); `shrinks` from 0, default 300; `saved` counterexamples; `clock`;
 * `onSituation`.
 * @returns A verdict on each law; the broken ones have a counterexample.
 * @throws ScenarioError where it is no policy or there is no such law.
 * @throws DealbreakerError for a bad seed or number of runs.
 *
 * @example
 * ```ts
 * import { checkPolicy } from 'dealbreaker/testing';
 *
 * const report = checkPolicy(() => ({ action: { accept: true }, memory: null }), { runs: 10, seed: 7 });
 * console.log(report.broken.includes('acceptsOnlyWithinBounds')); // true
 * ```
 */
export function checkPolicy(policy: SeatInput, options: CheckOptions = {}): PolicyReport {
  const subject = subjectOf(policy);
  const { runs = DEFAULT_RUNS, clock } = options;
  checkWhole('runs', runs, 1);
  const seed = seedText(options.seed ?? DEFAULT_SEED);
  const chosen = chosenLaws(options);
  const start = clock?.() ?? null;
  const verdicts = withForbiddenGlobalsWatched(() => tryLaws(policy, subject, seed, runs, chosen, options));
  return {
    policy: subject.name,
    version: VERSION,
    seed,
    runs,
    milliseconds: start === null ? null : clock!() - start,
    verdicts,
    broken: verdicts.filter(({ verdict }) => verdict === 'broken').map(({ law }) => law),
  };
}

function chosenLaws({ laws: names, directional = false }: CheckOptions): readonly Law[] {
  if (names === undefined) return allLaws.filter(({ kind }) => directional || kind !== 'directional');
  const problems = names
    .filter((name) => !Object.hasOwn(laws, name))
    .map((name): Problem => ({
      path: 'laws',
      what: `there is no law "${String(name)}"`,
      mend: suggest(String(name), Object.keys(laws)),
    }));
  if (problems.length > 0) throw new ScenarioError(problems);
  return names.map((name) => laws[name]);
}

/** The seed of fast-check, derived from the library's seed. */
export const fastCheckSeed = (seed: string): number =>
  Math.floor(openStream(seed, 0, 'check', 'situations').next() * 0x7fffffff);

function tryLaws(
  policy: SeatInput,
  subject: Subject,
  seed: string,
  runs: number,
  chosen: readonly Law[],
  options: CheckOptions,
): LawVerdict[] {
  const arbitrary = situations(policy);
  const number = fastCheckSeed(seed);
  const excused = new Map(chosen.map((law) => [law, law.excuses(subject)]));
  const open = new Set(chosen.filter((law) => excused.get(law) === null));
  const found = new Map<Law, Counterexample>();
  const counterexample = (
    law: Law,
    broken: BrokenLaw,
    situation: TestSituation,
    path: string | null,
  ): Counterexample => ({
    law: law.name as LawName,
    policy: subject.name,
    what: broken.what,
    round: broken.round,
    situation,
    version: VERSION,
    found: path === null ? null : { seed, fastCheckSeed: number, path },
    replay: `checkPolicy(policy, { seed: ${JSON.stringify(seed)}, runs: ${runs}, laws: ['${law.name}'] })`,
  });
  for (const saved of options.saved ?? []) {
    const law: Law | undefined = laws[saved.law];
    options.onSituation?.(saved.situation);
    // `dealbreaker check` observes from another thread whether this play ends.
    if (law === laws.endsItsThoughts) void evidenceOf(subject, { ...saved.situation }).play;
    if (law === undefined || !open.has(law)) continue;
    const broken = law.broken(subject, { ...saved.situation });
    if (broken === null) continue;
    found.set(law, { ...saved, what: broken.what, round: broken.round });
    open.delete(law);
  }
  const tried = new Map<Law, number>();
  const first: TestSituation[] = [];
  let n = 0;
  for (const sampled of fc.sample(arbitrary, { seed: number, numRuns: runs })) {
    if (open.size === 0) break;
    // A copy: what is cached for a situation can be freed before the whole sample is.
    const situation = { ...sampled, scenario: { ...sampled.scenario } };
    options.onSituation?.(situation);
    if (first.length < FIRST) first.push(situation);
    for (const law of open) {
      tried.set(law, n + 1);
      const broken = law.broken(subject, situation);
      if (broken === null) continue;
      open.delete(law);
      found.set(
        law,
        smallest(law, subject, arbitrary, number, n, options) ?? counterexample(law, broken, situation, null),
      );
    }
    n += 1;
  }
  if (open.has(laws.keepsNothing)) {
    for (const situation of first) {
      const { play } = evidenceOf(subject, situation);
      const again = firstChangedCall(play.calls, play.instantiation);
      if (again === null) continue;
      found.set(
        laws.keepsNothing,
        counterexample(
          laws.keepsNothing,
          differenceAsBroken(again, 'asked the same again at the end of the check'),
          situation,
          null,
        ),
      );
      break;
    }
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

  /** The smallest case below the n-th situation; null where the law is kept when it is tried again. */
  function smallest(
    law: Law,
    of: Subject,
    from: fc.Arbitrary<TestSituation>,
    fcSeed: number,
    at: number,
    { shrinks = DEFAULT_SHRINKS }: CheckOptions,
  ): Counterexample | null {
    let left = shrinks + 1;
    const details = fc.check(
      fc.property(from, (situation) => {
        if (left <= 0) return true;
        left -= 1;
        options.onSituation?.(situation);
        return law.broken(of, situation) === null;
      }),
      { seed: fcSeed, path: String(at), numRuns: 1 },
    );
    if (!details.failed || details.counterexample === null) return null;
    const situation = { ...details.counterexample[0] };
    const broken = law.broken(of, situation);
    return broken === null ? null : counterexample(law, broken, situation, details.counterexamplePath);
  }
}
