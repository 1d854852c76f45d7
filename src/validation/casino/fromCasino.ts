/**
 * Makes a scenario of a human pair: three issues of 0 to 3 packages, and the true priorities of both. The file tells
 * nothing else of the two people, so that their other levers are drawn (people.ts).
 */
import { DEFAULT_SEED, seedText } from '../../kernel/stream.ts';
import { person } from '../people/people.ts';
import { readScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Dyad } from './format.ts';
import { readCasino } from './readCasino.ts';

/** The points of one package by its priority, the packages of each kind, and the points of walking away. */
const POINTS = { High: 5, Medium: 4, Low: 3 } as const;
const PACKAGES = 3;
const WALK_AWAY = 5;
/** The points of all packages together, 36. Utility is points divided by this. */
export const CASINO_MAX_POINTS = PACKAGES * (POINTS.High + POINTS.Medium + POINTS.Low);

/** A human pair and its scenario. */
export interface CasinoPair {
  readonly dyad: Dyad;
  /** Person a is the vendor, person b the client; an option is the number of packages that a takes. */
  readonly scenario: Scenario;
}

/**
 * The deadline is not the mean length: pairs that agreed exchanged 11.5 messages, pairs that failed 13.5, the longest
 * 24, and a round has two turns. Chosen so that pairs fail as rarely as people do (`validate`, row 1).
 */
const CASINO_ROUNDS = 9;

/**
 * Reads the file of human pairs (CaSiNo, Chawla et al. 2021) and makes a scenario of every pair. The priorities are
 * those of the file; the other levers of the two people are drawn by the pair's id.
 *
 * @param text - The text of the file, in JSON.
 * @param seed - The seed of the people's levers: text or a whole number, default a constant.
 * @returns The pairs in the order of the file.
 * @throws ScenarioError that names every bad row.
 *
 * @example
 * ```ts
 * import { fromCasino } from 'dealbreaker/validation';
 * import { DealbreakerError } from 'dealbreaker';
 *
 * try {
 *   fromCasino('no file');
 * } catch (error) {
 *   console.log(error instanceof DealbreakerError); // true
 * }
 * ```
 */
export const fromCasino = (text: string, seed: string | number = DEFAULT_SEED): CasinoPair[] =>
  readCasino(text).map((dyad) => ({ dyad, scenario: campScenario(dyad, seedText(seed)) }));

const ISSUES = ['food', 'water', 'firewood'] as const;
type Priority = Dyad['a']['priority'];

/** The scenario of two campers with these priorities; `id` and `seed` draw their other levers. */
export function campScenario(
  {
    id,
    a,
    b,
  }: { readonly id: number; readonly a: { readonly priority: Priority }; readonly b: { readonly priority: Priority } },
  seed: string,
): Scenario {
  const side = (name: string, { priority }: { readonly priority: Priority }, values: string): object => ({
    ...person(seed, id, name),
    name,
    walkAway: WALK_AWAY / CASINO_MAX_POINTS,
    goals: Object.fromEntries(
      ISSUES.map((key) => [key, { weight: (PACKAGES * POINTS[priority[key]]) / CASINO_MAX_POINTS, values }]),
    ),
  });
  return readScenario({
    schemaVersion: 1,
    title: `Camp supplies, pair ${id}`,
    rounds: CASINO_ROUNDS,
    issues: Object.fromEntries(ISSUES.map((key) => [key, { unit: 'packages for the first', options: [0, 1, 2, 3] }])),
    vendor: side('the first', a, 'more is better'),
    client: side('the second', b, 'less is better'),
  });
}
