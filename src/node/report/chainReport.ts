/** Writes the report of the essay's chain: the chart, every table, who sits at the table. */
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Chain } from '../../validation/chain/chainResult.ts';
import { chainPages } from '../../validation/text/chainPages.ts';
import { chain as chainChart } from '../../visual/charts/chain.ts';
import { blocksHtml } from '../../visual/show/blocksHtml.ts';
import { formatCount } from '../../visual/words/formatNumber.ts';
import { plainStyle } from '../../visual/page/style.ts';
import { figure } from './figure.ts';
import { page } from './page.ts';
import { briefingSection, footText } from './sections.ts';

/** The page of a chain. */
export const chainReport = (scenario: Scenario, found: Chain): string =>
  page({
    title: `${scenario.title}: what meetings save, and through what`,
    lead:
      `${formatCount(found.runs)} negotiations after each of ${found.meetings.join(', ')} meetings, ` +
      'with what the meetings bring clamped, and with one side alone calling them.',
    foot: footText(found.seed, `; scenario ${found.scenario}`),
    sections: [
      { title: 'Failures by the number of meetings', body: figure(chainChart(found)) },
      { title: 'Through what, and who maintains it', body: blocksHtml(chainPages(found, plainStyle)) },
      briefingSection(scenario),
    ],
  });
