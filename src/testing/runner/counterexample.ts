/** A situation in which a law is broken, as plain data that can be printed, saved and replayed. */
import { asObject } from '../../kernel/guards.ts';
import type { Problem } from '../../kernel/problems.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import type { BrokenLaw } from '../law.ts';
import type { LawName } from '../laws/catalogue.ts';
import { laws } from '../laws/catalogue.ts';
import type { TestSituation } from '../situation.ts';
import { readSituation } from '../situation.ts';
import type { SeatInput } from '../../engine/seats.ts';
import { subjectOf } from '../subject.ts';
import { withForbiddenGlobalsWatched } from '../watch/forbiddenGlobals.ts';

/** A situation in which a policy breaks a law. */
export interface Counterexample {
  readonly law: LawName;
  readonly policy: string;
  /** What is broken, in words. */
  readonly what: string;
  /** The round, from 0; null where the fault belongs to no single round. */
  readonly round: number | null;
  /** The situation; `situation.scenario` is a scenario file. */
  readonly situation: TestSituation;
  readonly version: string;
  /**
   * How it was found: the library's seed, fast-check's seed, and fast-check's path to the smallest case. Null where the
   * shrinking found no failing case.
   */
  readonly found: { readonly seed: string; readonly fastCheckSeed: number; readonly path: string } | null;
  /** One line of code that replays it. */
  readonly replay: string;
}

/**
 * Reads a counterexample from data that was saved.
 *
 * @param data - Plain data, such as JSON.parse gives.
 * @returns A counterexample.
 * @throws ScenarioError with every problem.
 *
 * @example
 * ```ts
 * import { checkPolicy, readCounterexample } from 'dealbreaker/testing';
 *
 * const { verdicts } = checkPolicy(() => ({ action: { accept: true }, memory: null }), { runs: 10, seed: 7 });
 * const found = verdicts.find(({ counterexample }) => counterexample !== null)?.counterexample;
 * const again = readCounterexample(JSON.parse(JSON.stringify(found)));
 * console.log(again.law === found?.law); // true
 * ```
 */
export function readCounterexample(data: unknown): Counterexample {
  const given = asObject(data);
  const problems: Problem[] = [];
  if (!Object.hasOwn(laws, String(given['law'])))
    problems.push({ path: 'law', what: `there is no law "${String(given['law'])}"`, mend: 'save it anew' });
  if (problems.length > 0) throw new ScenarioError(problems);
  return { ...(given as unknown as Counterexample), situation: readSituation(given['situation']) };
}

/**
 * Tries a counterexample again.
 *
 * @param policy - The policy, mended or not.
 * @param counterexample - One of a report, or one that was read.
 * @returns What is broken, or null.
 * @throws ScenarioError where it is no policy.
 *
 * @example
 * ```ts
 * import { checkPolicy, replayCounterexample } from 'dealbreaker/testing';
 *
 * const yes = () => ({ action: { accept: true }, memory: null });
 * const { verdicts } = checkPolicy(yes, { runs: 10, seed: 7 });
 * const found = verdicts.find(({ counterexample }) => counterexample !== null)?.counterexample;
 * console.log(found != null && replayCounterexample(yes, found) !== null); // true
 * ```
 */
export const replayCounterexample = (
  policy: SeatInput,
  { law, situation }: Pick<Counterexample, 'law' | 'situation'>,
): BrokenLaw | null => withForbiddenGlobalsWatched(() => laws[law].broken(subjectOf(policy), { ...situation }));
