/** Parts that several reports share. */
import { VERSION } from '../../kernel/version.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { briefing } from '../../visual/story/briefing.ts';
import { discountLines } from '../../visual/story/discountText.ts';
import { levers } from '../../visual/story/levers.ts';
import { blocksHtml } from '../../visual/show/blocksHtml.ts';
import { plainStyle } from '../../visual/page/style.ts';
import type { Section } from './page.ts';
import type { Style } from '../../visual/page/style.ts';

/** The foot of a page: what it was made with. */
export const footText = (seed: string, more: string): string =>
  `Made by dealbreaker ${VERSION}; seed ${seed}${more}. The same scenario, seed and version give the same page.`;

/** Who sits at the table, what each wants, the levers and the discounts. */
export const briefingSection = (scenario: Scenario, style: Style = plainStyle): Section => ({
  title: 'Who wants what',
  body: blocksHtml([...briefing(scenario, style), '', ...levers(scenario, style), ...discountLines(scenario)]),
});
