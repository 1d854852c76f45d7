/** Score sheets in points: what they become, that nothing of them is lost on the way and back, and what is refused. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { efficiency } from '../../src/analysis/efficiency.ts';
import { fromScoreSheet } from '../../src/classroom/scoreSheet/fromScoreSheet.ts';
import { toScoreSheet } from '../../src/classroom/scoreSheet/toScoreSheet.ts';
import type { Side } from '../../src/domain/side.ts';
import { SIDES } from '../../src/domain/side.ts';
import { ScenarioError } from '../../src/kernel/problems.ts';
import { readSheetFile } from '../../src/node/files/readSheetFile.ts';
import { inPoints } from '../../src/scenario/read/pointsScale.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import type { Scenario } from '../../src/scenario/read/scenario.ts';
import { scenarios } from '../../src/testing/arbitraries/scenarios.ts';
import { encodedForms } from '../kernel/encodedForms.ts';
import { writeXlsx } from './writeXlsx.ts';

// By hand, for the vendor: spans 40 (fee), 20 (start), 10 (logo), S = 70; the sum of the least points is 0 − 10 + 5.
// Walk-away 20: (20 − (−5)) / 70 = 25/70. For the client: spans 60, 20, 10, S = 90; least 0 + 0 − 10; walk-away 26:
// (26 + 10)/90 = 0.4. Both like the logo: a compatible issue.
const SHEET = `issue,option,vendor points,client points,vendor limit,client limit,because
names,,Acme,Birch,,,
rounds,12,,,,,
fee,40,0,60,,,
,50,20,30,x,,the price list
,60,40,0,,,
start,now,-10,20,,,
start,later,10,0,,now,the season
logo,large,15,0,,,
logo,none,5,-10,,,
walk away,,20,26,,,
opens at,,65,,,,
`;

describe('a score sheet', () => {
  const scenario = fromScoreSheet(SHEET, { title: 'A fee' });

  it('becomes weights, values and walk-away values', () => {
    const { vendor, client, issues, rounds, title } = scenario;
    expect([title, rounds, vendor.name, client.name]).toEqual(['A fee', 12, 'Acme', 'Birch']);
    expect(issues['fee']!.options).toEqual([40, 50, 60]);
    expect(Object.values(vendor.goals).map(({ weight }) => weight)).toEqual([40 / 70, 20 / 70, 10 / 70]);
    expect(vendor.goals['start']!.values).toEqual({ now: 0, later: 1 });
    expect(vendor.walkAway).toBeCloseTo(25 / 70, 12);
    expect(vendor.opensAt).toBeCloseTo(1, 12);
    expect(client.walkAway).toBeCloseTo(0.4, 12);
    expect(client.goals['logo']!.values).toEqual({ large: 1, none: 0 });
  });

  it('marks a limit by x in its row, or by the text of the option in any row', () => {
    expect(scenario.vendor.breakPoints).toEqual({ fee: { limit: 50, because: 'the price list', flexibility: 0 } });
    expect(scenario.client.breakPoints).toEqual({ start: { limit: 'now', because: '', flexibility: 0 } });
  });

  it.each(Object.entries(encodedForms(SHEET)))('reads the same as %s', (_, bytes) => {
    expect(fromScoreSheet(bytes, { title: 'A fee' })).toEqual(scenario);
  });

  it('reads semicolons and tabs with decimal commas, and cells that were read', () => {
    const written = SHEET.replace('40,0,60', '40,0,60.5');
    const wanted = fromScoreSheet(written);
    for (const sign of [';', '\t'])
      expect(fromScoreSheet(written.replaceAll(',', sign).replace('60.5', '60,5'))).toEqual(wanted);
    const cells = written
      .split('\n')
      .map((line) => line.split(',').map((cell) => (/^-?[\d.]+$/.test(cell) ? Number(cell) : cell || null)));
    expect(fromScoreSheet(cells)).toEqual(wanted);
  });
});

describe('a bad score sheet', () => {
  const problemsOf = (sheet: string): string[] => {
    try {
      fromScoreSheet(sheet);
      return [];
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      return error.problems.map(({ path, what }) => `${path}: ${what}`);
    }
  };

  it('names every cell that it cannot read', () => {
    const sheet = SHEET.replace('40,0,60', '40,zero,')
      .replace('-10,20', '"1,250",20')
      .replace('rounds,12', 'rounds,some');
    expect(problemsOf(sheet)).toEqual([
      'C4: "zero" is not a number of points',
      'D4: it is empty',
      'C7: "1,250" may be 1250 or 1.25',
      'B3: "some" is not a number of rounds',
    ]);
  });

  it('takes no two names for one issue that differ in more than blanks and capitals', () => {
    const sheet = (other: string): string =>
      `issue,option,vendor,client\nC,1,0,9\n${other},2,9,0\n${other},3,4,4\nwalk away,,1,1\n`;
    expect(problemsOf(sheet('C++'))).toEqual(['A3: "C++" reads as "C" at A2']);
    expect(problemsOf(sheet('(C)'))).toEqual(['A3: "(C)" reads as "C" at A2']);
    expect(problemsOf(sheet(' c '))).toEqual([]);
    expect(problemsOf(sheet('D'))).toEqual([]);
  });

  it.each([
    ['vendor limit', 'vendor limmit', ['E1: a score sheet has no column "vendor limmit"']],
    [
      'client points',
      'option',
      ['D1: the column "option" is there twice', 'row 1: there is no column "client points"'],
    ],
    [',60,40', ',50,40', ['B6: "fee" has the option "50" at B5, too']],
    ['walk away,,20,26', 'walk away,,20,', ['D11: it is empty']],
    ['walk away,,20,26', 'walk away,,66,26', ['C11: it is above the best package of the vendor, 65 points']],
    ['walk away,,20,26,,,', '', [': there is no row "walk away"']],
    ['opens at,,65,', 'opens at,,19,', ['C12: the vendor opens below its walk-away points']],
    ['rounds,12', 'rounds,1.5', ['B3: "1.5" is not a number of rounds']],
    ['x,,the', 'maybe,,the', ['E5: "maybe" is neither an option of "fee" nor a mark']],
    [',60,40,0,,', ',60,40,0,x,', ['E6: the vendor has another limit on "fee" at E5']],
    ['fee,40,0,60', ',40,0,60', ['A4: it names no issue', 'A5: it names no issue', 'A6: it names no issue']],
    ['names,,Acme,Birch', 'fee,,1,2', ['B2: "fee" has no option here']],
    ['the season', 'the season,stray', ['H8: "stray" stands in a column without a name']],
    ['opens at,,65,,,,', 'walk away,,1,1,,,', ['A12: the row "walk away" is there twice']],
  ])('for %j written as %j', (from, to, found) => {
    expect(SHEET).toContain(from);
    expect(problemsOf(SHEET.replace(from, to))).toEqual(found);
  });

  it('says so where a side cannot tell packages apart, and where there is nothing', () => {
    const flat = 'issue,option,vendor points,client points\na,x,1,1\na,y,1,2\nwalk away,,1,1\n';
    expect(problemsOf(flat)).toEqual([': every package scores the same vendor points']);
    // Points are kept to 9 decimals, and these differ by less.
    const close = 'issue,option,vendor,client\na,x,1,1\na,y,1.0000000001,2\nwalk away,,1,1\n';
    expect(problemsOf(close)).toEqual([': every package scores the same vendor points']);
    expect(problemsOf('\n')).toEqual([': there is nothing in it']);
    expect(() => fromScoreSheet(7 as never)).toThrow('it is no table');
  });
});

/** Points with up to two decimals, also below 0. */
const points = fc.integer({ min: -50_000, max: 50_000 }).map((n) => n / 100);
const option = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== '' && text.trim() === text);
const issue = fc
  .uniqueArray(option, { minLength: 2, maxLength: 5 })
  .chain((options) => fc.tuple(...options.map((text) => fc.tuple(fc.constant(text), points, points))));
