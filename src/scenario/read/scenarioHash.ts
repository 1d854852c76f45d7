/** Identifies a scenario by a hash of its content. */
import { sha256 } from '../../kernel/sha256.ts';
import { asScenario } from './read.ts';
import type { Scenario } from './scenario.ts';

/**
 * Computes SHA-256 of the scenario as it stands after reading, written as JSON with sorted keys. Two files that read as
 * the same scenario have the same hash. The order of the issues changes the hash, because the order decides how they
 * are played; the order of other keys does not.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @returns 64 hexadecimal digits.
 * @throws ScenarioError for a bad scenario.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario, scenarioHash, withLevers } from 'dealbreaker';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const other = withLevers(scenario, { 'vendor.care': 1 });
 * console.log(scenarioHash(scenario).length, scenarioHash(other) === scenarioHash(scenario)); // 64 false
 * ```
 */
export function scenarioHash(scenario: Scenario): string {
  const read = asScenario(scenario);
  return sha256(JSON.stringify([Object.keys(read.issues), sorted(read)]));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
