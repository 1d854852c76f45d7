/** A market that turns: its numbers, who notices, and what then is read anew. */
import { describe, expect, it } from 'vitest';
import { dealings } from '../../src/dealings/dealings.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import type { ScenarioInput } from '../../src/scenario/read/scenarioInput.ts';
import { lasting } from './tables.ts';

const table = (...parts: Parameters<typeof lasting>) => readScenario(lasting(...parts));
const rivals = [{ name: 'Corax', fit: 0.2 }];

describe('a step of the market', () => {
  it('happens before its deal, in the order of the deals, by a sum or to a value', () => {
    const market: ScenarioInput['market'] = [
      { at: 4, set: { 'rivals.0.fit': '-0.05' } },
      { at: 3, set: { 'rivals.0.fit': '+0.1', 'client.walkAway': 0.25 } },
    ];
    const { deals } = dealings(table({ rivals, market }), { deals: 5 });
    expect(deals.map(({ negotiation }) => negotiation!.scenario.rivals[0]!.fit)).toEqual([0.2, 0.2, 0.3, 0.25, 0.25]);
    expect(deals.map(({ negotiation }) => negotiation!.scenario.client.walkAway)).toEqual([0.3, 0.3, 0.25, 0.25, 0.25]);
    expect(deals.map(({ market: { turned } }) => turned)).toEqual([false, false, true, true, false]);
  });

  it('is cut to the range of the lever', () => {
    const market = [{ at: 2, set: { 'rivals.0.fit': '+0.9' } }];
    expect(dealings(table({ rivals, market }), { deals: 2 }).deals[1]!.market.numbers).toEqual([
      { path: 'rivals.0.fit', truth: 1, seen: { vendor: 1, client: 1 } },
    ]);
  });
});

describe('a side that does not notice', () => {
  const market = [{ at: 2, set: { 'rivals.0.fit': '+0.15', 'client.walkAway': 0.35, 'rivals.0.trust': 0.9 } }];
  const seen = (alert: number) =>
    dealings(table({ rivals, market }, { alert }), { deals: 2 }).deals[1]!.negotiation!.scenario;

  it('takes a rival for what it was, while its deal is what it is, and keeps its own numbers', () => {
    const { rivals: known, client } = seen(0);
    expect(known[0]).toMatchObject({ fit: 0.35, prior: 0.2, trust: 0.5 });
    expect(client.walkAway).toBe(0.3);
  });

  it('reads all of them anew where it notices', () => {
    const { rivals: known, client } = seen(1);
    expect(known[0]).toMatchObject({ fit: 0.35, trust: 0.9 });
    expect(known[0]!.prior).toBeUndefined();
    expect(client.walkAway).toBe(0.35);
  });

  it('notices as often as it is alert', () => {
    // 200 turns of the market, each noticed with probability 0.3: 60, and five standard deviations are 32.4.
    const noise = [{ noise: { 'rivals.0.fit': 0.001 } }];
    const { deals } = dealings(table({ rivals, market: noise }, { alert: 0.3 }), { deals: 201 });
    expect(deals[0]!.market.noticed).toEqual({ vendor: null, client: null });
    const noticed = deals.filter(({ market: { noticed: by } }) => by.client === true).length;
    expect(Math.abs(noticed - 60)).toBeLessThan(32.4);
    expect(deals.slice(1).every(({ market: { noticed: by } }) => by.vendor === true)).toBe(true);
  });
});

describe('a break point', () => {
  const point = { limit: 5, flexibility: 0 };
  const market = [
    { at: 2, set: { 'vendor.breakPoints.price.limit': 3 } },
    { at: 3, set: { 'vendor.breakPoints.price': 'none' } },
  ];
  const limits = (reviewed: boolean, alert = 1) =>
    dealings(table({ market }, {}, { alert, breakPoints: { price: { ...point, reviewed } } }), { deals: 3 }).deals.map(
      ({ negotiation }) => negotiation!.scenario.vendor.breakPoints['price']?.limit,
    );

  it('is read anew where the vendor notices and reviews it', () => expect(limits(true)).toEqual([5, 3, undefined]));
  it('stays where the vendor does not review it', () => expect(limits(false)).toEqual([5, 5, 5]));
  it('stays where the vendor does not notice', () => expect(limits(true, 0)).toEqual([5, 5, 5]));
});