const sheets = fc
  .array(issue, { minLength: 1, maxLength: 4 })
  .filter((issues) => [1, 2].every((at) => issues.some((rows) => new Set(rows.map((row) => row[at])).size > 1)));

/** A sheet as a spreadsheet would save it. */
function csvOf(
  issues: readonly (readonly (readonly [string, number, number])[])[],
  separator: ',' | ';' | '\t',
): string {
  const number = (x: number): string => (separator === ',' ? String(x) : String(x).replace('.', ','));
  // Every text stands behind an apostrophe where a spreadsheet would run it, and in quotes.
  const text = (cell: string): string => `"${(/^'?[=+\-@]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;
  const rows = issues.flatMap((list, k) =>
    list.map(([name, vendor, client]) => [`issue ${k + 1}`, text(name), number(vendor), number(client)]),
  );
  const least = [1, 2].map((at) =>
    issues.reduce((sum, list) => sum + Math.min(...list.map((row) => Number(row[at]))), 0),
  );
  const walkAway = ['walk away', '', ...least.map((x) => number(Number(x.toFixed(2))))];
  const head = ['issue', 'option', 'vendor points', 'client points'];
  return [head, ...rows, walkAway].map((cells) => cells.join(separator)).join('\r\n');
}

/** The true utility of a package, which takes one option of each issue. */
const utilityOf = (scenario: Scenario, side: Side, chosen: readonly number[]): number => {
  const keys = Object.keys(scenario.issues);
  const deal = Object.fromEntries(keys.map((key, k) => [key, scenario.issues[key]!.options[chosen[k]!]!]));
  return efficiency(scenario, { deal }).deal!.utility[side];
};

const runs = { numRuns: 100 };
const picks = fc.array(fc.nat(), { minLength: 4, maxLength: 4 });

describe('every score sheet', () => {
  it('keeps every ranking and every difference of points', () => {
    fc.assert(
      fc.property(sheets, fc.constantFrom(',', ';', '\t'), picks, picks, (issues, separator, one, other) => {
        const scenario = fromScoreSheet(csvOf(issues, separator));
        const at = (pick: readonly number[]): number[] => issues.map((list, k) => pick[k]! % list.length);
        SIDES.forEach((side, n) => {
          const pointsOf = (pick: readonly number[]): number =>
            at(pick).reduce((sum, o, k) => sum + Number(issues[k]![o]![n + 1]), 0);
          const { total } = scenario[side].points!;
          const [first, second] = [utilityOf(scenario, side, at(one)), utilityOf(scenario, side, at(other))];
          const difference = pointsOf(one) - pointsOf(other);
          expect((first - second) * total).toBeCloseTo(difference, 6);
          if (Math.abs(difference) > 1e-6) expect(Math.sign(first - second)).toBe(Math.sign(difference));
          expect(inPoints(scenario[side].points!, first)).toBeCloseTo(pointsOf(one), 6);
        });
      }),
      runs,
    );
  });

  it('is written again with the same points, whatever the separator', () => {
    fc.assert(
      fc.property(sheets, fc.constantFrom('comma', 'semicolon', 'tab'), (issues, separator) => {
        const scenario = fromScoreSheet(csvOf(issues, ','));
        const again = fromScoreSheet(toScoreSheet(scenario, { separator: separator as 'tab' }));
        expect(again.issues).toEqual(scenario.issues);
        expect(toScoreSheet(again)).toBe(toScoreSheet(scenario));
        const rows = toScoreSheet(again, { separator: 'tab' }).split('\n');
        const written = rows.slice(6, -1).map((row) =>
          row
            .split('\t')
            .slice(-5, -3)
            .map((x) => Number(x.replace(',', '.'))),
        );
        expect(written).toEqual(issues.flat().map(([, vendor, client]) => [vendor + 0, client + 0]));
      }),
      {
        ...runs,
        // A difference of −1e-17 was written as −0.
        examples: [
          [
            [
              [
                ['a', 0, 432.61],
                ['b', 0, 0],
                ['c', 0, 0],
                ['d', 0.01, -0.04],
              ],
            ],
            'comma',
          ],
        ],
      },
    );
  });
});

describe('every scenario', () => {
  it('has the same utilities after a sheet, from the worst package at 0 to the best at 1', () => {
    let tried = 0;
    fc.assert(
      fc.property(scenarios(), picks, picks, (input, ...pair) => {
        const scenario = readScenario(input);
        const { ranges, walkAway } = efficiency(scenario);
        const isWide = (side: Side): boolean => ranges.best[side] - ranges.worst[side] > 1e-6;
        fc.pre(SIDES.every((side) => isWide(side) && walkAway[side] <= ranges.best[side]));
        tried += 1;
        const again = fromScoreSheet(toScoreSheet(scenario));
        const counts = Object.values(scenario.issues).map(({ options }) => options.length);
        for (const side of SIDES) {
          const [worst, span] = [ranges.worst[side], ranges.best[side] - ranges.worst[side]];
          const scaled = (utility: number): number => Math.max(0, (utility - worst) / span);
          for (const pick of pair) {
            const chosen = counts.map((count, k) => pick[k % pick.length]! % count);
            expect(utilityOf(again, side, chosen)).toBeCloseTo(scaled(utilityOf(scenario, side, chosen)), 5);
          }
          expect(again[side].walkAway).toBeCloseTo(scaled(scenario[side].walkAway), 5);
          expect(again[side].opensAt).toBeCloseTo(Math.min(1, scaled(scenario[side].opensAt)), 5);
        }
      }),
      runs,
    );
    expect(tried).toBeGreaterThan(10);
  });
});

describe('labels of signs alone', () => {
  it('are kept by a score sheet: an emoji is a name', () => {
    const read = fromScoreSheet('issue,option,vendor,client\nwalk away,,2,2\n💶,1,0,9\n💶,2,9,0\n⏳,1,0,5\n⏳,2,5,0\n');
    const sheet = toScoreSheet(read);
    expect(sheet).toContain('\n💶,1,0,9');
    expect(toScoreSheet(fromScoreSheet(sheet))).toBe(sheet);
    expect(Object.values(fromScoreSheet(sheet).issues).map(({ label }) => label)).toEqual(['💶', '⏳']);
  });
});

describe('an XLSX file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dealbreaker-xlsx-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'sheet.xlsx');
  const rows = SHEET.trimEnd()
    .split('\n')
    .map((line) => line.split(',').map((cell) => (cell === '' ? null : /^-?\d+$/.test(cell) ? Number(cell) : cell)));

  it('reads as the same sheet', async () => {
    writeFileSync(path, writeXlsx(rows));
    expect(fromScoreSheet(await readSheetFile(path, 'a score sheet', 'refused'))).toEqual(fromScoreSheet(SHEET));
  });

  it('is refused where it is damaged, or old', async () => {
    writeFileSync(path, writeXlsx(rows).subarray(0, 300));
    await expect(readSheetFile(path, 'a score sheet', 'refused')).rejects.toThrow('it cannot be read as XLSX');
    // Some bytes of the record at its end stand twice, by which the package would wait for ever.
    const whole = writeXlsx(rows);
    const end = whole.lastIndexOf('PK\u0005\u0006');
    writeFileSync(path, Buffer.concat([whole.subarray(0, end + 16), whole.subarray(end + 2)]));
    await expect(readSheetFile(path, 'a score sheet', 'refused')).rejects.toThrow('it cannot be read as XLSX');
    writeFileSync(path, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]));
    await expect(readSheetFile(path, 'a score sheet', 'refused')).rejects.toThrow('old kind of Excel file');
  });
});
