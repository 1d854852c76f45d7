/** The kinds of files that GENIUS and its relatives read, with the utilities by hand, and those that are refused. */
import { describe, expect, it } from 'vitest';
import { prepare } from '../../../src/engine/preparation/prepare.ts';
import { DealbreakerError } from '../../../src/kernel/problems.ts';
import type { GeniusFiles } from '../../../src/scenario/genius/readGenius.ts';
import { fromGenius } from '../../../src/scenario/genius/fromGenius.ts';

const PRICE = '<issue index="1" name="Price" type="discrete"><item value="low"/><item value="high"/></issue>';
const domain = (price = PRICE): string => `<negotiation_template><utility_space>
<objective index="0" name="root">
${price}
<issue index="2" name="Days" type="discrete"><item value="few"/><item value="many"/></issue>
</objective></utility_space></negotiation_template>`;
const EVALUATED =
  '<issue index="1" name="Price" type="discrete"><item value="low" evaluation="3"/>' +
  '<item value="high" evaluation="1"/></issue>';
const profile = (price = EVALUATED, more = '', weights = [0.6, 0.4]): string => `<utility_space>
<objective index="0" name="root">
<weight index="1" value="${weights[0]}"/><weight index="2" value="${weights[1]}"/>
${price}
<issue index="2" name="Days" type="discrete">
<item value="few" evaluation="1"/><item value="many" evaluation="2"/></issue>
</objective>${more}</utility_space>`;

const read = (files: Partial<GeniusFiles> = {}): ReturnType<typeof fromGenius> =>
  fromGenius({ domain: domain(), profiles: [profile(), profile()], ...files });
const vendorOf = (files: Partial<GeniusFiles>): { worth: number[]; value: number[]; walkAway: number } => {
  const { goals } = prepare(read(files)).vendor;
  return { worth: [...goals.worth], value: [...goals.value], walkAway: goals.walkAway };
};
const near = (numbers: readonly number[]): unknown[] => numbers.map((x) => expect.closeTo(x, 12));
const problemsOf = (files: Partial<GeniusFiles>): string[] => {
  try {
    read(files);
  } catch (error) {
    if (error instanceof DealbreakerError) return error.message.split('\n');
    throw error;
  }
  return [];
};

describe('a bare &', () => {
  it('stands for itself, in names and values, beside references', () => {
    const name = 'P & Q &amp; R&D &#38; S&';
    const scenario = read({
      domain: domain(PRICE.replace('low', name).replace('Price', 'A&B')),
      profiles: [0, 1].map(() => profile(EVALUATED.replace('low', name).replace('Price', 'A&B'))),
    });
    expect(scenario.issues['A-B']).toEqual({ label: 'A&B', unit: '', options: ['P & Q & R&D & S&', 'high'] });
  });

  it('an entity that XML does not have is named, with what to write', () => {
    expect(problemsOf({ domain: domain(PRICE.replace('low', 'a&nbsp;b')) })[0]).toMatch(/^domain:3: .*nbsp.*&amp;/);
  });
});

describe('what is there twice', () => {
  const twice = (text: string, element: RegExp): string => text.replace(element, (found) => found + found);

  it('counts once where both say the same', () => {
    const scenario = read({
      domain: twice(twice(domain(), /<item value="low"\/>/), /<issue index="2".*<\/issue>/),
      profiles: [
        twice(twice(profile(), /<item value="low" evaluation="3"\/>/), /<weight index="1" value="0.6"\/>/),
        twice(profile(), /<issue index="1".*<\/issue>/),
      ],
    });
    expect(scenario.issues['Price']!.options).toEqual(['low', 'high']);
    expect(scenario.story).toBe('The option "low" of "Price" is in the file twice and counts once.');
    const { vendor, client } = prepare(scenario);
    for (const { goals } of [vendor, client]) expect([...goals.value]).toEqual([1, 1 / 3, 0.5, 1]);
  });

  it('is an error where they differ', () => {
    const unlike = (text: string, from: string): string => text.replace(from, `${from}${from.replace(/3|0.6/, '2')}`);
    expect(
      problemsOf({
        profiles: [
          unlike(profile(), '<item value="low" evaluation="3"/>'),
          unlike(profile(), '<weight index="1" value="0.6"/>'),
        ],
      }),
    ).toEqual([
      'profiles.0:4: "low" is there twice, with the evaluations 3 and 2; leave one out',
      'profiles.1:3: the weight of 1 is there twice; leave one out',
    ]);
  });
});

