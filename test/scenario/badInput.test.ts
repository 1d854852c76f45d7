import { small } from '../visual/small.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ScenarioError } from '../../src/kernel/problems.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';

/** The problems of the small point after a change, or of what the change returns. */
function problemsAfter(change: (file: any) => unknown): string[] {
  const file = scenarioFile('small-point');
  const input = change(file) ?? file;
  try {
    readScenario(input);
  } catch (error) {
    if (error instanceof ScenarioError) return error.message.split('\n');
    throw error;
  }
  return [];
}

const cases: [string, (file: any) => unknown, string[]][] = [
  [
    'weights that do not sum to 1',
    (f) => void (f.vendor.goals.price.weight = 0.5),
    ['vendor.goals: the weights sum to 1.1; make them sum to 1'],
  ],
  [
    'unknown issues',
    (f) => void ((f.client.assumes = { exlt: 0.1 }), (f.vendor.goals.prise = f.vendor.goals.price)),
    [
      'vendor.goals.prise: there is no issue "prise"; did you mean "price"?',
      'vendor.goals: the weights sum to 1.4; make them sum to 1',
      'client.assumes.exlt: there is no issue "exlt"; did you mean "exit"?',
    ],
  ],
  [
    'a missing goal',
    (f) => void delete f.vendor.goals.term,
    [
      'vendor.goals.term: it is missing; add a weight and values for this issue (the weight may be 0)',
      'vendor.goals: the weights sum to 0.85; make them sum to 1',
    ],
  ],
  [
    'a break point on an option that does not exist',
    (f) => void (f.vendor.breakPoints.exit.limit = '12 month'),
    ['vendor.breakPoints.exit.limit: "12 month" is not an option of "exit"; did you mean "12 months"?'],
  ],
  [
    'a break point on an unknown issue',
    (f) => void (f.vendor.breakPoints.exitt = f.vendor.breakPoints.exit),
    ['vendor.breakPoints.exitt: there is no issue "exitt"; did you mean "exit"?'],
  ],
  [
    'duplicate options',
    (f) => void f.issues.exit.options.push('none'),
    ['issues.exit.options.5: "none" is there twice; leave one out'],
  ],
  [
    'an empty list',
    (f) => void (f.issues.price.options = []),
    ['issues.price.options: the list is empty; add at least one'],
  ],
  [
    'a score sheet in points: once, with what to write',
    (f) => {
      for (const side of ['vendor', 'client'])
        for (const goal of Object.values<any>(f[side].goals)) {
          goal.weight *= 100;
          if (typeof goal.values === 'object' && !('formula' in goal.values))
            for (const option of Object.keys(goal.values)) goal.values[option] = goal.values[option] * 100 - 40;
        }
      f.vendor.walkAway = -20;
    },
    [
      '(all): its goals are written in points; make it of a score sheet (dealbreaker import sheet.csv); or, ' +
        'with span = most − least points of an issue and S = the sum of spans, ' +
        'write weight = span / S, value = (points − least) / span, walkAway = (points − the sum of least) / S',
    ],
  ],
  ['NaN', (f) => void (f.vendor.walkAway = NaN), ['vendor.walkAway: it is not a number; write a number']],
  [
    'infinities',
    (f) => void ((f.client.trust = Infinity), (f.vendor.depth = -Infinity)),
    ['client.trust: it is not a number; write a number', 'vendor.depth: it is not a number; write a number'],
  ],
  ['negative rounds', (f) => void (f.rounds = -3), ['rounds: it is too small; use at least 1']],
  ['half a round', (f) => void (f.rounds = 1.5), ['rounds: it is not a whole number; write a whole number']],
  ['a rival without a fit', (f) => void delete f.rivals[0].fit, ['rivals.0.fit: it is missing; add a number']],
  [
    'an unknown policy and a wrong parameter',
    (f) => void ((f.vendor.talk = 'candit'), (f.client.bid = { name: 'timeDependent', exponent: 0 })),
    [
      'vendor.talk: there is no talk policy "candit"; did you mean "candid"?',
      'client.bid.exponent: 0 is out of range; use a number above 0 to 100',
    ],
  ],
  [
    'values of unknown and missing options, and out of range',
    (f) =>
      void (f.client.goals.exit.values = { none: 0, '12 months': 1.5, '6 months': 0.5, '3 months': 0.7, '1 week': 1 }),
    [
      'client.goals.exit.values.12 months: it is too large; use at most 1',
      'client.goals.exit.values.1 week: there is no option "1 week"; ' +
        'use one of: none, 12 months, 6 months, 3 months, 1 month',
      'client.goals.exit.values.1 month: it is missing; add the value of this option, from 0 to 1',
    ],
  ],
  [
    'numbers wanted of words',
    (f) => void (f.client.goals.exit.values = 'more is better'),
    ['client.goals.exit.values: it needs options that are numbers; use numbers, or give a value for every option'],
  ],
  [
    'keys that are not there',
    (f) => void ((f.vendor.carre = 1), (f.tittle = '')),
    ['vendor.carre: there is no such key; did you mean "care"?', 'tittle: there is no such key; did you mean "title"?'],
  ],
  [
    'keys that are not there, in a value that may have several shapes',
    (f) => {
      f.issues.price.options = { from: 40, to: 60, step: 5, by: 5 };
      f.vendor.goals.price.values = { formula: '(x - 40) / 20', slope: 1 };
      f.vendor.breakPoints.exit.because = { kind: 'pride', txt: 'ours' };
    },
    [
      'issues.price.options.by: there is no such key; use one of: from, to, step',
      'vendor.goals.price.values.slope: there is no such key; use one of: formula',
      'vendor.breakPoints.exit.because.txt: there is no such key; did you mean "text"?',
    ],
  ],
  [
    'an opening below the walk-away value',
    (f) => void (f.vendor.opensAt = 0.2),
    ['vendor.opensAt: it opens at 0.2, below the walk-away value 0.3; use 0.3 to 1'],
  ],
  [
    '__proto__ keys',
    () => '{"__proto__": {"polluted": 1}, "vendor": {"constructor": 1}}',
    [
      '__proto__: this name is not allowed in a scenario; use another name',
      'vendor.constructor: this name is not allowed in a scenario; use another name',
    ],
  ],
  [
    'a list with gaps',
    (f) => void (f.issues.price.options = [40, , 50]),
    ['issues.price.options: the list has gaps; fill or close them'],
  ],
  [
    '10⁶ options',
    (f) => void (f.issues.price.options = Array.from({ length: 1e6 }, (_, i) => i)),
    ['issues.price.options: the list has 1000000 entries; use at most 10000'],
  ],
  [
    'a range of 10⁹ options',
    (f) => void (f.issues.price.options = { from: 0, to: 1e9, step: 1 }),
    [
      'issues.price.options: the range has 1,000,000,001 numbers, and an issue at most 10,000 options; ' +
        'write a "step" of 200000, or list the numbers that matter, close together where a deal is likely',
    ],
  ],
  [
    'a range whose steps miss its end',
    (f) => void (f.issues.price.options = { from: 40, to: 60, step: 15 }),
    ['issues.price.options: its steps end at 55 and miss "to"; let "to" be 55, or change "step"'],
  ],
  [
    'a list that nests 5,000 deep',
    () => '['.repeat(5000) + ']'.repeat(5000),
    [`${Array(20).fill(0).join('.')}: it is nested more than 20 deep; a scenario needs no more than 6 levels`],
  ],
];

