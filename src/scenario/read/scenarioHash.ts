/** A scenario's name for machines: the same for the same scenario, whoever wrote it down. */
import { sha256 } from '../../kernel/sha256.ts';
import { asScenario } from './read.ts';
import type { Scenario } from './scenario.ts';

/**
 * 64 hexadecimal digits: SHA-256 of the scenario as it stands after reading, as JSON with sorted keys. The order of the
 * issues counts (it is part of how they are played), the order of other keys does not. Throws ScenarioError for a bad
 * scenario.
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
