/** Sets levers of a scenario. A path names a lever by the keys of the scenario file. */
import type { LeverSettings } from './leverSettings.ts';
import type { Json } from './setLever.ts';
import { setLever } from './setLever.ts';
import { opensAnew } from './opensAnew.ts';
import { setSafely } from './setSafely.ts';
import { withSharedParts } from './sharedParts.ts';
import { removeRivalFromMarket } from './removedFromMarket.ts';
import { SIDES } from '../../domain/side.ts';
import { plainCopy } from '../../kernel/plainCopy.ts';
import type { Problem } from '../../kernel/problems.ts';
import { checkObject, checkReadable, problem, throwProblems } from '../../kernel/problems.ts';
import { asScenario, readScenario, remember } from '../read/read.ts';
import type { Scenario } from '../read/scenario.ts';

/**
 * Sets levers of a scenario. The result is checked as a file is, and the scenario itself stays as it is.
 *
 * The value `none` removes a break point (with the mandate there), a mandate, an assumption, a manager or a rival, and
 * all of `after`, of `market` or of `ends`. It takes back a propensity, an effort, a horizon, the prior or the table of
 * a rival, a number of the adviser, and the trust, the depth or the understanding of a side, which then come out of its
 * meetings. `vendor.flexibility` sets all break points of that side. A weight scales the other weights of its side, so
 * that they still sum to 1. The name of a policy replaces its parameters by their defaults. In a scenario without
 * `before` every number counts as given.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @param levers - Values by path, such as `{ "vendor.care": 1 }`. The paths are the keys of a scenario file, joined by
 * dots. A value that is `undefined` sets nothing.
 * @returns A new scenario, deep-frozen.
 * @throws ScenarioError for unknown paths and for values out of their range, with every problem.
 * @throws DealbreakerError for levers that are no object.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario, withLevers } from 'dealbreaker';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const open = withLevers(scenario, { 'vendor.care': 1, 'client.trust': 0.9 });
 * console.log(open.vendor.care, open.client.trust, scenario.client.trust); // 1 0.9 0.5
 * ```
 */
export function withLevers(scenario: Scenario, levers: LeverSettings): Scenario {
  checkReadable('levers', levers);
  checkObject('levers', levers, 'give values by path, as in { "vendor.care": 1 }');
  const entries = Object.entries(levers).filter(([, value]) => value !== undefined);
  const asRead = asScenario(scenario);
  const safe = setSafely(asRead, entries);
  if (safe !== null) return safe;
  const copy = copyFor(entries, asRead);
  const problems: Problem[] = [];
  // A removal changes the places of later rivals, so rivals are removed after all settings, the last place first.
  const removals = entries
    .filter(([path, value]) => value === 'none' && /^rivals\.\d+$/.test(path))
    .sort(([a], [b]) => Number(b.slice(7)) - Number(a.slice(7)));
  for (const [path, value] of entries)
    if (!removals.some(([removed]) => removed === path)) problems.push(...setLever(copy, path, value));
  for (const [path] of removals) {
    const rivals = copy['rivals'] as unknown[];
    const place = Number(path.slice(7));
    if (place < rivals.length) {
      rivals.splice(place, 1);
      removeRivalFromMarket(copy, place);
    } else
      problems.push(
        problem(
          path,
          'there is no such rival',
          rivals.length === 0 ? 'the scenario has none' : `use rivals.0 to rivals.${rivals.length - 1}`,
        ),
      );
  }
  throwProblems(problems);
  for (const side of SIDES) if (opensAnew(asRead, side, entries)) delete (copy[side] as Json)['opensAt'];
  return remember(withSharedParts(asRead, readScenario(copy)));
}

/** Copies a scenario. Its issues and goals are large and frozen: the copy shares those in which no lever lies. */
function copyFor(levers: readonly (readonly [string, unknown])[], scenario: Scenario): Json {
  const isMoved = (place: string): boolean => levers.some(([path]) => path.startsWith(place));
  const shared = new Set<object>();
  if (!isMoved('issues.')) shared.add(scenario.issues);
  for (const side of SIDES) if (!isMoved(`${side}.goals.`)) shared.add(scenario[side].goals);
  return plainCopy(scenario, (part) => shared.has(part)) as unknown as Json;
}
