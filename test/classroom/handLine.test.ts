/** A hand as a line of text: what it says, how short it is, and what is said of one that cannot be read. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDigits, writeDigits } from '../../src/classroom/handLine/handCode.ts';
import { readHand } from '../../src/classroom/handLine/readHand.ts';
import { handLinesIn, readHandLines } from '../../src/classroom/readHandLines.ts';
import { writeHand } from '../../src/classroom/handLine/writeHand.ts';
import { debrief } from '../../src/classroom/debrief.ts';
import { mergeHands } from '../../src/classroom/mergeHands.ts';
import { readClass } from '../../src/classroom/readClass.ts';
import { SIDES } from '../../src/domain/side.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import { openTable } from '../../src/engine/table.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { FULL } from '../profile.ts';
import { negotiations } from '../postmortem/playedByPeople.ts';

const essay = readScenario(readFileSync(new URL('../../examples/scenarios/small-point.json', import.meta.url), 'utf8'));

describe('the line of a hand', () => {
  it('plays again what a person played, or what a policy did: every event, the ending and both utilities', () => {
    fc.assert(
      fc.property(negotiations(), fc.constantFrom(...SIDES), ({ negotiation, person }, side) => {
        const line = writeHand(negotiation, person ?? side);
        const read = readHand(negotiation.scenario, line);
        expect(read.side).toBe(person ?? side);
        expect(JSON.stringify(read.negotiation)).toBe(JSON.stringify(negotiation));
      }),
      { numRuns: FULL ? 1000 : 40 },
    );
  });

  it('is shorter than 150 characters for the essay and everybody who plays it', () => {
    const lengths = Array.from({ length: FULL ? 200 : 50 }, (_, run) =>
      SIDES.map((side) => writeHand(negotiate(essay, { seed: 'class of May', run }), side).length),
    ).flat();
    expect(Math.max(...lengths)).toBeLessThan(150);
  });

  it('says what is wrong with a line', () => {
    const line = writeHand(negotiate(essay, { seed: 'Ünit 1.5', run: 3 }), 'client');
    expect(line).toMatch(/^hand1\.c\.3\.%C3%9Cnit%201%2E5\./);
    expect(readHand(essay, ` ${line}\n`).negotiation.seed).toBe('Ünit 1.5');
    const said = (text: string): string => {
      try {
        readHand(essay, text);
      } catch (error) {
        return (error as Error).message;
      }
      return '';
    };
    expect(said('price 45')).toMatch(/line: it holds no hand; give the line that play prints/);
    expect(said(line.replace('hand1', 'hand2'))).toMatch(/a hand of form 2/);
    for (let n = 0; n < line.length; n++) {
      if (n > 5) expect(said(line.slice(0, n) + line.slice(n + 1)), `without letter ${n}`).toMatch(/line: it /);
      const other = line[n] === '7' ? '8' : '7';
      expect(said(line.slice(0, n) + other + line.slice(n + 1)), `letter ${n}`).not.toBe('');
    }
    const moved = readScenario({ ...JSON.parse(JSON.stringify(essay)), rounds: 15 });
    expect(() => readHand(moved, line)).toThrow(/another scenario; give the scenario that was played/);
    const retold = readScenario({ ...JSON.parse(JSON.stringify(essay)), title: 'Mended', story: 'A typo less.' });
    expect(readHand(retold, line).side).toBe('client');
  });

  it('refuses talks that it cannot hold', () => {
    const table = openTable(essay, { seed: 1 });
    const bid = { price: 60, term: '3 years', support: '8 hours', rollout: 5, exit: '12 months' } as never;
    table.act('vendor', { bid });
    table.act('client', { leave: true });
    // By their own policies neither would have done that: one line holds one of the two alone.
    const ended = table.negotiation();
    expect(() => writeHand(ended, 'vendor')).toThrow(/the other seat was not played by its own policy/);
    expect(() => writeHand(negotiate(essay, { seed: 1, record: false }), 'vendor')).toThrow(/not recorded/);
    expect(() => writeHand(negotiate(essay, { seed: 1 }), 'buyer' as never)).toThrow(/no side "buyer"/);
  });
});

describe('the digits', () => {
  it('are read as they were written, by hand', () => {
    // 3 of 8, then 2 of 5, then 1 of 4: 3 + 8·(2 + 5·1) = 59, which is the letter of 59: "7" (26 + 26 + 7).
    expect(
      writeDigits([
        [3, 8],
        [2, 5],
        [1, 4],
      ]),
    ).toBe('7');
    const reader = readDigits('7')!;
    expect([reader.next(8), reader.next(5), reader.next(4), reader.isRead()]).toEqual([3, 2, 1, true]);
    expect(readDigits('a b')).toBeNull();
  });
});

describe('the lines of a class', () => {
  const line = (run: number): string => writeHand(negotiate(essay, { seed: 'class', run }), 'client');

  it('are the hands as they were played: package, ending, utilities, trust, satisfaction and first bids', () => {
    fc.assert(
      fc.property(negotiations(), fc.constantFrom(...SIDES), ({ negotiation, person }, side) => {
        const { scenario, ending } = negotiation;
        const code = writeHand(negotiation, person ?? side);
        const { hands } = readHandLines(scenario, `# a class\n\nTeam 1: ${code}\n${code}\n`);
        expect(hands.map(({ hand }) => hand)).toEqual(['Team 1', 'line 4']);
        const [row] = debrief(scenario, hands).hands;
        expect(row!['kind']).toBe(ending.kind === 'agreement' ? 'agreement' : 'impasse');
        for (const one of SIDES) {
          expect(row![`utility.${one}`]).toBeCloseTo(ending.utility[one], 12);
          expect(row![`trust.${one}`]).toBe(negotiation.trust[one]);
          expect(row![`satisfaction.${one}`]).toBe(negotiation.satisfaction[one].whole);
          const first = negotiation.events.find(({ kind, by }) => kind === 'offer' && by === one);
          expect(row![`opening.${one}`]).toBe(first?.[one].utility ?? null);
        }
        for (const key of Object.keys(scenario.issues))
          expect(hands[0]![`package.${key}`]).toBe(ending.package?.[key] ?? null);
      }),
      { numRuns: FULL ? 300 : 15 },
    );
  });

  it('pay a side that left what it left for, which a client that thinks little of its rival does not get there', () => {
    // The rival is worth 0.46 in truth and 0.1 to the client's mind, so that no deal (0.3) seems better to it.
    const { rivals, client } = essay;
    const scenario = readScenario({ ...essay, rivals: [{ ...rivals[0]!, prior: 0.1 }] });
    expect([client.walkAway, rivals[0]!.fit]).toEqual([0.3, 0.46]);
    const table = openTable(scenario, { seed: 'prior' });
    table.step();
    table.act('client', { leave: true });
    const { hands } = readHandLines(scenario, writeHand(table.negotiation(), 'client'));
    const [left] = debrief(scenario, hands).hands;
    expect(left).toMatchObject({ kind: 'impasse', leaver: 'client', 'utility.client': 0.3, 'utility.vendor': 0.3 });
    // Of a hand that a table says nothing of but that there was no deal, nobody knows who left.
    const blank = Object.fromEntries(Object.keys(essay.issues).map((key) => [key, null]));
    const [unknown] = debrief(scenario, [{ hand: 'A', ...blank }]).hands;
    expect(unknown).toMatchObject({ kind: 'impasse', 'utility.client': 0.46 });
    expect(unknown).not.toHaveProperty('leaver');
  });

  it('leave out what cannot be read, with its place, and refuse a text without any hand', () => {
    const bad = line(1).slice(0, -1);
    const { hands, leftOut } = readHandLines(essay, `\ufeffA; ${line(0)} ; nice\r\nB: ${bad}\r\nno hand at all\r\n`);
    expect(hands.map(({ hand }) => hand)).toEqual(['A']);
    expect(leftOut.map(({ hand, problems }) => [hand, problems[0]!.path, problems[0]!.what])).toEqual([
      ['B', 'line 2', 'it is damaged: something is missing or changed'],
      ['line 3', 'line 3', 'it holds no hand'],
    ]);
    expect(() => readHandLines(essay, 'nothing\n')).toThrow(/line 1: it holds no hand/);
    expect(() => readHandLines(essay, '\n')).toThrow(/hands: there are none/);
  });

  it('are told from a table, and stand beside one whatever its columns are called', () => {
    expect(handLinesIn('hand,price\nA,45\n')).toBeNull();
    expect(handLinesIn([['hand']])).toBeNull();
    const text = `Team 1: ${line(0)}\n`;
    expect(handLinesIn(text)).toBe(text);
    const table =
      'team number;PRICE;contract term;support;training;Exit clause;satisfaction\n1;45;2 years;8 hours;10;none;4\n';
    const rows = readClass(essay, table.replace('team number', 'hand').replace('training', 'rollout')).hands;
    const merged = mergeHands(essay, [
      { file: 'lines.txt', hands: readHandLines(essay, text).hands },
      { file: 'table.csv', hands: rows },
    ]);
    const found = debrief(essay, merged);
    expect(found.hands.map(({ hand }) => hand)).toEqual(['Team 1', 1]);
    expect(found.hands[1]).toMatchObject({
      'package.price': 45,
      'package.exit': 'none',
      satisfaction: 4,
      kind: 'agreement',
    });
    const files = ['one.csv', 'two.csv'].map((file) => ({ file, hands: rows }));
    expect(() => mergeHands(essay, files)).toThrow('two.csv: a hand of one.csv is called "1", too; rename one');
  });

  it('leaves out a hand that is there twice, and it alone', () => {
    const { hands, leftOut } = readHandLines(essay, `A: ${line(0)}\nB: ${line(0)}\nA: ${line(0)}\n`);
    expect(hands.map(({ hand }) => hand)).toEqual(['A', 'B']);
    expect(leftOut).toEqual([
      { hand: 'A', problems: [{ path: 'line 3', what: 'an earlier hand is called "A", too', mend: 'rename one' }] },
    ]);
  });
});