describe('numbers', () => {
  const real = (low: string, high: string): string =>
    `<issue index="1" name="Price" type="real" vtype="real"><range lowerbound="${low}" upperbound="${high}"/></issue>`;
  const whole = '<issue index="1" name="Price" type="integer" lowerbound="10" upperbound="14"/>';
  const evaluated = (issue: string, evaluator: string): string =>
    issue.endsWith('/>')
      ? issue.replace('/>', `>${evaluator}</issue>`)
      : issue.replace('</issue>', `${evaluator}</issue>`);
  const linear = '<evaluator ftype="linear" parameter1="0.01" parameter0="-1"/>';

  it('a real issue has ten steps, or as many as are asked for, and the scenario tells it', () => {
    const files = {
      domain: domain(real('100.0', '200.0')),
      profiles: [0, 1].map(() => profile(evaluated(real('100', '200'), linear))),
    };
    const scenario = read(files);
    expect(scenario.issues['Price']!.options).toEqual([100, 110, 120, 130, 140, 150, 160, 170, 180, 190, 200]);
    expect(scenario.story).toBe(
      '"Price" takes every number from 100 to 200 in the file; here it has 11 options, in 10 steps.',
    );
    expect(read({ ...files, steps: 4 }).issues['Price']!.options).toEqual([100, 125, 150, 175, 200]);
    // 0.01 v − 1.
    expect(vendorOf({ ...files, steps: 4 }).value.slice(0, 5)).toEqual(near([0, 0.25, 0.5, 0.75, 1]));
    expect(read({ ...files, domain: domain(real('0.1', '0.4')), steps: 3 }).issues['Price']!.options).toEqual([
      0.1, 0.2, 0.3, 0.4,
    ]);
    for (const steps of [0, 10_000, 2.5, NaN])
      expect(problemsOf({ ...files, steps })).toEqual([`steps: ${steps} is out of range; use 1 to 9999`]);
    expect(problemsOf({ ...files, domain: domain(real('2', '1')) })[0]).toMatch(/upper bound 1 is below/);
  });

  it.each([
    // clip(slope (v − 10) + offset).
    ['slope and offset', '<evaluator ftype="linear" slope="0.5" offset="-0.25"/>', [0, 0.25, 0.75, 1, 1]],
    // clip(parameter1 v + parameter0), as older files and real issues have it.
    ['two parameters', '<evaluator ftype="linear" parameter1="0.5" parameter0="-5"/>', [0, 0.5, 1, 1, 1]],
    ['one parameter', '<evaluator ftype="linear" parameter1="0.05"/>', [0.5, 0.55, 0.6, 0.65, 0.7]],
    ['a constant', '<evaluator ftype="constant" parameter0="0.3"/>', [0.3, 0.3, 0.3, 0.3, 0.3]],
    // From 10 up to 1 at 12, down to 0 at 16.
    [
      'a triangle',
      '<evaluator ftype="triangular" parameter0="10" parameter1="16" parameter2="12"/>',
      [0, 0.5, 1, 0.75, 0.5],
    ],
  ])('an integer issue is evaluated by %s', (_, evaluator, values) => {
    const price = evaluated(whole, evaluator);
    const { value } = vendorOf({ domain: domain(whole), profiles: [profile(price), profile(price)] });
    expect(value.slice(0, 5)).toEqual(near(values));
  });

  it('an evaluator of another kind is named', () => {
    const price = evaluated(whole, '<evaluator ftype="faratin"/>');
    expect(problemsOf({ domain: domain(whole), profiles: [profile(price), profile(price)] })[0]).toBe(
      'profiles.0:4: the evaluator is "faratin"; use a linear, constant or triangular evaluator, or a discrete issue',
    );
  });
});

describe('points', () => {
  const scored = (low: number, high: number, more: string): Partial<GeniusFiles> => ({
    profiles: [
      profile(
        EVALUATED.replace('"3"', `"${low}"`)
          .replace('"1"/><', `"${high}"/><`)
          .replace('evaluation="1"', `evaluation="${high}"`),
        more,
      ),
      profile(),
    ],
  });

  it('with a multiplier: weights are spans, and the reservation is on the same line', () => {
    // Points: 60·8 = 480 and 60·(−2) = −120; 40·1 = 40 and 40·2 = 80. Spans 600 and 40; −80 at worst, 560 at best.
    const files = scored(8, -2, '<reservation value="30"/><weightmultiplyer value="100"/>');
    const { worth, value, walkAway } = vendorOf(files);
    expect(value).toEqual([1, 0, 0, 1]);
    expect(worth).toEqual(near([0.9375, 0, 0, 0.0625]));
    expect(walkAway).toBeCloseTo(110 / 640, 12);
    expect(read(files).story).toBe(
      'profiles.0 scores in points, -80 at worst and 560 at best. Here these are 0 and 1, and its reservation of 30 ' +
        'points is 0.172.',
    );
  });

  it('a reservation above 1 without a multiplier counts points of weight · evaluation', () => {
    // 0.6·8 and 0.6·2; 0.4·1 and 0.4·2: 1.6 at worst, 5.6 at best.
    expect(vendorOf(scored(8, 2, '<reservation value="3"/>')).walkAway).toBeCloseTo(1.4 / 4, 12);
  });

  it('evaluations below 0 alone are on the scale of GENIUS', () => {
    // 0.6·(8/8), 0.6·(−2/8); 0.4·(1/2), 0.4: −0.15 + 0.2 = 0.05 at worst, 1 at best.
    const { worth, walkAway } = vendorOf(scored(8, -2, '<reservation value="0.43"/>'));
    expect(worth).toEqual(near([0.75 / 0.95, 0, 0, 0.2 / 0.95]));
    expect(walkAway).toBeCloseTo(0.38 / 0.95, 12);
    // GENIUS takes an issue as worth 0 where no evaluation is above 0.
    expect(vendorOf(scored(0, -2, '')).worth).toEqual(near([0, 0, 0, 1]));
  });

  it('a reservation up to the best package is on the scale of GENIUS, whatever the weights sum to', () => {
    // 60·(3/3) + 40·(2/2) = 100.
    const { vendor } = read({ profiles: [profile(EVALUATED, '<reservation value="30"/>', [60, 40]), profile()] });
    expect([vendor.walkAway, vendor.opensAt, vendor.scale]).toEqual([30, 100, 100]);
  });

  it('a negative reservation is none', () =>
    expect(vendorOf(scored(3, 1, '<reservation value="-600"/>')).walkAway).toBe(0));
});

