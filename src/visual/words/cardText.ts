/** What a player's card said beside what came of it. */
import type { PreparationCard } from '../../classroom/handLine/card.ts';
import type { Side } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Style } from '../page/style.ts';
import { worthText } from './worthText.ts';

/** The numbers of a card as sentences to its player, beside what the player has in the end; "" where it has none. */
export function cardNumbersText(
  scenario: Scenario,
  side: Side,
  { target, worst }: Pick<PreparationCard, 'target' | 'worst'>,
  utility: number,
  style: Pick<Style, 'points'>,
): string {
  const worth = (one: number): string => worthText(scenario, side, one, style);
  const said = [
    ...(target === null ? [] : [`aimed at ${worth(target)}`]),
    ...(worst === null ? [] : [`would have taken ${worth(worst)} at the least`]),
  ];
  if (said.length === 0) return '';
  const verdict =
    target !== null && utility >= target
      ? 'That is what you aimed at, or more.'
      : worst !== null && utility < worst
        ? 'That is less than your worst deal.'
        : target !== null && worst !== null
          ? 'That is between the two.'
          : '';
  return `You ${said.join(', and ')}. You have ${worth(utility)}. ${verdict}`.trim();
}
