/** What a new page opens with: a scenario that it holds by name, and the first step. */
import { DEFAULT_SEED } from '../../kernel/stream.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { PageState } from '../link/pageState.ts';

/** @param name - The name of the scenario in links. */
export function firstState(
  name: string,
  scenario: Scenario,
  { seed = DEFAULT_SEED, run = 0 }: { readonly seed?: string | undefined; readonly run?: number | undefined } = {},
): { readonly presets: Readonly<Record<string, unknown>>; readonly first: PageState } {
  return {
    presets: { [name]: scenario },
    first: { version: 1, scenario: { preset: name }, seed, run, set: {}, acts: [], step: 1, language: 'en' },
  };
}