it('weights above 1 stay as they are, and the scenario tells that GENIUS cuts at 1', () => {
  const scenario = read({ profiles: [profile(EVALUATED, '', [0.95, 0.5]), profile()] });
  expect(scenario.vendor.scale).toBeCloseTo(1.45, 12);
  expect(scenario.story).toBe('The best package of profiles.0 is worth 1.45; GENIUS cuts utilities at 1.');
});

describe('a profile that is no weighted sum', () => {
  const space = (type: string, inner: string): string =>
    `<utility_space type="${type}"><objective index="0" name="root">${inner}</objective></utility_space>`;
  const webDomain = '{"name":"d","issuesValues":{"a":{"values":["x","y"]}}}';
  it.each([
    [
      'hyper-rectangles',
      domain(),
      space('nonlinear', '<ufun><hyperRectangle utility="1"/></ufun>'),
      /hyper-rectangles/,
    ],
    ['another function', domain(), space('nonlinear', ''), /a nonlinear function/],
    ['constraints', domain(), space('constraint', ''), /constraints/],
    ['a partial order', webDomain, '{"DefaultPartialOrdering":{"bids":[],"better":[]}}', /a DefaultPartialOrdering/],
    ['groups', webDomain, '{"SumOfGroupsUtilitySpace":{"name":"g"}}', /a SumOfGroupsUtilitySpace/],
    ['an order', webDomain, '{"bids":[],"better":[]}', /an ordering of packages/],
  ])('is called that, in one line a file: %s', (_, file, other, pattern) => {
    expect(problemsOf({ domain: file, profiles: [other, other] })).toHaveLength(2);
    const files = { domain: 'domain', profiles: ['one', 'one'] };
    const found = problemsOf({ domain: file, profiles: [other, other], files });
    expect(found).toHaveLength(1);
    for (const line of found) expect(line).toMatch(pattern);
  });
});

describe('NegoLog', () => {
  const side = (few: number, reservation?: number): unknown => ({
    ...(reservation === undefined ? {} : { reservationValue: reservation }),
    issueWeights: { Price: 0.6, Days: 0.4 },
    issues: { Price: { low: 1, high: 0.25 }, Days: { few, many: 1 } },
  });
  const specs = '{"Name": "Domain0", "NumberOfBids": 4, "IssueValues": [2, 2]}';
  const profiles = [JSON.stringify(side(0.5, 0.3)), JSON.stringify(side(0))];

  it.each([
    ['specs.json as the domain', specs, 'Domain0'],
    ['a profile as the domain', profiles[1]!, 'Imported domain'],
  ])('%s', (_, file, title) => {
    const scenario = read({ domain: file, profiles });
    expect([scenario.title, Object.keys(scenario.issues)]).toEqual([title, ['Price', 'Days']]);
    const { vendor, client } = prepare(scenario);
    expect([vendor.goals.walkAway, client.goals.walkAway]).toEqual([0.3, 0]);
    expect([...vendor.goals.worth]).toEqual(near([0.6, 0.15, 0.2, 0.4]));
  });

  it('every fault of both profiles, by path', () => {
    const bad = JSON.stringify(side(1.5, -1)).replace('"Price":0.6', '"Prise":0.6');
    expect(problemsOf({ domain: profiles[0]!, profiles: [bad, '{"issueWeights":{},"issues":{}}'] })).toEqual([
      'profiles.0: issues.Prise: the domain has no such issue; did you mean "Price"?',
      'profiles.0: issueWeights.Price: there is no number; write a number of 0 or more',
      ...['issueWeights.Price', 'issueWeights.Days'].map(
        (p) => `profiles.1: ${p}: there is no number; write a number of 0 or more`,
      ),
      ...['Price.low', 'Price.high', 'Days.few', 'Days.many'].map(
        (p) => `profiles.1: issues.${p}: there is no number; write a number`,
      ),
    ]);
    expect(problemsOf({ domain: specs, profiles: [profile(), profile()] })[0]).toMatch(/specs\.json of NegoLog/);
  });
});
