/** The essay's arrows: the algebra of the slope, the clamps and the nulls, what is counted, and the text. */
import { describe, expect, it } from 'vitest';
import type { Event } from '../../../src/engine/record/event.ts';
import { flexibilityArrow, pressesAnswered, slopeOf } from '../../../src/validation/claim/flexibilityArrow.ts';
import { tablesOfPeople } from '../../../src/validation/claim/investingTables.ts';
import { takesTwo, verdictOf } from '../../../src/validation/claim/takesTwo.ts';
import { learned, understandingArrow } from '../../../src/validation/claim/understandingArrow.ts';
import { POINT } from '../../../src/validation/populations/smallPoint.ts';
import { arrowPages } from '../../../src/validation/text/arrowPages.ts';
import { validationContext } from '../../../src/validation/validationContext.ts';
import { plainStyle } from '../../../src/visual/page/style.ts';
import { FULL } from '../../profile.ts';

const event = (kind: Event['kind'], by: Event['by'], issue: string, believedCost = 0): Event => ({
  ...{ index: 0, round: 0, by, kind, issue, option: null, limit: null, because: '', importance: null },
  ...{ package: null, worth: null },
  vendor: { utility: null, trust: 0.5, trustChange: 0, believedCost: null },
  client: { utility: null, trust: 0.5, trustChange: 0, believedCost },
});

describe('understanding → flexibility', () => {
  it('counts what the vendor answered to presses on its break point, and nothing else', () => {
    const events = [
      event('press', 'client', POINT),
      event('explain', 'vendor', POINT),
      event('refuse', 'vendor', POINT),
      event('grant', 'vendor', POINT),
      event('hear', 'vendor', POINT),
      event('explain', 'client', POINT),
      event('refuse', 'vendor', 'price'),
    ];
    expect(pressesAnswered({ events })).toEqual({ sum: 2, count: 3 });
  });

  it('slope: 1 of 4 at 0, 2 of 4 at ½ and 3 of 4 at 1 lie on a line of slope ½', () => {
    const levels = [0, 0.5, 1].map((understanding, k) => ({
      understanding,
      pairs: [0, 1, 2, 3].map((pair) => ({ sum: pair <= k ? 1 : 0, count: 1 })),
    }));
    const { estimate, low, high } = slopeOf(levels)!;
    expect(estimate).toBeCloseTo(0.5, 12);
    expect(low < 0.5 && high > 0.5).toBe(true);
  });

  it('presses weigh alike: 3 of 3 and 0 of 1 at 0, 1 of 2 at 1 make ½ − ¾', () => {
    const levels = [
      { understanding: 0, pairs: [{ sum: 3, count: 3 }, { sum: 0, count: 1 }, { sum: 0, count: 0 }] },
      { understanding: 1, pairs: [{ sum: 0, count: 0 }, { sum: 0, count: 0 }, { sum: 1, count: 2 }] },
    ]; // prettier-ignore
    expect(slopeOf(levels)!.estimate).toBeCloseTo(-0.25, 12);
  });

  it('all answered alike, of 10 pairs: 0 ± (1 − 0.05^(1/10)) = 0.2589; nobody pressed: nothing', () => {
    const alike = [0, 1].map((understanding) => ({
      understanding,
      pairs: Array.from({ length: 10 }, () => ({ sum: 2, count: 2 })),
    }));
    expect(slopeOf(alike)).toEqual({
      estimate: 0,
      low: expect.closeTo(-0.2589, 4) as number,
      high: expect.closeTo(0.2589, 4) as number,
    });
    expect(slopeOf([{ understanding: 0, pairs: [{ sum: 0, count: 0 }] }])).toBeNull();
  });
});

describe('trust → understanding', () => {
  const context = validationContext({ seed: 'arrows', pairs: 1, quick: true });
  const [scenario] = context.scenarios('smallPoint');

  it('the last belief about the point counts; its truth is 1; an issue of which nobody spoke has not changed', () => {
    const events = [event('refuse', 'vendor', POINT, 0.1), event('explain', 'vendor', POINT, 1)];
    const { understanding, assumes } = scenario!.client;
    const start = understanding + (1 - understanding) * assumes[POINT]!;
    const found = learned({ scenario: scenario!, events });
    // With understanding υ the limit is believed with υ and the importance lies between; the larger of both counts.
    expect(found.point).toBeLessThanOrEqual(1 - understanding);
    expect(found.point).toBeGreaterThanOrEqual(1 - start);
    expect(found.gain).toBeCloseTo(found.point / 5, 12);
    expect(found.heard).toBe(2);
    expect(learned({ scenario: scenario!, events: [] })).toEqual({ gain: 0, point: 0, heard: 0 });
  });
});