describe('bad input gets one error with every problem in it', () => {
  it.each(cases)('%s', (_, change, expected) => {
    expect(problemsAfter(change).sort()).toEqual([...expected].sort());
  });

  it('JSON that is not JSON, and what is no scenario at all', () => {
    expect(problemsAfter(() => '{"title": ')[0]).toMatch(/^\(all\): it is not JSON \(.*\); look for a missing comma/);
    for (const input of ['null', '42', '[]', '"x"', '{}']) expect(problemsAfter(() => input).length).toBeGreaterThan(0);
  });

  it('reports wrongs of different kinds in different places at once', () => {
    const problems = problemsAfter(
      (f) =>
        void (
          (f.rounds = 'many'),
          (f.vendor.goals.price.weight = 0.5),
          (f.client.goals.price.values = { formula: 'y' }),
          delete f.rivals[0].name
        ),
    );
    expect(problems.map((line) => line.split(':')[0]!).sort()).toEqual([
      'client.goals.price.values.formula',
      'rivals.0.name',
      'rounds',
      'vendor.goals',
    ]);
  });

  const attacks = [
    'ones(1e9)',
    'config({})',
    'x.constructor',
    'import("fs")',
    '('.repeat(90) + 'x' + ')'.repeat(90),
    '('.repeat(10_000),
    'x=1',
    '1;2',
    '"a"',
    'f(x)=x',
    '9^9^9^9',
    '[1,2]',
    '1:1e9',
    'parse("x")',
    'evaluate("x")',
    'x == 1',
    'random()',
    'x!',
    '1i',
    '5 cm',
    'cos(x)',
    '1 - ((x - 40',
    '',
    '1/0',
    'sqrt(-x)',
    'min()',
    'abs(1, 2)',
    'x ? 1 : y',
    '{a: 1}',
    'x["constructor"]',
    'toString()',
    '__proto__',
    '1 and 1',
  ];
  it.each(attacks)('the formula %s', (formula) => {
    const problems = problemsAfter((f) => void (f.vendor.goals.price.values = { formula }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^vendor\.goals\.price\.values\.formula: /);
  });

  it('whatever is torn out or put in, a scenario is read or a ScenarioError says why', () => {
    const places = (value: unknown, path: string[] = []): string[][] =>
      typeof value === 'object' && value !== null
        ? [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))]
        : [path];
    const all = places(scenarioFile('small-point')).filter((path) => path.length > 0);
    const junk = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom<unknown>(undefined, NaN, -0, 1e308, '', 'none', [], {}, [[]], '__proto__', { formula: '1+' }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...all), junk, fc.boolean()), { minLength: 1, maxLength: 4 }),
        (changes) => {
          const file = scenarioFile('small-point');
          for (const [path, value, tear] of changes) {
            const last = path.at(-1)!;
            const place = path
              .slice(0, -1)
              .reduce<any>((at, key) => (typeof at === 'object' && at !== null ? at[key] : undefined), file);
            if (typeof place !== 'object' || place === null) continue;
            if (tear && !Array.isArray(place)) delete place[last];
            else place[last] = value;
          }
          try {
            readScenario(file);
          } catch (error) {
            expect(error).toBeInstanceOf(ScenarioError);
            const { problems } = error as ScenarioError;
            expect(problems.length).toBeGreaterThan(0);
            for (const { what, mend } of problems) expect(what.length * mend.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 1500 },
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('an issue that depends on another', () => {
  const file = (issues: object): object => ({ ...small(), issues: { ...(small()['issues'] as object), ...issues } });

  it('is refused with the way to write both as one, and written so it is played', () => {
    expect(() => readScenario(file({ fee: { options: [0, 1], when: { scope: 1 } } }))).toThrow(
      /issues\.fee\.when: the options of an issue cannot depend on another; make one issue of the two, whose options/,
    );
    expect(() => readScenario({ ...small(), when: 1 })).toThrow(/when: there is no such key/);
    // "car, small" and "no car" are options as they stand.
    const values = { 'car, small': 1, 'car, large': 0.4, 'no car': 0 };
    const side = { goals: { car: { weight: 1, values } } };
    const one = readScenario(small({ issues: { car: { options: Object.keys(values) } } }, side, side));
    expect(one.issues['car']!.options).toEqual(['car, small', 'car, large', 'no car']);
  });
});
