/** Many sequences of deals, for people: rates and means by the number of the deal, with their intervals. */
import type { DealingsSimulation } from '../../dealings/dealingsSimulation.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Block } from '../page/block.ts';
import { perHundred, plusMinus, twoDecimals } from '../words/formatNumber.ts';
import { meanGain } from '../words/worthText.ts';
import type { Style } from '../page/style.ts';
import { headedColumns, wrapText } from '../page/wrapText.ts';

const share = (rate: Estimate | null): string =>
  rate === null ? '–' : `${perHundred(rate.estimate)} (${perHundred(rate.low)}–${perHundred(rate.high)})`;
const mean = (of: Estimate | null): string => (of === null ? '–' : plusMinus(of, twoDecimals));

/** A table, one line for each deal; `scenario` is the one that was played. */
export const dealRates = ({ deals }: DealingsSimulation, scenario: Scenario, style: Style): Block[] => [
  ...headedColumns(
    ['deal', 'tables', 'deals, of 100', 'renewed, of 100', 'trust', 'satisfaction', 'margin'],
    deals.map(({ deal, tables, dealRate, renewed, trust, satisfaction, margin }) => [
      String(deal),
      String(tables),
      share(dealRate),
      share(renewed),
      mean(trust),
      mean(satisfaction),
      margin === null ? '–' : meanGain(scenario, 'vendor', margin, style, twoDecimals),
    ]),
    2,
    [0, 1, 2, 3, 4, 5, 6],
  ),
  '',
  ...wrapText("Trust and satisfaction are the client's, after the delivery; the margin is the vendor's.", 2),
];
