/** Scenarios from the files of the negotiation competitions: GENIUS XML and GeniusWeb JSON. */
import { readScenario } from '../read/read.ts';
import type { Scenario } from '../read/scenario.ts';
import type { GeniusDomain, GeniusProfile } from './domain.ts';
import { keysFor } from './keys.ts';
import type { GeniusFiles } from './readGenius.ts';
import { readGenius } from './readGenius.ts';

/**
 * Makes a scenario of a GENIUS or GeniusWeb domain and two profiles: the issues, and each side's goals, walk-away value
 * (reservation) and discount. All else is default, and both sides open at their best package.
 *
 * Utilities are as in the files: GENIUS scales evaluations by the largest of their issue and leaves weights as they
 * are; where these do not sum to 1, the side gets a `scale`. The discount is kept but not applied. Integer issues and
 * number ranges become lists of at most 10,000 numbers; real issues are refused. Issue keys are made from the names,
 * which stay as labels.
 *
 * @param input - The texts or bytes of the files, the names of the sides, the title and the rounds (default 50).
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
  const { domain, vendor, client } = readGenius(input);
  return readScenario(written(input, domain, vendor, client));
}

function written(
  { names, title, rounds = 50, sides = [0, 1], files }: GeniusFiles,
  domain: GeniusDomain,
  vendor: GeniusProfile,
  client: GeniusProfile,
): unknown {
  const keys = keysFor(domain.issues.map(({ name }) => name));
  const called = (i: 0 | 1, own: string): string =>
    [names?.[i], own, stem(files?.profiles[sides[i]])].find((name) => name !== undefined && name !== '') ??
    (i === 0 ? 'vendor' : 'client');
  return {
    schemaVersion: 1,
    title:
      [title, domain.title, stem(files?.domain)].find((name) => name !== undefined && name !== '') ?? 'Imported domain',
    rounds,
    issues: Object.fromEntries(domain.issues.map(({ name, options }, k) => [keys[k]!, { label: name, options }])),
    vendor: writtenSide(called(0, vendor.name), vendor, domain, keys),
    client: writtenSide(called(1, client.name), client, domain, keys),
  };
}

/** A file's name without its ending. */
const stem = (file: string | undefined): string => (file ?? '').replace(/\.[^.]*$/, '');

function writtenSide(
  name: string,
  { weights, values, reservation, discount }: GeniusProfile,
  domain: GeniusDomain,
  keys: readonly string[],
): Record<string, unknown> {
  const sum = weights.reduce((a, b) => a + b, 0);
  const small = weights.every((weight) => weight <= 1);
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
    walkAway: reservation,
    opensAt: Math.max(reservation, Math.min(1, best)),
    ...(Math.abs(sum - 1) <= 1e-9 ? {} : { scale: sum }),
    ...(discount === 1 ? {} : { discount }),
  };
}
