/** Tests a policy against the laws that apply to it, and reports a verdict on each. */
import type { SeatInput } from '../../engine/preparation/seats.ts';
import type { Problem } from '../../kernel/problems.ts';
import { checkKeys } from '../../kernel/optionKeys.ts';
import { checkWhole, ScenarioError } from '../../kernel/problems.ts';
import { DEFAULT_SEED, seedText } from '../../kernel/stream.ts';
import { suggest } from '../../kernel/nearest.ts';
import { VERSION } from '../../kernel/version.ts';
import type { Law } from '../law.ts';
import { allLaws, laws } from '../laws/catalogue.ts';
import { endsWithin } from '../laws/seat/endsItsThoughts.ts';
import { subjectOf } from '../subject.ts';
import { withForbiddenGlobalsWatched } from '../watch/machine/forbiddenGlobals.ts';
import { observed } from '../watch/observed.ts';
import type { CheckOptions } from './checkOptions.ts';
import type { PolicyReport } from './report.ts';
import { tryLaws } from './tryLaws.ts';

/** The keys of the options. */
const CHECK_KEYS: readonly (keyof CheckOptions)[] = [
  ...(['seed', 'runs', 'laws', 'ownLaws', 'scenarios', 'directional', 'shrinks', 'saved'] as const),
  ...(['clock', 'limit', 'budget', 'command', 'onSituation', 'onCall'] as const),
];

const DEFAULT_RUNS = 200;
const DEFAULT_LIMIT = 2000;

/**
 * Tests a policy against every law that applies in many situations, and shrinks each counterexample to the smallest
 * that it finds. Whatever the policy returns, throws or stores is reported; nothing of it is thrown on.
 *
 * @param policy - A function, a policy, or components by kind.
 * @param options - `seed`, default a constant; `runs`: how many situations, from 1, default 200; `laws`, default all
 * universal ones; `ownLaws` and `scenarios` of one's own; `directional` (default false); `shrinks` from 0, default 300;
 * `saved` counterexamples; `clock`, with it the `limit` of a call and a `budget` in milliseconds; `command`;
 * `onSituation`; `onCall`.
 * @returns A verdict on each law; the broken ones have a counterexample.
 * @throws ScenarioError where it is no policy, there is no such law, or a scenario is bad.
 * @throws DealbreakerError for a bad seed or number.
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
  subjectOf(policy); // It reports a policy that is none before anything of it is called.
  const { runs = DEFAULT_RUNS, clock, onCall } = options;
  checkKeys(options, CHECK_KEYS);
  checkWhole('runs', runs, options.scenarios === undefined ? 1 : 0);
  const seed = seedText(options.seed ?? DEFAULT_SEED);
  checkTimes(options);
  const chosen = chosenLaws(options);
  const start = clock?.() ?? null;
  const isOver = (): boolean => clock !== undefined && clock() - start! >= (options.budget ?? Infinity);
  const begin = (): void => {
    if (isOver()) throw new Error('the time of the check is over');
    onCall?.('begin');
  };
  const subject = subjectOf(observed(policy, { begin, end: () => onCall?.('end') }));
  const { verdicts, tried, acts } = withForbiddenGlobalsWatched(() =>
    tryLaws(subject, chosen, { ...options, seed, runs, isOver }),
  );
  return {
    policy: subject.name,
    version: VERSION,
    seed,
    runs,
    tried,
    acts,
    milliseconds: start === null ? null : clock!() - start,
    verdicts,
    broken: verdicts.filter(({ verdict }) => verdict === 'broken').map(({ law }) => law),
  };
}

/** Throws ScenarioError where a time is no number above 0, or there is no clock to measure it. */
function checkTimes({ clock, limit, budget }: CheckOptions): void {
  const problems = Object.entries({ limit, budget }).flatMap(([path, value]): Problem[] => {
    if (value === undefined) return [];
    if (!(typeof value === 'number' && value > 0))
      return [{ path, what: 'it is no number of milliseconds above 0', mend: `write { ${path}: 20000 }` }];
    return clock === undefined
      ? [{ path, what: 'there is no clock to measure it', mend: 'give { clock: () => performance.now() } as well' }]
      : [];
  });
  if (problems.length > 0) throw new ScenarioError(problems);
}

/** The laws to test, in order. With a clock the law about slow calls measures them. */
function chosenLaws({ laws: names, ownLaws = [], directional = false, clock, limit }: CheckOptions): readonly Law[] {
  const problems = (names ?? [])
    .filter((name) => !Object.hasOwn(laws, name))
    .map((name): Problem => ({
      path: 'laws',
      what: `there is no law "${String(name)}"`,
      mend: suggest(String(name), Object.keys(laws)),
    }));
  ownLaws.forEach((law, n) => {
    const path = `ownLaws.${n}`;
    if (typeof law?.name !== 'string' || typeof law.says !== 'string' || typeof law.broken !== 'function')
      problems.push({ path, what: 'it is no law', mend: 'give { name, contract, kind, says, excuses, broken }' });
    else if (Object.hasOwn(laws, law.name) || ownLaws.findIndex(({ name }) => name === law.name) < n)
      problems.push({ path, what: `there is a law "${law.name}" already`, mend: 'give it another name' });
  });
  if (problems.length > 0) throw new ScenarioError(problems);
  const chosen =
    names === undefined
      ? allLaws.filter(({ kind }) => directional || kind !== 'directional')
      : names.map((name): Law => laws[name]);
  const timed = clock === undefined ? null : endsWithin(clock, limit ?? DEFAULT_LIMIT);
  return [...chosen.map((law) => (law === laws.endsItsThoughts ? (timed ?? law) : law)), ...ownLaws];
}
