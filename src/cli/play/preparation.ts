/** The card that a player fills in before the first turn: asked at a terminal, or given as a file. */
import type { PreparationCard } from '../../classroom/handLine/card.ts';
import { cardOf, LONGEST_NOTE } from '../../classroom/handLine/card.ts';
import type { Side } from '../../domain/side.ts';
import { cellNumber } from '../../kernel/readCsv.ts';
import { parseJson } from '../../kernel/parseJson.ts';
import { readTextFile } from '../../node/files/readTextFile.ts';
import { withFileName } from '../../node/files/withFileName.ts';
import { fromPoints, pointsFor } from '../../scenario/read/pointsScale.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { heading, wrapText } from '../../visual/page/wrapText.ts';
import type { Block } from '../../visual/page/block.ts';
import type { Style } from '../../visual/page/style.ts';
import { cardNumbersText } from '../../visual/words/cardText.ts';
import { worthText } from '../../visual/words/worthText.ts';
import type { Io } from '../options/io.ts';
import { printable } from '../options/io.ts';

/** Reads a card from a JSON file; its numbers are in points where `style` writes worths so. */
export function readCardFile(file: string, scenario: Scenario, side: Side, style: Style): PreparationCard {
  const text = readTextFile(file, 'a preparation card', ['.json']);
  return withFileName(file, () => {
    const data: unknown = parseJson(text);
    if (style.points !== true || typeof data !== 'object' || data === null) return cardOf(data);
    const utility = (value: unknown): unknown =>
      typeof value === 'number' ? fromPoints(pointsFor(scenario[side]), value) : value;
    const { target, worst, ...rest } = data as Record<string, unknown>;
    return cardOf({ ...rest, target: utility(target ?? null), worst: utility(worst ?? null) });
  });
}

/** Asks for a card. An empty line at the first question skips all of it: null, as at the end of the input. */
export async function askCard(io: Io, scenario: Scenario, side: Side): Promise<PreparationCard | null> {
  const { style } = io;
  const unit = style.points === true ? 'points' : 'from 0 to 1';
  const say = (blocks: readonly Block[]): void => io.out(printable(blocks, io.width));
  say(
    wrapText(
      'Before you sit down, a card for yourself: the other side does not see it, and the debrief begins with it. ' +
        `No deal is worth ${worthText(scenario, side, scenario[side].walkAway, style)} to you. ` +
        'An empty line now skips the card.',
      2,
    ),
  );
  const number = async (what: string): Promise<number | null> => {
    for (;;) {
      const line = await io.ask!(`${what} (${unit})> `);
      if (line === null || line.trim() === '') return null;
      const read = cellNumber(line.trim(), ';');
      const utility = read === null ? NaN : style.points === true ? fromPoints(pointsFor(scenario[side]), read) : read;
      if (utility >= 0 && utility <= 1000) return utility;
      say(wrapText(`"${line.trim()}" is no such number; write one (${unit}), or nothing.`, 2));
    }
  };
  const note = async (what: string): Promise<string> =>
    ((await io.ask!(`${what}> `)) ?? '').trim().slice(0, LONGEST_NOTE);
  const target = await number('what you aim at');
  if (target === null) return null;
  const worst = await number('the worst deal that you take');
  const trades = await note('what you would trade for what');
  return { target, worst, trades, findOut: await note('what you must find out') };
}

/** The card as the debrief of its player begins; nothing where there is none. */
export function cardBlocks(
  scenario: Scenario,
  side: Side,
  card: PreparationCard | null,
  utility: number,
  style: Style,
): Block[] {
  if (card === null) return [];
  const { trades, findOut } = card;
  return [
    heading(style.title('YOUR CARD')),
    ...wrapText(cardNumbersText(scenario, side, card, utility, style), 2),
    ...wrapText(trades === '' ? '' : `You meant to trade: ${trades}`, 2, 2),
    ...wrapText(findOut === '' ? '' : `You wanted to find out: ${findOut}`, 2, 2),
    '',
  ];
}
