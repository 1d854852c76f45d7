/** Profiles whose weights do not sum to 1: the side opens at its best package and keeps the scale of its file. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestUtility } from '../../../src/analysis/bestUtility.ts';
import { ghostDeal } from '../../../src/analysis/ghostDeal.ts';
import { negotiate } from '../../../src/engine/negotiate.ts';
import { ScenarioError } from '../../../src/kernel/problems.ts';
import { fromGenius } from '../../../src/scenario/genius/fromGenius.ts';
import { withLevers } from '../../../src/scenario/levers/withLevers.ts';
import type { Scenario } from '../../../src/scenario/read/scenario.ts';
import { briefing } from '../../../src/visual/story/briefing.ts';
import { layout } from '../../../src/visual/page/layout.ts';
import { plainStyle } from '../../../src/visual/page/style.ts';
import { FULL } from '../../profile.ts';

type Weights = readonly [number, number];

/** The vendor wants a and d, the client the others; each second choice is worth half. */
const items = (names: string, best: string): string =>
  [...names].map((name) => `<item value="${name}" evaluation="${name === best ? 2 : name === 'b' ? 1 : 0}"/>`).join('');
const genius = (weights: Weights, more = '', best: Weights | string = 'ad'): string =>
  `<utility_space><objective><weight index="1" value="${weights[0]}"/><weight index="2" value="${weights[1]}"/>
<issue index="1" name="Price" type="discrete">${items('abc', best[0] as string)}</issue>
<issue index="2" name="Days" type="discrete">${items('de', best[1] as string)}</issue></objective>
${more}</utility_space>`;

const web = ([Price, Days]: Weights, reservation: object = {}, best = 'ad'): string =>
  JSON.stringify({
    LinearAdditiveUtilitySpace: {
      name: '',
      issueUtilities: {
        Price: {
          discreteutils: { valueUtilities: { a: best[0] === 'a' ? 1 : 0, b: 0.5, c: best[0] === 'c' ? 1 : 0 } },
        },
        Days: { discreteutils: { valueUtilities: { d: best[1] === 'd' ? 1 : 0, e: best[1] === 'e' ? 1 : 0 } } },
      },
      issueWeights: { Price, Days },
      reservationBid: { issuevalues: reservation },
    },
  });
const WEB = JSON.stringify({ name: '', issuesValues: { Price: { values: [...'abc'] }, Days: { values: [...'de'] } } });

const nego = ([Price, Days]: Weights, reservationValue = 0, best = 'ad', times = 1): string =>
  JSON.stringify({
    reservationValue,
    issueWeights: { Price, Days },
    issues: {
      Price: { a: best[0] === 'a' ? times : 0, b: times / 2, c: best[0] === 'c' ? times : 0 },
      Days: { d: best[1] === 'd' ? times : 0, e: best[1] === 'e' ? times : 0 },
    },
  });

const kinds: Readonly<Record<string, (weights: Weights) => Scenario>> = {
  GENIUS: (weights) => fromGenius({ domain: genius([1, 1]), profiles: [genius(weights), genius(weights, '', 'ce')] }),
  GeniusWeb: (weights) => fromGenius({ domain: WEB, profiles: [web(weights), web(weights, {}, 'ce')] }),
  NegoLog: (weights) => fromGenius({ domain: nego(weights), profiles: [nego(weights), nego(weights, 0, 'ce')] }),
};

const problemsOf = (files: Parameters<typeof fromGenius>[0]): string => {
  try {
    fromGenius(files);
  } catch (error) {
    if (error instanceof ScenarioError) return error.message;
    throw error;
  }
  return 'none';
};

