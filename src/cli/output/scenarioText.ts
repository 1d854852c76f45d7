/** Writes a scenario as a file that people go on with: keys in the order in which one thinks, policies by name. */
import { SIDE_LEVERS } from '../../domain/levers/sideLevers.ts';
import { SIDES } from '../../domain/side.ts';
import { COMPONENT_KINDS } from '../../policies/contracts/registryTypes.ts';
import type { PolicySpec, Scenario, SideSpec } from '../../scenario/read/scenario.ts';
import { json } from '../options/io.ts';

const FIRST = ['name', 'pronoun', 'brief', 'points', 'goals', 'walkAway', 'opensAt', 'breakPoints', 'assumes'];

/** Returns the text of a scenario file with every default filled in; `readScenario` reads it as the same scenario. */
export function scenarioText(scenario: Scenario): string {
  const sides = Object.fromEntries(SIDES.map((side) => [side, orderedSide(scenario[side])]));
  return json({ ...scenario, ...sides });
}

function orderedSide(side: SideSpec): Record<string, unknown> {
  const given = side as unknown as Readonly<Record<string, unknown>>;
  const keys = new Set([...FIRST, ...Object.keys(SIDE_LEVERS), ...Object.keys(side)]);
  return Object.fromEntries(
    [...keys].flatMap((key): [string, unknown][] => {
      if (given[key] === undefined) return [];
      const isPolicy = (COMPONENT_KINDS as readonly string[]).includes(key);
      return [[key, isPolicy ? policyText(given[key] as PolicySpec) : given[key]]];
    }),
  );
}

const policyText = (policy: PolicySpec): string | PolicySpec =>
  Object.keys(policy).length === 1 ? policy.name : policy;
