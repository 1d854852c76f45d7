/** Levers as they are written on a command line: path=value. */
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { parseLever } from '../../scenario/levers/parseLever.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';

/** Values by path, as `withLevers` takes them. */

/** Levers by path. Throws ScenarioError where one is written wrongly or given twice. */
export function parseLevers(texts: readonly string[]): LeverSettings {
  const found: [string, unknown][] = [];
  for (const text of texts) {
    const [path, value] = parseLever(text);
    if (found.some(([known]) => known === path))
      throw new ScenarioError([{ path, what: 'it is pulled more than once', mend: 'pull it once' }]);
    found.push([path, value]);
  }
  return Object.fromEntries(found);
}

/** The scenario with the levers pulled. */
export const applyLevers = (scenario: Scenario, texts: readonly string[]): Scenario =>
  texts.length === 0 ? scenario : withLevers(scenario, parseLevers(texts));