describe.each(Object.entries(kinds))('%s', (_, read) => {
  const sums = fc.constantFrom<Weights>([60, 40], [3, 2], [0.9, 0.6], [6, 4], [0.3, 0.2], [1 / 3, 2 / 3], [0.7, 0.3]);

  it('each side bids its best package first', () =>
    fc.assert(
      fc.property(sums, (weights) => {
        const scenario = read(weights);
        const { events } = negotiate(scenario, { seed: 1 });
        const first = events.find(({ kind }) => kind === 'offer');
        expect(first).toMatchObject({ by: 'vendor', package: { Price: 'a', Days: 'd' } });
        for (const side of ['vendor', 'client'] as const) {
          // Each issue has an option worth 1, so the best package is worth the sum of the weights.
          expect(scenario[side].opensAt).toBeCloseTo(weights[0] + weights[1], 12);
          expect(bestUtility(scenario, side)).toBeCloseTo(weights[0] + weights[1], 12);
        }
      }),
      { numRuns: FULL ? 200 : 20 },
    ));

  it.each([
    [60, 40],
    [3, 2],
    [0.9, 0.6],
    [6, 4],
  ] as const)('%d and %d have the ghost deal of 0.6 and 0.4', (...weights) => {
    expect(ghostDeal(read(weights)).kept?.package).toEqual(ghostDeal(read([0.6, 0.4])).kept?.package);
    const best = weights[0] + weights[1];
    expect(
      layout(briefing(read(weights), plainStyle))
        .join(' ')
        .replace(/\s+/g, ' '),
    ).toContain(`(${best.toFixed(2)} is everything it wishes for)`);
  });

  it('weights that are beyond every scale are refused with their file', () => {
    let message = '';
    try {
      read([800, 1200]);
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toContain('profiles.0: its weights sum to 2000; let them sum to at most 1000');
  });
});

describe('the walk-away value is on the scale of the file', () => {
  it('GENIUS and NegoLog', () => {
    // 60 of 100 is 0.6 of 1.
    const more = '<reservation value="60"/>';
    expect(
      fromGenius({ domain: genius([1, 1]), profiles: [genius([60, 40], more), genius([3, 2])] }).vendor,
    ).toMatchObject({ walkAway: 60, opensAt: 100, scale: 100 });
    expect(fromGenius({ domain: nego([1, 1]), profiles: [nego([6, 4], 6), nego([3, 2])] }).vendor).toMatchObject({
      walkAway: 6,
      opensAt: 10,
      scale: 10,
    });
  });

  it("GeniusWeb's reservation bid", () => {
    const profiles = [web([120, 80], { Price: 'b', Days: 'd' }), web([120, 80], {}, 'ce')];
    // 120·0.5 + 80·1.
    expect(fromGenius({ domain: WEB, profiles }).vendor).toMatchObject({ walkAway: 140, opensAt: 200, scale: 200 });
  });

  it('a lever goes to the end of the scale and no further', () => {
    const scenario = kinds['GENIUS']!([60, 40]);
    expect(withLevers(scenario, { 'vendor.walkAway': 99 }).vendor.walkAway).toBe(99);
    expect(() => withLevers(scenario, { 'vendor.opensAt': 101 })).toThrow(
      'vendor.opensAt: it is too large; use at most 100',
    );
    expect(() => withLevers(kinds['GENIUS']!([0.6, 0.4]), { 'vendor.walkAway': 1.01 })).toThrow(
      'vendor.walkAway: it is too large; use at most 1',
    );
  });

  it('a NegoLog profile in points lies on one line with its reservation', () => {
    // 6·10 + 4·10 = 100 points at best, 0 at worst.
    const scored = fromGenius({ domain: nego([1, 1]), profiles: [nego([6, 4], 30, 'ad', 10), nego([3, 2])] });
    expect(scored.vendor.walkAway).toBeCloseTo(0.3, 12);
    expect(scored.story).toContain('profiles.0 scores in points, 0 at worst and 100 at best');
    // The values of the options are below 0: −100 at worst, 0 at best.
    const lost = nego([6, 4], -30, 'ad', -10);
    expect(fromGenius({ domain: nego([1, 1]), profiles: [lost, nego([3, 2])] }).vendor.walkAway).toBeCloseTo(0.7, 12);
    expect(problemsOf({ domain: nego([1, 1]), profiles: [nego([6, 4], 30), nego([3, 2])] })).toBe(
      'profiles.0: the reservation of 30 points is above the best package, which scores 10; ' +
        'write both in the same points',
    );
  });
});

describe('a discount', () => {
  const withDiscount = (...more: readonly string[]): Parameters<typeof fromGenius>[0] => ({
    domain: genius([1, 1]),
    profiles: [genius([0.6, 0.4], more.join('\n')), genius([0.6, 0.4])],
  });
  it.each(['0', '2', '-0.5'])('of %s counts as none, and the scenario says so', (value) => {
    const { vendor, story } = fromGenius(withDiscount(`<discount_factor value="${value}"/>`));
    expect(vendor.discount).toBeUndefined();
    expect(story).toContain(`The discount of profiles.0 is ${value}, outside (0, 1], and counts as none`);
  });
  it.each(['discount_factor', 'reservation'])('or another number that is there twice is refused: %s', (tag) => {
    const [one, two] = ['0.5', '0.4'].map((value) => `<${tag} value="${value}"/>`) as [string, string];
    expect(problemsOf(withDiscount(one, two))).toBe(`profiles.0:5: <${tag}> is there twice; leave one out`);
    expect(problemsOf(withDiscount(one, one))).toBe('none');
  });
});

it.each(['constructor', '__proto__', 'prototype'])('an option "%s" is refused with its file', (name) => {
  const domain = genius([1, 1]).replace('value="b"', `value="${name}"`);
  expect(problemsOf({ domain, profiles: [genius([1, 1]), genius([1, 1])] })).toBe(
    `domain:2: "Price" has an option "${name}", which no scenario may have; give it another name`,
  );
});
