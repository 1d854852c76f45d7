/** Says whether the discounts of a scenario are applied. */
import type { Scenario } from '../../scenario/read/scenario.ts';
import { SIDES } from '../../domain/side.ts';
import { pow } from '../../kernel/math.ts';
import { threeDecimals } from '../words/formatNumber.ts';
import type { Block } from '../page/block.ts';
import { nameOf } from '../words/naming.ts';
import { wrapText } from '../page/wrapText.ts';

/** One sentence for both sides, and one that says how to apply the discounts; "" where no side has a discount. */
export function discountText(scenario: Scenario): string {
  const discounted = SIDES.filter((side) => (scenario[side].discount ?? 1) !== 1);
  if (discounted.length === 0) return '';
  const shares = discounted.map((side) => `${scenario[side].discount} of itself for ${nameOf(scenario, side)}`);
  return (
    `By the discount of the files, what a deal is worth shrinks to ${shares.join(' and to ')} by the end of the ` +
    'talks; no negotiation applies it. To apply it at a time from 0 to 1, use analyse --discount-at=<time>, or ' +
    'efficiency(scenario, { discountAt }).'
  );
}

/** The same for each scenario, below a blank line; with its title where there are several. */
export const discountLines = (...scenarios: readonly Scenario[]): Block[] =>
  scenarios.flatMap((scenario) => {
    const text = discountText(scenario);
    return text === '' ? [] : ['', ...wrapText(scenarios.length > 1 ? `${scenario.title}: ${text}` : text, 2)];
  });

/** One sentence that says which discounts are applied at a time from 0 to 1; "" where no side has a discount. */
export function discountedText(scenario: Scenario, time: number): string {
  const applied = SIDES.flatMap((side) => {
    const { discount = 1 } = scenario[side];
    return discount === 1 ? [] : [`${nameOf(scenario, side)} by ${threeDecimals(pow(discount, time))}`];
  });
  return applied.length === 0
    ? ''
    : `The discounts at time ${time} are applied: utilities and walk-away values are multiplied for ` +
        `${applied.join(' and for ')}.`;
}