describe('small samples', () => {
  const context = validationContext({ seed: 'arrows', pairs: 40, quick: true });

  it.runIf(FULL)(
    'understanding moves the answers through foresight: with it clamped, or without care, the slope is gone',
    () => {
      const cells = flexibilityArrow(context, 40).filter(({ client }) => client === 'candid');
      const careful = cells.filter(({ care, foresight }) => care === 1 && foresight === 1);
      expect(careful).toHaveLength(2);
      for (const { slope, presses } of careful) {
        expect(presses).toBeGreaterThan(50);
        expect(slope!.low).toBeGreaterThan(0);
      }
      const clamped = cells.filter(({ care, foresight }) => care === 0 || foresight === 0);
      expect(clamped).toHaveLength(6);
      for (const { slope } of clamped) {
        expect(Math.abs(slope!.estimate)).toBeLessThan(0.12);
        for (const one of careful) expect(slope!.estimate).toBeLessThan(one.slope!.low);
      }
    },
  );

  it.runIf(FULL)(
    'more trust learns more; nothing is learned in silence, and trust teaches nothing in the null model',
    () => {
      const arrows = understandingArrow(context, 40);
      const of = (name: string) => arrows.find(({ table }) => table === name)!;
      expect(of('as it is').rise.low).toBeGreaterThan(0);
      for (const { heard } of of('silent').byTrust) expect(heard.estimate).toBe(0);
      expect([of('silent').rise.estimate, of('silent').rise.low < 0]).toEqual([0, true]);
      expect(of('null model').rise.estimate).toBe(0);
      expect(of('null model').byTrust[0]!.gain.estimate).toBeGreaterThan(0);
    },
  );

  const pairs = takesTwo(tablesOfPeople(context, 12));
  it('the claim has four tables, each lever alone and all together, with the nulls that a lever can move', () => {
    const count = (name: string) => pairs.filter(({ table }) => table === name).map(({ rule }) => rule);
    expect(count('people as they are')).toEqual(Array(4).fill('as it is'));
    for (const name of ['one can leave', 'both can leave', 'the vendor may bend'])
      expect(count(name)).toEqual([...Array<string>(4).fill('as it is'), ...Array<string>(3).fill('frozen'), 'off']);
    for (const { failures, logOdds, saved } of pairs) {
      const { nobody, vendor, client, both } = failures;
      expect(saved.estimate).toBeCloseTo(vendor.estimate + client.estimate - both.estimate - nobody.estimate, 12);
      expect(logOdds.low < logOdds.estimate && logOdds.estimate < logOdds.high).toBe(true);
    }
  });

  it('both can leave: there the vendor leaves as well', () => {
    const [first] = context.scenarios('smallPoint');
    expect(first!.rivals.map(({ courts }) => courts)).toEqual(['client']);
    const nobody = (name: string) => pairs.find(({ table, lever }) => table === name && lever === 'trust')!.failures;
    expect(nobody('both can leave').client.estimate).toBeGreaterThan(nobody('one can leave').client.estimate);
  });

  it('the text has a row for each cell, and every verdict', () => {
    const arrows = {
      toFlexibility: flexibilityArrow(context, 4),
      toUnderstanding: understandingArrow(context, 4),
      takesTwo: pairs,
    };
    const tables = arrowPages(arrows, plainStyle).flatMap((block) =>
      typeof block !== 'string' && block.kind === 'table' ? [block.rows] : [],
    );
    const [flexibility, trust, ...two] = tables.map((rows) => rows.slice(1));
    expect([flexibility!.length, trust!.length]).toEqual([arrows.toFlexibility.length, arrows.toUnderstanding.length]);
    const marks = { supported: '+', contradicted: '−', undecided: '?' };
    expect(two.flat().map(([mark]) => mark)).toEqual(pairs.map(({ verdict }) => marks[verdict]));
  });
});

it('a verdict goes by the whole interval', () => {
  const of = (low: number, high: number) => verdictOf({ estimate: (low + high) / 2, low, high });
  expect([of(0.1, 2), of(-2, -0.1), of(-1, 1), of(0, 1), of(-1, 0)]).toEqual([
    'supported',
    'contradicted',
    'undecided',
    'undecided',
    'undecided',
  ]);
});