describe('a noisy series', () => {
  it('goes up or down by its size before every deal but the first, as often the one as the other', () => {
    const scenario = table({ rivals: [{ name: 'Corax', fit: 0.5 }], market: [{ noise: { 'rivals.0.fit': 0.001 } }] });
    const { deals } = dealings(scenario, { deals: 201 });
    const fits = deals.map(({ market }) => market.numbers[0]!.truth as number);
    expect(fits[0]).toBe(0.5);
    const steps = fits.slice(1).map((fit, n) => Math.round((fit - fits[n]!) * 1e6));
    expect(new Set(steps)).toEqual(new Set([1000, -1000]));
    // 200 fair coins: 100 ± five standard deviations of 7.07.
    expect(Math.abs(steps.filter((step) => step > 0).length - 100)).toBeLessThan(35.4);
  });

  it('is another one in another run', () => {
    const scenario = table({ rivals: [{ name: 'Corax', fit: 0.5 }], market: [{ noise: { 'rivals.0.fit': 0.001 } }] });
    const fits = (run: number) => dealings(scenario, { deals: 30, run }).deals.map(({ market }) => market.numbers[0]);
    expect(fits(0)).not.toEqual(fits(1));
  });
});

describe('a scenario file', () => {
  const problems = (file: ScenarioInput): readonly string[] => {
    try {
      readScenario(file);
      return [];
    } catch (error) {
      return (error as { problems: { path: string }[] }).problems.map(({ path }) => path);
    }
  };

  it('is told every problem of its market and of the time after the table', () => {
    const market = [
      { at: 1, set: { 'rivals.0.fit': 0.5 } },
      { at: 3 },
      { at: 3, set: { 'rivals.1.fit': 0.5, 'vendor.care': 1, 'rivals.0.fit': 1.5, 'rivals.0.trust': 'more' } },
      { noise: { 'vendor.breakPoints.price.limit': 0.1, 'client.walkAway': 0 } },
      { at: 2, set: { 'vendor.breakPoints.price.limit': 11, 'vendor.breakPoints.term': 'none' } },
    ];
    const vendor = { breakPoints: { price: { limit: 5 } } };
    const after = { fades: 2, fadez: 1, term: 0.5 };
    expect([...problems(lasting({ rivals, market, after } as object, {}, vendor))].sort()).toEqual([
      'after.fades',
      'after.fadez',
      'after.term',
      'market.0.at',
      'market.1',
      'market.2.set.rivals.0.fit',
      'market.2.set.rivals.0.trust',
      'market.2.set.rivals.1.fit',
      'market.2.set.vendor.care',
      'market.3.noise.client.walkAway',
      'market.3.noise.vendor.breakPoints.price.limit',
      'market.4.set.vendor.breakPoints.price.limit',
      'market.4.set.vendor.breakPoints.term',
    ]);
  });

  it('has levers for all of it, and takes them back', () => {
    const plain = table({ rivals });
    const moved = withLevers(table({ rivals, market: [{ at: 3, set: { 'rivals.0.fit': 0.5 } }] }), {
      'after.fades': 0.2,
      'market.0.at': 4,
      'market.0.set.rivals.0.fit': '+0.08',
      'client.alert': 0.5,
      'vendor.lossAversion': 0.3,
    });
    expect([moved.after!.fades, moved.after!.drift, moved.market]).toEqual([
      0.2,
      1,
      [{ at: 4, set: { 'rivals.0.fit': '+0.08' } }],
    ]);
    const back = withLevers(moved, {
      after: 'none',
      market: 'none',
      'client.alert': 'none',
      'vendor.lossAversion': 'none',
    });
    expect(JSON.stringify(back)).toBe(JSON.stringify(plain));
  });
});
