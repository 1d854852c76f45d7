/** What a new page opens with: a scenario that it holds by name, and the first step. */
import { scenarioMark } from '../../classroom/handLine/fingerprints.ts';
import { DEFAULT_SEED } from '../../kernel/stream.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { PageState, Presets } from '../link/pageState.ts';

/** @param name - The name of the scenario in links. */
export function firstState(
  name: string,
  scenario: Scenario,
  { seed = DEFAULT_SEED, run = 0 }: { readonly seed?: string | undefined; readonly run?: number | undefined } = {},
): { readonly presets: Presets; readonly first: PageState } {
  const mark = scenarioMark(scenario);
  return {
    presets: { [name]: { scenario, mark } },
    first: { version: 1, scenario: { preset: name, mark }, seed, run, set: {}, acts: [], step: 1, language: 'en' },
  };
}
