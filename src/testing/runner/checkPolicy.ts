/** Tests a policy against the laws that apply to it, and reports a verdict on each. */
import type { Problem } from '../../kernel/problems.ts';
import { checkWhole, ScenarioError } from '../../kernel/problems.ts';
import { DEFAULT_SEED, seedText } from '../../kernel/stream.ts';
import { suggest } from '../../kernel/nearest.ts';
import { VERSION } from '../../kernel/version.ts';
import type { Law } from '../law.ts';
import { allLaws, laws } from '../laws/catalogue.ts';
import type { SeatInput } from '../../engine/seats.ts';
import { subjectOf } from '../subject.ts';
import { withForbiddenGlobalsWatched } from '../watch/forbiddenGlobals.ts';
import type { CheckOptions } from './checkOptions.ts';
import type { PolicyReport } from './report.ts';
import { tryLaws } from './tryLaws.ts';

const DEFAULT_RUNS = 200;

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
  const verdicts = withForbiddenGlobalsWatched(() => tryLaws(subject, chosen, { ...options, seed, runs }));
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
