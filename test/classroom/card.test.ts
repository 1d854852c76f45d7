/** The card before the talks: its line, its way into the hands of a class, and what the debrief says of it. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { debrief } from '../../src/classroom/debrief.ts';
import { newScenario } from '../../src/classroom/blueprints/newScenario.ts';
import { cardOf, readCard, writeCard } from '../../src/classroom/handLine/card.ts';
import { writeHand } from '../../src/classroom/handLine/writeHand.ts';
import { readClass } from '../../src/classroom/readClass.ts';
import { readHandLines } from '../../src/classroom/readHandLines.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import { layout } from '../../src/visual/page/layout.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { classParts } from '../../src/visual/tables/classText.ts';
import { cardNumbersText } from '../../src/visual/words/cardText.ts';

const scenario = newScenario('distributive');
const negotiation = negotiate(scenario, { seed: 7 });
const text = (blocks: Parameters<typeof layout>[0]): string => layout(blocks).join(' ').replace(/\s+/g, ' ');

describe('a card', () => {
  it('reads as it was written, whatever is in its notes', () => {
    const utility = fc.option(fc.double({ min: 0, max: 1000, noNaN: true }).map((x) => x + 0));
    const note = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((one) => one.length <= 500);
    fc.assert(
      fc.property(utility, utility, note, note, (target, worst, trades, findOut) => {
        const line = writeCard({ target, worst, trades, findOut });
        expect(line).toMatch(/^[\w.%-]+$/);
        expect(readCard(line)).toEqual({ target, worst, trades, findOut });
      }),
      { numRuns: 100, seed: 1 },
    );
  });

  it('is not read where a sign is missing or changed', () => {
    const line = writeCard({ target: 0.5, worst: null, trades: 'a for b', findOut: 'why' });
    for (const wrong of [line.slice(0, -1), line.replace('0%2E5', '0%2E6'), 'card1.', '', line.slice(1)])
      expect(() => readCard(wrong)).toThrow(/damaged/);
  });

  it('names everything that is wrong with its data', () => {
    expect(() => cardOf({ target: -1, worst: 'x', trades: 7, aim: 1 })).toThrow(
      /aim.*\n.*target.*\n.*worst.*\n.*trades/,
    );
    expect(() => cardOf([])).toThrow(/no card/);
  });

  it('stands behind a hand, and the class begins with it', () => {
    const card = writeCard({ target: 0.9, worst: 0.2, trades: 'price for nothing', findOut: 'their limit' });
    const hand = writeHand(negotiation, 'vendor');
    const { hands, leftOut } = readHandLines(scenario, `Team 1: ${hand} ${card}\nTeam 2: ${hand}\n`);
    expect(leftOut).toEqual([]);
    expect(hands[0]).toMatchObject({ 'target.vendor': 0.9, 'worst.vendor': 0.2, 'findOut.vendor': 'their limit' });
    expect(Object.keys(hands[1]!)).not.toContain('target.vendor');
    const [first, ...rest] = classParts(scenario, debrief(scenario, hands), plainStyle);
    const has = negotiation.ending.utility.vendor.toFixed(2);
    expect(first!.title).toBe('What was on the cards');
    expect(text(first!.blocks)).toMatch(new RegExp(`Team 1 .* 0\\.90 0\\.20 ${has}`));
    expect(text(first!.blocks)).toContain('Of 1 card, 0 reached the target, and 0 ended below the worst deal');
    expect(text(first!.blocks)).toContain('Team 1, to trade: price for nothing; to find out: their limit');
    expect(rest.map(({ title }) => title)).toContain('Hand by hand');
    expect(text(rest.flatMap(({ blocks }) => blocks))).not.toContain('target');
    const without = classParts(scenario, debrief(scenario, hands.slice(1)), plainStyle);
    expect(without[0]!.title).toBe('Hand by hand');
  });

  it('leaves the hand out whose card is damaged, and names it', () => {
    const hand = writeHand(negotiation, 'vendor');
    const { hands, leftOut } = readHandLines(scenario, `A: ${hand}\nB: ${hand} card1.0.0...beef\n`);
    expect(hands.map((row) => row['hand'])).toEqual(['A']);
    expect(leftOut[0]).toMatchObject({ hand: 'B', problems: [{ path: 'line 2' }] });
  });

  it('is read from a table, too, notes and all', () => {
    const [issue] = Object.keys(scenario.issues);
    const option = String(scenario.issues[issue!]!.options[0]);
    const table = `hand;${issue};target.vendor;worst.vendor;trades.vendor\nA;${option};0,8;0,3;this for that\n`;
    const { hands, notes } = readClass(scenario, table);
    expect(hands[0]).toMatchObject({ 'target.vendor': 0.8, 'worst.vendor': 0.3, 'trades.vendor': 'this for that' });
    expect(notes).toEqual(['trades.vendor']);
  });

  it('says what its player aimed at, would have taken and has', () => {
    const said = (target: number | null, worst: number | null, utility: number): string =>
      cardNumbersText(scenario, 'vendor', { target, worst }, utility, plainStyle);
    expect(said(0.7, 0.4, 0.5)).toBe(
      'You aimed at 0.70, and would have taken 0.40 at the least. You have 0.50. That is between the two.',
    );
    expect(said(0.7, 0.4, 0.7)).toMatch(/That is what you aimed at, or more\.$/);
    expect(said(0.7, 0.4, 0.3)).toMatch(/That is less than your worst deal\.$/);
    expect(said(null, 0.4, 0.6)).toBe('You would have taken 0.40 at the least. You have 0.60.');
    expect(said(null, null, 0.6)).toBe('');
  });
});
