/** The table of a class: what is read, what costs one hand alone, and what is an error; and what is told of it. */
import { describe, expect, it } from 'vitest';
import { fromScoreSheet } from '../../src/classroom/scoreSheet/fromScoreSheet.ts';
import { debrief } from '../../src/classroom/debrief.ts';
import { readClass } from '../../src/classroom/readClass.ts';
import { ScenarioError } from '../../src/kernel/problems.ts';
import { classReport, classSlides } from '../../src/node/report/classReport.ts';
import { classParts } from '../../src/visual/tables/classText.ts';
import { layout } from '../../src/visual/page/layout.ts';
import { plainStyle } from '../../src/visual/page/style.ts';

// The vendor has 0, 30, 60 and 0, 40 points, the client 50, 25, 0 and 50, 0: (2, early) is 30 and 75, (3, late) 100 and
// 0, (1, late) 40 and 50. The best sum of utilities is (1, early) = 0 + 1 or (3, late) = 1 + 0 or (3, early) = .6 + .5.
const scenario = fromScoreSheet(
  'issue,option,vendor points,client points\nfee,1,0,50\nfee,2,30,25\nfee,3,60,0\n' +
    'start,early,0,50\nstart,late,40,0\nwalk away,,10,20\n',
);
const HANDS = 'hand;fee;start;satisfaction;comment\nA;2;early;4,5;fine\nB;;;2;no\nC;3;early;3;\nD;1;late;4;\n';

const problemsOf = (table: string): string[] => {
  try {
    readClass(scenario, table);
    return [];
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.problems.map(({ path, what }) => `${path}: ${what}`);
  }
};

describe('a class', () => {
  it('is read whole where all of it can be read', () => {
    const { hands, leftOut, notes } = readClass(scenario, HANDS);
    expect(hands.map((row) => row['hand'])).toEqual(['A', 'B', 'C', 'D']);
    expect([leftOut, notes]).toEqual([[], ['comment']]);
    const rows = HANDS.trimEnd()
      .split('\n')
      .map((line) => line.split(';').map((cell) => (cell === '' ? null : cell.replace(',', '.'))));
    expect(debrief(scenario, readClass(scenario, rows).hands)).toMatchObject({ joint: debrief(scenario, hands).joint });
  });

  it.each([
    ['C;3', 'C;7', 'C', 'fee: there is no option "7"'],
    ['D;1;late', 'D;1;', 'D', 'start: it is missing though there was a deal'],
    ['B;;;2', 'B;;;two', 'B', 'satisfaction: "two" is no number'],
    ['D;1;late;4;', 'D;1;late;4;no; we left', 'D', 'line 5: it has 6 cells and not 5'],
    ['B;;;2;no', 'B;;;2', 'B', 'line 3: it has 4 cells and not 5'],
    ['D;1', 'A;1', 'A', 'hand: an earlier hand is called "A", too'],
  ])('loses one hand alone for %j written as %j', (from, to, hand, said) => {
    const { hands, leftOut } = readClass(scenario, HANDS.replace(from, to));
    expect(hands).toHaveLength(3);
    expect(leftOut.map((one) => [one.hand, one.problems.map(({ path, what }) => `${path}: ${what}`)])).toEqual([
      [hand, [said]],
    ]);
  });

  it('is refused for a column that it does not know, and where no hand is left', () => {
    expect(problemsOf(HANDS.replace('comment', 'remarkz'))).toEqual([
      'remarkz: it is no issue of the case and no column of numbers',
    ]);
    expect(problemsOf(HANDS.replace('start', 'begin'))).toEqual(['hands.start: there is no column for this issue']);
    expect(problemsOf('hand;fee;start\nA;9;early\nB;1;soon\n')).toEqual([
      'hand A: fee: there is no option "9"',
      'hand B: start: there is no option "soon"',
    ]);
  });
});

describe('what is told of a class', () => {
  const found = debrief(scenario, readClass(scenario, HANDS).hands);
  const parts = classParts(scenario, found, { ...plainStyle, points: true });
  const text = parts.map(({ title, blocks }) => `${title}\n${layout(blocks, 200).join('\n')}`).join('\n');

  it('has every hand in points', () => {
    expect(text).toMatch(/^ {2}A +30 points +75 points +95 %/m);
    expect(text).toMatch(/^ {2}B +10 points +20 points +no deal/m);
    expect(text).toMatch(/^ {2}D +40 points +50 points +82 %/m);
  });

  it('names the hands without a deal, the best and the worst, and the one to talk about', () => {
    expect(text).toContain('1 hand ended without a deal: B.');
    expect(text).toContain('Vendor: hand C ended best with 60 points, hand B worst with 10 points.');
    // The Nash point is C's deal, 60 and 50: (60 − 10) · (50 − 20) = 1,500, and A's gives 20 · 55. B left 50 and 30.
    expect(text).toContain('So each of them left 50 points for Vendor and 30 points for Client.');
    expect(text).toContain(
      'Most worth talking about is hand B: it ended without a deal, and the fair deal was worth more: 50 points for ' +
        'the vendor and 30 points for the client.',
    );
    // Without B it is D, (1, late): with (3, early) the vendor gains 20 at no loss of the client.
    const deals = debrief(
      scenario,
      readClass(scenario, HANDS).hands.filter(({ hand }) => hand !== 'B'),
    );
    const talk = classParts(scenario, deals, { ...plainStyle, points: true }).at(-1)!.blocks;
    expect(layout(talk, 200).join('\n')).toContain(
      'Most worth talking about is hand D: it left the most on the table, 20 points for the vendor',
    );
    expect(text).toContain('satisfaction');
    expect(text).not.toMatch(/Infinity|NaN/);
  });

  it('is the same on a page and on slides, which no text of the case breaks', () => {
    const page = classReport('<i>T</i>', 'Lead.', parts);
    expect(page).toContain('&lt;i&gt;T&lt;/i&gt;');
    for (const { title } of parts) expect(page).toContain(`<h2>${title}</h2>`);
    const slides = classSlides('T `x` <b>', 'Lead.', parts);
    expect(slides.split('\n---\n')).toHaveLength(parts.length + 1);
    expect(slides).toContain('# T \\`x\\` \\<b\\>');
  });
});
