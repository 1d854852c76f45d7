/** A situation in which a law is broken, as plain data that can be printed, saved and replayed. */
import { asObject } from '../../kernel/guards.ts';
import type { Problem } from '../../kernel/problems.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import type { Side } from '../../domain/side.ts';
import type { BrokenLaw, Law } from '../law.ts';
import { laws } from '../laws/catalogue.ts';
import type { TestSituation } from '../situation.ts';
import { readSituation } from '../situation.ts';
import type { SeatInput } from '../../engine/preparation/seats.ts';
import type { Subject } from '../subject.ts';
import { subjectOf } from '../subject.ts';
import { withForbiddenGlobalsWatched } from '../watch/machine/forbiddenGlobals.ts';
import { thrownMessage } from '../watch/plain.ts';
import type { FailingTurn } from './failingTurn.ts';

/** A situation in which a policy breaks a law. */
export interface Counterexample {
  /** The name of a law of the library, or of one's own. */
  readonly law: string;
  readonly policy: string;
  /** What is broken, in words. */
  readonly what: string;
  /** The round, from 0; null where the fault belongs to no single round. */
  readonly round: number | null;
  /** The side that broke the law. It is not the watched side where the same policy sits on both. */
  readonly side: Side;
  /** The turn on which it broke; null where the fault belongs to no single turn. */
  readonly turn: FailingTurn | null;
  /** The situation; `situation.scenario` is a scenario file. */
  readonly situation: TestSituation;
  readonly version: string;
  /**
   * How the situation was drawn from which this one was made smaller: the library's seed, fast-check's seed, and
   * fast-check's path. Null where it was given.
   */
  readonly found: { readonly seed: string; readonly fastCheckSeed: number; readonly path: string } | null;
  /** One line of code that finds it again. */
  readonly replay: string;
  /** A command line that finds it again; null where a law or a scenario was given as code. */
  readonly command: string | null;
}

/**
 * Reads a counterexample from data that was saved.
 *
 * @param data - Plain data, such as JSON.parse gives.
 * @param ownLaws - Laws of one's own that it may name; default none.
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
export function readCounterexample(data: unknown, ownLaws: readonly Law[] = []): Counterexample {
  const given = asObject(data);
  const problems: Problem[] = [];
  if (lawNamed(given['law'], ownLaws) === null)
    problems.push({ path: 'law', what: `there is no law "${String(given['law'])}"`, mend: 'save it anew' });
  if (problems.length > 0) throw new ScenarioError(problems);
  return { ...(given as unknown as Counterexample), situation: readSituation(given['situation']) };
}

/** The law of a name; null where there is none. */
export const lawNamed = (name: unknown, ownLaws: readonly Law[]): Law | null =>
  ownLaws.find((law) => law.name === name) ??
  (typeof name === 'string' && Object.hasOwn(laws, name) ? laws[name as keyof typeof laws] : null);

/**
 * Tries a counterexample again.
 *
 * @param policy - The policy, mended or not.
 * @param counterexample - One of a report, or one that was read.
 * @param ownLaws - Laws of one's own that it may name; default none.
 * @returns What is broken, or null.
 * @throws ScenarioError where it is no policy, or there is no such law.
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
export function replayCounterexample(
  policy: SeatInput,
  { law: name, situation }: Pick<Counterexample, 'law' | 'situation'>,
  ownLaws: readonly Law[] = [],
): BrokenLaw | null {
  const law = lawNamed(name, ownLaws);
  if (law === null)
    throw new ScenarioError([{ path: 'law', what: `there is no law "${name}"`, mend: 'give it in ownLaws' }]);
  return withForbiddenGlobalsWatched(() => brokenBy(law, subjectOf(policy), { ...situation }));
}

/** The greatest length of what a law says is broken, in characters. */
const MAX_WHAT = 1_000;

/** How the policy breaks the law. A law that throws counts as broken: nothing that a policy does ends a check. */
export function brokenBy(law: Law, subject: Subject, situation: TestSituation): BrokenLaw | null {
  try {
    const broken = law.broken(subject, situation);
    return broken === null || broken.what.length <= MAX_WHAT
      ? broken
      : { ...broken, what: `${broken.what.slice(0, MAX_WHAT)}…` };
  } catch (error) {
    return { what: `the law cannot be tried: ${thrownMessage(error)}`, round: null };
  }
}
