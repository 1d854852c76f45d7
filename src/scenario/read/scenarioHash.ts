/** A scenario's name for machines: the same for the same scenario, whoever wrote it down. */
import { sha256 } from '../../kernel/sha256.ts';
import { asScenario } from './read.ts';
import type { Scenario } from './scenario.ts';

/**
 * A name for a scenario that is the same for the same scenario, whoever wrote it down: SHA-256 of the scenario as it
 * stands after reading, as JSON with sorted keys. The order of the issues counts, because they are played in that
 * order; the order of other keys does not.
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
