/** A class's hands, by algebra: two issues with opposed values, so that every joint value can be worked out by hand. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ScenarioError } from '../../src/kernel/problems.ts';
import { debrief } from '../../src/classroom/debrief.ts';
import { runs } from '../../src/experiments/runs/runs.ts';
import { readHands } from '../../src/classroom/readHands.ts';
import { csvHeader, csvLine } from '../../src/visual/words/csv.ts';
import { encodedForms } from '../kernel/encodedForms.ts';
import { readScenario } from '../../src/scenario/read/read.ts';

// Vendor .8/.2, client .2/.8, values opposed: the best joint package is (high, high): .8 to each. (low, low) is worth
// .2 to each; (high, low): 1 and 0.
const scenario = readScenario({
  schemaVersion: 1,
  title: 'Two points',
  rounds: 4,
  issues: { price: { options: ['low', 'high'] }, support: { options: ['low', 'high'] } },
  vendor: {
    name: 'V',
    walkAway: 0.1,
    goals: {
      price: { weight: 0.8, values: { low: 0, high: 1 } },
      support: { weight: 0.2, values: { low: 1, high: 0 } },
    },
  },
  client: {
    name: 'C',
    walkAway: 0.15,
    goals: {
      price: { weight: 0.2, values: { low: 1, high: 0 } },
      support: { weight: 0.8, values: { low: 0, high: 1 } },
    },
  },
  rivals: [{ name: 'R', fit: 0.3 }],
});

describe('a debrief', () => {
  it('measures every hand', () => {
    const hands = readHands(
      'hand,price,support,liking\r\nAnn & Bo,high,high,6\r\n"Cy ""C"", Di",low,low,2\r\nEd & Flo,,,1\r\n',
    );
    const result = debrief(scenario, hands);
    const [best, worse, none] = result.hands as [
      Record<string, unknown>,
      Record<string, unknown>,
      Record<string, unknown>,
    ];
    expect(best).toMatchObject({
      hand: 'Ann & Bo',
      kind: 'agreement',
      joint: 1,
      onFrontier: 1,
      'left.vendor': 0,
      'left.client': 0,
      liking: 6,
    });
    expect(worse['hand']).toBe('Cy "C", Di');
    expect(worse['utility.vendor']).toBeCloseTo(0.2, 12);
    expect(worse['joint']).toBeCloseTo(0.4 / 1.6, 12);
    // (high, high) gives each .6 more, and takes nothing from the other.
    expect(worse['left.vendor']).toBeCloseTo(0.6, 12);
    expect(worse['left.client']).toBeCloseTo(0.6, 12);
    // Without a deal the vendor has its walk-away value, the client its rival.
    expect(none).toMatchObject({ kind: 'impasse', 'utility.vendor': 0.1, 'utility.client': 0.3, joint: null });
    expect(result.impasses.estimate).toBeCloseTo(1 / 3, 12);
    expect(result.onFrontier!.estimate).toBe(0.5);
    expect(result.readings).toHaveLength(1);
    expect(result.readings[0]).toMatchObject({ reading: 'liking' });
    expect(result.readings[0]!.deals!.estimate).toBe(4);
    expect(result.readings[0]!.impasses!.estimate).toBe(1);
  });

  it('names every problem of the hands', () => {
    const wrong = (): unknown =>
      debrief(scenario, [
        { price: 'hihg', support: 'low' },
        { price: 'low', support: null },
      ]);
    expect(wrong).toThrow(ScenarioError);
    expect(wrong).toThrow(/hands\.0\.price: there is no option "hihg"; did you mean "high"\?/);
    expect(wrong).toThrow(/hands\.1\.support: it is missing/);
    expect(() => debrief(scenario, [])).toThrow(/there are none/);
  });

  it('takes columns by key or label, whatever their case, spaces and brackets', () => {
    const hands = readHands(' HAND ;Price (USD); support-hours;Liking\nA;HIGH; low ;4,5\nB;;;3\n');
    const labelled = readScenario({
      ...JSON.parse(JSON.stringify(scenario)),
      issues: { price: { options: ['low', 'high'] }, support: { label: 'Support hours', options: ['low', 'high'] } },
    });
    const { hands: rows, readings } = debrief(labelled, hands);
    expect(rows[0]).toMatchObject({ hand: 'A', kind: 'agreement', price: 'HIGH', support: 'low', Liking: 4.5 });
    expect(rows[1]).toMatchObject({ hand: 'B', kind: 'impasse' });
    expect(readings.map(({ reading, deals }) => [reading, deals?.estimate])).toEqual([['Liking', 4.5]]);
  });

  it('refuses a table of something else, columns that are missing, and cells that cannot be read', () => {
    const problem = (table: string): string => {
      try {
        debrief(scenario, readHands(table));
      } catch (error) {
        if (error instanceof ScenarioError) return error.message;
        throw error;
      }
      return '';
    };
    expect(problem('When,Which price did you agree on?\n1,high\n')).toBe(
      'hands: no column is an issue of the scenario; the columns are "When", "Which price did you agree on?"; ' +
        'name the columns of the issues: price, support',
    );
    expect(problem('price,suport\nhigh,low\n')).toBe(
      'hands.support: there is no column for this issue; did you mean the column "suport"? Name it "support"',
    );
    expect(problem('price,Price,PRICE!,support\nlow,low,low,low\n')).toBe('');
    expect(problem('Price,PRICE!,support\nlow,low,low\n')).toMatch(/hands\.price: there are several columns for it/);
    expect(debrief(scenario, readHands('price,support,liking\nlow,low,4\nlow,low,5\nlow,low,five\n')).leftOut).toEqual([
      { column: 'liking', why: '"five" of hands.2 is no number' },
    ]);
    expect(problem('price,support,note\nlow,low,4\nlow,low,fine\nlow,low,no\n')).toBe('');
  });

  it('takes numbers as people write them', () => {
    const priced = readScenario({
      ...JSON.parse(JSON.stringify(scenario)),
      issues: { price: { unit: 'USD', options: [1.5, 1000, 115_000] } },
      vendor: { name: 'V', walkAway: 0, goals: { price: { weight: 1, values: 'more is better' } } },
      client: { name: 'C', walkAway: 0, goals: { price: { weight: 1, values: 'less is better' } } },
      rivals: [],
    });
    const worth = (table: string): unknown[] =>
      debrief(priced, readHands(table)).hands.map((row) => Math.round(100 * (row['utility.vendor'] as number)));
    const right = [0, 1, 100];
    expect(worth('price\n1.5\n1000\n115000\n')).toEqual(right);
    expect(worth('price;x\n1,5;\n1.000;\n115.000;\n')).toEqual(right);
    expect(worth('price,x\n"1,5",\n"1,000",\n"115,000",\n')).toEqual(right);
    expect(worth("price,x\n$1.50,\n1000 USD,\n115'000 usd,\n")).toEqual(right);
    expect(worth('price\tx\n1,50\t\n$1000\t\n115 000\t\n')).toEqual(right);
    expect(() => worth('price\n2.000\n')).toThrow(/hands\.0\.price: there is no option "2.000"/);
  });

  it('matches cells with the options, the exact text first, and names what is ambiguous', () => {
    // The deal is told by the vendor's worth: the option number o of n is worth o / (n - 1).
    const read = (options: readonly (string | number)[], table: string, unit = ''): unknown[] => {
      const values = (down: boolean) =>
        Object.fromEntries(
          options.map((option, o) => [option, down ? 1 - o / (options.length - 1) : o / (options.length - 1)]),
        );
      const side = (name: string, down: boolean) => ({
        name,
        walkAway: 0,
        goals: { price: { weight: 1, values: values(down) } },
      });
      const issues = { price: { unit, options } };
      const own = readScenario({
        schemaVersion: 1,
        title: 'T',
        rounds: 2,
        issues,
        vendor: side('V', false),
        client: side('C', true),
      });
      return debrief(own, readHands(table)).hands.map(
        (row) => options[(row['utility.vendor'] as number) * (options.length - 1)],
      );
    };
    for (const [options, cells] of [
      [
        ['1.10', '1.1'],
        ['1.10', '1.1'],
      ],
      [
        ['2.0', '2'],
        ['2.0', '2'],
      ],
      [
        ['+5', '5', '-5'],
        ['+5', '5', '-5'],
      ],
      [
        ['.5', '0.5'],
        ['.5', '0.5'],
      ],
      [
        ["'=1", '=1'],
        ["'=1", '=1'],
      ],
      [
        ['10%', '10'],
        ['10%', '10'],
      ],
      [
        ['3,5', '35', '3.5'],
        ['3,5', '35', '3.5'],
      ],
      [
        ['none', '3', '6'],
        ['3', 'none', '6'],
      ],
    ] as const)
      for (const separator of [',', ';', '\t'])
        expect(read(options, `price${separator}x\n${cells.map((cell) => `"${cell}"${separator}\n`).join('')}`)).toEqual(
          cells,
        );
    expect(read([45, 50, 60], 'price\n50\n$60\n45.0\n\uff15\uff10\n')).toEqual([50, 60, 45, 50]);
    expect(read([0, 5], 'price\n0\n5 days on site\n', 'days on site')).toEqual([0, 5]);
    expect(read([1000, 115000], 'price\n1000\n"115,000"\n')).toEqual([1000, 115000]);
    expect(read([500, 1000], 'price;x\n500;\n1.000;\n')).toEqual([500, 1000]);
    for (const cell of ['(50)', '(50.00)', '50-', '\u201350', '-$50', '\u221250'])
      expect([cell, read([-50, 50], `price\n${cell}\n`)]).toEqual([cell, [-50]]);
    expect(() => read([0.5, 50], 'price\n50%\n')).toThrow('hands.0.price: "50%" may be 0.5 or 50');
    expect(() => read([1.25, 1250], 'price\n"1,250"\n')).toThrow('may be 1250 or 1.25');
    expect(() => read([5, 10], 'price\n\uff10\n')).toThrow('use one of: 5, 10');
    expect(read(['$5', '$40,000'], 'price\n5\n40000\n')).toEqual(['$5', '$40,000']);
    expect(() => read(['$38', '$38,000'], 'price\n38\n')).toThrow('there is no option "38"');
  });

  it('keeps columns that are no numbers, and says that it left them out', () => {
    const table = 'price,support,constructor,toString,liking,group\nlow,low,4,40 %,5,2\nlow,low,6,30 %,good,2b\n';
    const { hands, readings, leftOut } = debrief(scenario, readHands(table));
    expect(hands[1]).toMatchObject({ constructor: 6, toString: '30 %', liking: 'good', group: '2b' });
    expect(readings.map(({ reading, deals }) => [reading, deals!.estimate])).toEqual([
      ['constructor', 5],
      ['toString', 35],
    ]);
    expect(leftOut).toEqual([
      { column: 'liking', why: '"good" of hands.1 is no number' },
      { column: 'group', why: '"2b" of hands.1 is no number' },
    ]);
    expect(() => debrief(scenario, Array(2).concat(hands) as never)).toThrow('hands.0: it is not a row');
    expect(readHands(`hand,x\nA,${'9'.repeat(400)}\n`)[0]!['x']).toBe('9'.repeat(400));
    expect(readHands('hand,x\nA,6" or 8"\n')[0]!['x']).toBe('6" or 8"');
  });

  it('reads numbers of a column with one sign, and says of every other column why it is left out', () => {
    const column = (...cells: string[]): unknown => {
      const table = `price,support,x\n${cells.map((cell) => `low,low,"${cell}"\n`).join('')}`;
      const { readings, leftOut } = debrief(scenario, readHands(table));
      expect(readings.length + leftOut.length).toBe(1);
      return readings[0]?.deals!.estimate ?? leftOut[0]!.why;
    };
    for (const [mean, cells] of [
      [35, ['40 %', '30%']],
      [5, ['$4', '$6.00', '']],
      [5, ['\u20ac4', '6 EUR']],
      [5, ['4 euros', '6 Euro', 'EUR 5']],
      [5, ['CHF 4', '6 CHF', 'Fr. 5', 'Fr.4', '6 Fr.', '5.\u2013 Franken']],
      [1250, ["CHF 1'200.00", "CHF 1'300.\u2013"]],
      [5, ['SEK 4', '6 sek']],
      [5, ['4 kr', 'kr. 6']],
      [5, ['C$4', '6 CAD', 'CA$ 5']],
      [5, ['US$ 4', '$6', '5 dollars']],
      [5, ['Rs. 4', '\u20b96']],
      [45, ['\uff14\uff10', '50']],
      [-5, ['(4)', '\u22126']],
      [1_250_500, ['1,250,000', '1,251,000']],
    ] as const)
      expect([cells, column(...cells)]).toEqual([cells, mean]);
    expect(column('1,250', '4')).toBe('"1,250" of hands.0 may be 1250 or 1.25');
    expect(column('40 %', '0.4')).toBe('"0.4" of hands.1 has another sign than the cells before');
    expect(column('CHF 4', 'EUR 6')).toBe('"EUR 6" of hands.1 has another sign than the cells before');
    expect(column('4 ft', '6 ft')).toBe('"4 ft" of hands.0 is no number');
    expect(column('1', '2b')).toBe('"2b" of hands.1 is no number');
    expect(column('7', '007')).toBe('"007" of hands.1 is no number');
    expect(column('', ' ')).toBe('it is empty');
  });

  it('lists nothing of the rows of runs as left out, nor of its own', () => {
    const first = debrief(scenario, [...runs(scenario, { runs: 5, seed: 3 })]);
    const own = debrief(scenario, first.hands);
    expect([first.leftOut, own.leftOut, own.hands]).toEqual([[], [], first.hands]);
    expect(debrief(scenario, [{ ...first.hands[0]!, joint: 0.123 }]).leftOut).toEqual([
      { column: 'joint', why: 'the debrief works this column out itself' },
    ]);
  });

  it('takes issues whose keys are the names of its own columns', () => {
    const names = ['kind', 'type', 'seed', 'run', 'joint', 'onFrontier', 'hand', 'toString'];
    for (const key of [...names, 'round']) {
      const spec = { [key]: { options: ['low', 'high'] } };
      const goals = (low: number): unknown => ({ [key]: { weight: 1, values: { low, high: 1 - low } } });
      const own = readScenario({
        schemaVersion: 1,
        title: 'T',
        rounds: 2,
        issues: spec,
        vendor: { name: 'V', walkAway: 0, goals: goals(0) },
        client: { name: 'C', walkAway: 0, goals: goals(1) },
      });
      const { hands, readings, leftOut } = debrief(own, readHands(`${key},x\nhigh,1\nlow,2\n,3\n`));
      expect([key, ...hands.map((row) => row['utility.vendor'])]).toEqual([key, 1, 0, 0]);
      expect(hands.map((row) => [row['hand'], row['kind'], row['type']])).toEqual([
        [1, 'agreement', 'hand'],
        [2, 'agreement', 'hand'],
        [3, 'impasse', 'hand'],
      ]);
      expect([readings.map(({ reading }) => reading), leftOut]).toEqual([['x'], []]);
      expect(Object.values(hands[0]!)).toContain('high');
    }
  });

  it('names an outcome that the deal contradicts, two hands of one name, and two columns of one issue', () => {
    const wrong = (table: string): (() => unknown) => {
      const rows = readHands(table);
      return () => debrief(scenario, rows);
    };
    for (const [column, said] of [
      ['kind', 'impasse'],
      ['Kind', 'No deal'],
      ['agreed', 'no'],
      ['agreed', '0'],
      ['impasse', 'yes'],
      ['outcome', 'walk-away'],
    ])
      expect(wrong(`price,support,${column}\nlow,low,\nlow,low,${said}\n`)).toThrow(
        `hands.1.${column}: it says "${said}", and the cells of the issues hold a deal`,
      );
    for (const said of ['kind\n,,agreement', 'agreed\n,,yes', 'impasse\n,,0'])
      expect(wrong(`price,support,${said}\n`)).toThrow('and the cells of the issues are empty');
    expect(wrong('price,support,agreed\nlow,low,yes\n,,no\nlow,low,after a while\n')).not.toThrow();
    expect(wrong('hand,price,support\nA,low,low\nB,low,low\nA,,\n')).toThrow(
      'hands.2.hand: an earlier hand is called "A", too; rename one',
    );
    expect(wrong('hand,price,support\n1.10,low,low\n1.1,low,low\n')).not.toThrow();
    expect(wrong('price,Price,support\nlow,high,low\n')).toThrow('several columns for it: "price", "Price"');
    expect(wrong('price,package.price,support\nlow,high,low\n')).toThrow(
      'several columns for it: "package.price", "price"',
    );
    expect(wrong('price,package.price,support\nlow,low,low\n')).not.toThrow();
  });

  it('answers nonsense with the library\u2019s own error', () => {
    for (const hands of [null, undefined, 5, 'text', {}, [], [5], [null], [[]], [{}]])
      expect(() => debrief(scenario, hands as never)).toThrow(ScenarioError);
  });
});

describe('a table of hands', () => {
  const rows = [
    { hand: 'Ann, Bo', price: 'high', liking: 4.5, note: 'a "quote"' },
    { hand: '007', price: null, liking: -2, note: '1e3' },
  ];
  const written = (separator: string, comma: string, lineEnd: string): string =>
    [
      ['hand', 'price', 'liking', 'note'],
      ['"Ann, Bo"', 'high', `4${comma}5`, '"a ""quote"""'],
      ['007', '', '-2', '1e3'],
    ]
      .map((cells) => cells.join(separator) + lineEnd)
      .join('');

  it('is read with its separator, decimal sign, line ends and encoding', () => {
    for (const [separator, comma] of [
      [',', '.'],
      [';', '.'],
      [';', ','],
      ['\t', '.'],
      ['\t', ','],
    ] as const)
      for (const lineEnd of ['\n', '\r\n', '\r'])
        for (const [form, table] of Object.entries(encodedForms(written(separator, comma, lineEnd))))
          expect([form, separator, readHands(table)]).toEqual([form, separator, rows]);
    expect(readHands(`sep=;\r\n${written(';', ',', '\r\n')}`)).toEqual(rows);
  });

  it('that CSV was written of is read as it was', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((one) => one.trim() === one && !/^'|^[\d.+\u2212-]/.test(one));
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            hand: text,
            x: fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map((x) => Number(x.toFixed(3)) + 0),
          }),
          { minLength: 1 },
        ),
        (table) => {
          const csv = csvHeader(table[0]!) + table.map(csvLine).join('');
          expect(readHands(csv)).toEqual(table.map(({ hand, x }) => ({ hand: hand === '' ? null : hand, x })));
        },
      ),
    );
  });

  it('has its faults named by line', () => {
    expect(() => readHands('a,b\n\n1,2\n1\n')).toThrow(/^line 4: it has 1 cells and not 2/);
    expect(() => readHands('a,b\n"x\ny",2\n1,2,3\n')).toThrow(/^line 4: it has 3 cells and not 2/);
    expect(readHands('a;b;;\n1;2;;\n')).toEqual([{ a: 1, b: 2 }]);
    expect(() => readHands('a;;b\n1;x;2\n')).toThrow(/^line 2: "x" stands in a column without a name/);
    expect(() => readHands('a,b,a\n1,2,3\n')).toThrow(/^line 1: the column "a" is there twice/);
    expect(() => readHands('a,"b\n1,2\n')).toThrow(/a quote is opened/);
    expect(() => readHands('')).toThrow(/there is nothing in it/);
    expect(() => readHands('Spring class\n\nhand,price\nA,1\n')).toThrow(/^line 1: "Spring class" looks like a title/);
    expect(() => readHands('Spring class,\nhand,price\nA,1\n')).toThrow(/^line 1: "Spring class" looks like a title/);
    for (const [title, table] of [
      ['Class: Smith, Jones', 'hand,price,term\nA,45,low\nB,50,low\n'],
      ['Class, May', 'hand;price;term\nA;45;low\n'],
      ['Results, spring, 2026', '\nhand\tprice\tterm\r\nA\t45\tlow'],
    ])
      expect(() => readHands(`${title!}\n${table!}`)).toThrow(
        `line 1: "${title!}" looks like a title; begin with the names of the columns`,
      );
    expect(() => debrief(scenario, readHands('Our class,May 2026\nhand,price\nA,low\n'))).toThrow(
      'the columns are "Our class", "May 2026"; leave out the title above the names of the columns',
    );
    expect(() => readHands('hand,price\nAnn,1,250\nBob,1,300\n')).toThrow(/^line 2: it has 3 cells and not 2/);
    expect(() => readHands('price\n1,250\n')).toThrow(/^line 2: it has 2 cells and not 1/);
    for (const [form, table] of [
      ['JSON', '[{"hand": "A", "price": 1}]'],
      ['JSON', ' {"hands": []}'],
      ['HTML', '<!DOCTYPE html>\n<table><tr><td>hand</td></tr></table>'],
      ['a table drawn with "|"', '| hand | price |\n|---|---|\n| A | 1 |\n'],
      ['a table drawn with "|"', 'hand|price\r\nA|1\r\n'],
    ])
      expect(() => readHands(table!)).toThrow(`hands: it is ${form}; save the table as CSV`);
    expect(readHands('[x],a|b\n1,2\n')).toEqual([{ '[x]': 1, 'a|b': 2 }]);
    for (const table of [null, 5, {}, []]) expect(() => readHands(table as never)).toThrow(/^hands: it is no text/);
  });
});

describe('CSV for spreadsheets', () => {
  it('holds no formula: a text that begins like one stands behind an apostrophe', () => {
    const row = { a: '=1+1', b: '+SUM(A1)', c: '-2+3', d: '@SUM', e: '\t=1', f: -2, g: '-2', h: '\u2212', i: 'a=b' };
    expect(csvLine(row)).toBe("'=1+1,'+SUM(A1),'-2+3,'@SUM,'\t=1,-2,-2,\u2212,a=b\n");
    expect(csvHeader({ '=x': 1 })).toBe("'=x\n");
    expect(readHands(`${csvHeader(row)}${csvLine({ ...row, e: '', h: '' })}`)[0]).toMatchObject({
      a: '=1+1',
      d: '@SUM',
    });
  });
});
