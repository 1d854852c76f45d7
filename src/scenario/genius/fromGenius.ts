/** Converts the files of the negotiation competitions (GENIUS XML, GeniusWeb and NegoLog JSON) to scenarios. */
import { issueKeys } from '../read/issueKeys.ts';
import { readScenario } from '../read/read.ts';
import type { Scenario } from '../read/scenario.ts';
import type { GeniusDomain, GeniusProfile } from './domain.ts';
import type { GeniusFiles } from './readGenius.ts';
import { readGenius } from './readGenius.ts';

/**
 * Converts a domain and two profiles of GENIUS, GeniusWeb or NegoLog to a scenario: the issues, and each side's goals,
 * walk-away value (reservation) and discount. Both sides open at their best package; everything else has its default.
 *
 * Utilities are as in the files: GENIUS divides evaluations by the largest of their issue and keeps the weights. A side
 * whose weights do not sum to 1 gets a `scale`; its utilities may exceed 1, at which GENIUS cuts them. A profile in
 * points (an evaluation below 0 or a reservation above the best package) is converted so that its worst package is
 * worth 0 and its best 1. The discount is stored, and no negotiation applies it. Integer issues and number ranges
 * become lists of at most 10,000 numbers, real issues lists of `steps` + 1 numbers. The names of issues become labels,
 * and the keys are made from them. What is read in another way than it is written is told in the scenario's `story`.
 *
 * @param input - The texts or bytes of the files, the names of the sides, the title, the rounds (default 50) and the
 * steps of real issues (default 10).
 * @returns A scenario.
 * @throws ScenarioError with every problem of the files, with lines where the parser knows them.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario } from 'dealbreaker';
 * import { fromGenius, toGenius } from 'dealbreaker/genius';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { domain, profiles } = toGenius(scenario);
 * console.log(Object.keys(fromGenius({ domain, profiles }).issues).length); // 5
 * ```
 */
export function fromGenius(input: GeniusFiles): Scenario {
  const { domain, vendor, client, notes } = readGenius(input);
  return readScenario(written(input, domain, vendor, client, notes));
}

function written(
  { names, title, rounds = 50, sides = [0, 1], files }: GeniusFiles,
  domain: GeniusDomain,
  vendor: GeniusProfile,
  client: GeniusProfile,
  notes: readonly string[],
): unknown {
  const keys = issueKeys(domain.issues.map(({ name }) => name));
  const called = (i: 0 | 1, own: string): string =>
    [names?.[i], own, stem(files?.profiles[sides[i]])].find((name) => name !== undefined && name !== '') ??
    (i === 0 ? 'vendor' : 'client');
  return {
    schemaVersion: 1,
    title:
      [title, domain.title, stem(files?.domain)].find((name) => name !== undefined && name !== '') ?? 'Imported domain',
    ...(notes.length === 0 ? {} : { story: notes.join(' ') }),
    rounds,
    issues: Object.fromEntries(domain.issues.map(({ name, options }, k) => [keys[k]!, { label: name, options }])),
    vendor: writtenSide(called(0, vendor.name), vendor, domain, keys),
    client: writtenSide(called(1, client.name), client, domain, keys),
  };
}

/** Removes the ending of a file name. */
const stem = (file: string | undefined): string => (file ?? '').replace(/\.[^.]*$/, '');

function writtenSide(
  name: string,
  { weights, values, reservation, discount }: GeniusProfile,
  domain: GeniusDomain,
  keys: readonly string[],
): Record<string, unknown> {
  const sum = weights.reduce((a, b) => a + b, 0);
  const small = weights.every((weight) => weight <= 1);
  const scale = Math.abs(sum - 1) <= 1e-9 ? 1 : sum;
  // Rounding may lift a utility above the end of its scale.
  const atMost = (utility: number): number => Math.min(Math.max(1, scale), utility);
  const best = weights.reduce((total, weight, k) => total + weight * Math.max(...values[k]!), 0);
  const goals = keys.map((key, k) => [
    key,
    {
      weight: small ? weights[k]! : weights[k]! / sum,
      values: Object.fromEntries(domain.issues[k]!.options.map((option, o) => [String(option), values[k]![o]!])),
    },
  ]);
  return {
    name,
    goals: Object.fromEntries(goals),
    walkAway: atMost(reservation),
    opensAt: atMost(Math.max(reservation, best)),
    ...(scale === 1 ? {} : { scale }),
    ...(discount === 1 ? {} : { discount }),
  };
}
