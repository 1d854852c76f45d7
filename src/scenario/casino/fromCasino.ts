/** A human pair as a scenario: three issues of 0 to 3 packages, the true priorities of both, and nothing else known of them. */
import { PEOPLE_ROUNDS, people } from '../people.ts';
import { readScenario } from '../read.ts';
import type { Scenario } from '../scenario.ts';
import type { Dyad } from './format.ts';
import { readCasino } from './readCasino.ts';

/** What a package is worth to its taker, in points; and what walking away is worth. */
const POINTS = { High: 5, Medium: 4, Low: 3 } as const;
const PACKAGES = 3;
const WALK_AWAY = 5;
/** Points of somebody who gets everything: utility is points over this. */
export const MOST_POINTS = PACKAGES * (POINTS.High + POINTS.Medium + POINTS.Low);

export interface CasinoPair {
  readonly dyad: Dyad;
  /** Person a is the vendor, person b the client; an option is the number of packages that a takes. */
  readonly scenario: Scenario;
}

/** Every pair of the file's text, in its order. Throws ScenarioError that names every bad row. */
export const fromCasino = (text: string): CasinoPair[] => readCasino(text).map((dyad) => ({ dyad, scenario: scenarioOf(dyad) }));

const ISSUES = ['food', 'water', 'firewood'] as const;

function scenarioOf(dyad: Dyad): Scenario {
  const side = (name: string, { priority }: Dyad['a'], values: string): object => ({
    ...people, name, walkAway: WALK_AWAY / MOST_POINTS, goals: Object.fromEntries(ISSUES.map((key) => [key, { weight: (PACKAGES * POINTS[priority[key]]) / MOST_POINTS, values }])),
  });
  return readScenario({
    schemaVersion: 1, title: `Camp supplies, pair ${dyad.id}`, rounds: PEOPLE_ROUNDS,
    issues: Object.fromEntries(ISSUES.map((key) => [key, { unit: 'packages for the first', options: [0, 1, 2, 3] }])),
    vendor: side('the first', dyad.a, 'more is better'), client: side('the second', dyad.b, 'less is better'),
  });
}
