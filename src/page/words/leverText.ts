/** What a lever is, in a sentence of the page's language. */
import type { LeverRow } from '../../scenario/levers/leverList.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { inRoles } from '../../visual/words/roleText.ts';
import type { PageWords } from './pageWords.ts';

export const leverText = (scenario: Scenario, { path, what }: LeverRow, words: PageWords): string =>
  words.lever(path, inRoles(scenario, what));
