/** The cards of a class: what everybody aimed at and would accept, beside what they got. */
import type { Debrief } from '../../classroom/debrief.ts';
import type { HandRow } from '../../classroom/readHands.ts';
import { SIDES } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Block } from '../page/block.ts';
import type { Style } from '../page/style.ts';
import { headedColumns, wrapText } from '../page/wrapText.ts';
import { styledName } from '../words/naming.ts';
import { counted } from '../words/plural.ts';
import { worthText } from '../words/worthText.ts';

/** The columns of a class that come from a card. */
export const isCardColumn = (column: string): boolean => /^(?:target|worst|trades|findOut)\./.test(column);

/** The lines of the cards; none where no hand has one. */
export function classCards(scenario: Scenario, { hands }: Debrief, style: Style): Block[] {
  const cards = hands.flatMap((row) =>
    SIDES.flatMap((side) => {
      const own = (name: string): HandRow[string] => row[`${name}.${side}`] ?? null;
      const card = { target: own('target'), worst: own('worst'), trades: own('trades'), findOut: own('findOut') };
      return Object.values(card).every((part) => part === null) ? [] : [{ row, side, ...card }];
    }),
  );
  if (cards.length === 0) return [];
  const number = (cell: HandRow[string]): number | null => (typeof cell === 'number' ? cell : null);
  const above = cards.filter(({ row, side, target }) => {
    const aim = number(target);
    return aim !== null && Number(row[`utility.${side}`]) >= aim;
  });
  const below = cards.filter(({ row, side, worst }) => {
    const least = number(worst);
    return least !== null && Number(row[`utility.${side}`]) < least;
  });
  return [
    ...headedColumns(
      ['hand', 'played', 'aimed at', 'would accept', 'has'],
      cards.map(({ row, side, target, worst }) => {
        const worth = (cell: HandRow[string]): string =>
          number(cell) === null ? '–' : worthText(scenario, side, number(cell)!, style);
        const has = row[`utility.${side}`] ?? null;
        return [
          String(row['hand']),
          styledName(scenario, side, style),
          worth(target),
          worth(worst),
          `${worth(has)}${row['kind'] === 'impasse' ? ' (no deal)' : ''}`,
        ];
      }),
      2,
      [2, 3, 4],
    ),
    ...wrapText(
      `Of ${counted(cards.length, 'card')}, ${above.length} reached the target, and ${below.length} ended below the ` +
        'worst deal on the card.',
      2,
    ),
    ...cards.flatMap(({ row, trades, findOut }) => {
      const notes = [
        ...(trades === null ? [] : [`to trade: ${String(trades)}`]),
        ...(findOut === null ? [] : [`to find out: ${String(findOut)}`]),
      ];
      return notes.length === 0 ? [] : wrapText(`${String(row['hand'])}, ${notes.join('; ')}`, 2, 2);
    }),
  ];
}
