/** Packages as text, with the labels and units of the scenario. */
import type { Option, Scenario } from '../../scenario/read/scenario.ts';
import type { Block } from '../page/block.ts';
import { headedColumns } from '../page/wrapText.ts';
import { bareOption, labelOf, optionText } from './naming.ts';

type Bid = Readonly<Record<string, Option>>;

/** "price 50 USD per seat and month, contract term 2 years": the whole package in one line. */
export function packageText(scenario: Scenario, bid: Bid): string {
  return Object.keys(scenario.issues)
    .map((key) => `${labelOf(scenario, key)} ${optionText(scenario, key, bid[key]!)}`)
    .join(', ');
}

/** Several packages side by side, one column each, issues down the side and units at the end. */
export function packageColumns(
  scenario: Scenario,
  heads: readonly string[],
  bids: readonly Bid[],
  indent: number,
): Block[] {
  const rows = Object.entries(scenario.issues).map(([key, issue]) => [
    issue.label,
    ...bids.map((bid) => bareOption(scenario, key, bid[key]!)),
    issue.unit,
  ]);
  return headedColumns(['', ...heads, ''], rows, indent);
}

/** What one bid changed against the one before: ["price 60 → 55 USD per seat and month", …]. */
export function packageChanges(scenario: Scenario, before: Bid, after: Bid): string[] {
  return Object.keys(scenario.issues)
    .filter((key) => before[key] !== after[key])
    .map((key) => {
      const [was, now] = [bareOption(scenario, key, before[key]!), optionText(scenario, key, after[key]!)];
      return `${labelOf(scenario, key)} ${was} → ${now}`;
    });
}
