/** How satisfied both sides are over many talks: the whole beside the deal rates, and its four parts. */
import { SIDES } from '../../domain/side.ts';
import { SATISFACTION } from '../../relationship/satisfaction.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { plusMinus, twoDecimals } from '../words/formatNumber.ts';
import { styledName } from '../words/naming.ts';
import type { Block } from '../page/block.ts';
import { verb } from '../words/pronoun.ts';
import type { Style } from '../page/style.ts';
import { headedColumns, wrapText } from '../page/wrapText.ts';
import { SATISFACTION_MEANING } from '../words/satisfactionMeaning.ts';
import type { RateRow } from './rateTable.ts';

/** The mean whole of both sides, one line for each row. */
export const satisfactionTable = (scenario: Scenario, rows: readonly RateRow[], style: Style): Block[] =>
  headedColumns(
    ['', ...SIDES.map((side) => `${styledName(scenario, side, style)} ${verb(scenario, side, 'is', 'are')} satisfied`)],
    rows.map(({ label, simulation }) => [
      label,
      ...SIDES.map((side) => plusMinus(simulation.satisfaction[side].whole, twoDecimals)),
    ]),
    2,
  );

/** The mean whole and the mean parts, one line for each side, and what they mean. */
export const satisfactionPartsTable = (
  scenario: Scenario,
  { simulation }: Pick<RateRow, 'simulation'>,
  style: Style,
): Block[] => [
  ...headedColumns(
    ['', 'satisfied', ...SATISFACTION.slice(1)],
    SIDES.map((side) => [
      styledName(scenario, side, style),
      ...SATISFACTION.map((name) => plusMinus(simulation.satisfaction[side][name], twoDecimals)),
    ]),
    2,
  ),
  '',
  ...wrapText(style.faint(SATISFACTION_MEANING), 2),
];
