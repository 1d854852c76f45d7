/** What the patterns read in a record, on records made by hand. */
import { describe, expect, it } from 'vitest';
import type { Event } from '../../../src/engine/record/event.ts';
import type { Negotiation } from '../../../src/engine/record/negotiation.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';
import { pairRecord, pairRecords } from '../../../src/validation/records/pairRecord.ts';
import { talkCounts } from '../../../src/validation/records/talkCounts.ts';
import { validationContext } from '../../../src/validation/validationContext.ts';

describe('talk', () => {
  it('a tell is an answer while a question about its issue stands, and else unasked', () => {
    const events = [
      { kind: 'ask', by: 'vendor', issue: 'a' },
      { kind: 'tell', by: 'client', issue: 'a' }, // asked
      { kind: 'tell', by: 'client', issue: 'a' }, // the question is answered
      { kind: 'tell', by: 'vendor', issue: 'b' }, // nobody asked the vendor
      { kind: 'ask', by: 'client', issue: 'b' },
      { kind: 'tell', by: 'vendor', issue: 'c' }, // not what was asked
      { kind: 'tell', by: 'vendor', issue: 'b' }, // asked
      { kind: 'ask', by: 'client', issue: 'b' },
      { kind: 'decline', by: 'vendor', issue: 'b' },
      { kind: 'offer', by: 'vendor', issue: null },
      { kind: 'tell', by: 'vendor', issue: 'b' }, // the question was declined
      { kind: 'disclose', by: 'client', issue: 'c' }, // unasked by its kind
    ] as const;
    expect(talkCounts(events)).toEqual({
      vendor: { asked: 1, answered: 1, unasked: 3 },
      client: { asked: 2, answered: 1, unasked: 2 },
    });
  });
});

describe('a negotiation', () => {
  const side = (name: string, values: string, more: object) => ({
    name,
    walkAway: 0.2,
    goals: { price: { weight: 0.8, values }, exit: { weight: 0.2, values } },
    ...more,
  });
  const scenario = readScenario({
    schemaVersion: 1,
    title: 'made by hand',
    rounds: 4,
    issues: { price: { options: [0, 1, 2] }, exit: { options: [0, 1, 2] } },
    vendor: side('v', 'more is better', { breakPoints: { exit: { limit: 1, because: 'policy' } } }),
    client: side('c', 'less is better', {}),
  });
  const event = (kind: Event['kind'], by: Event['by'], vendor: object, client: object, more: object = {}): Event => ({
    ...{ index: 0, round: 0, by, kind, issue: null, option: null, limit: null, because: '', importance: null },
    ...{ package: null, worth: null },
    ...more,
    vendor: { utility: null, trust: 0.5, trustChange: 0, believedCost: null, ...vendor },
    client: { utility: null, trust: 0.5, trustChange: 0, believedCost: null, ...client },
  });
  const offer = (by: Event['by'], vendor: number, client: number, price: number) =>
    event('offer', by, { utility: vendor }, { utility: client }, { package: { price, exit: 1 } });
  const talks = {
    scenario,
    rounds: 3,
    trust: { vendor: 0.55, client: 0.45 },
    ending: {
      kind: 'walk-away',
      round: 2,
      by: 'client',
      over: 'exit',
      to: null,
      utility: { vendor: 0.2, client: 0.3 },
    },
    events: [
      offer('vendor', 0.9, 0.1, 2),
      offer('client', 0.1, 0.8, 0),
      event('press', 'client', { believedCost: 0.3 }, { believedCost: 0.1 }, { issue: 'exit', option: 0 }),
      event('refuse', 'vendor', {}, { trust: 0.43, trustChange: -0.07 }, { issue: 'exit', option: 0 }),
      offer('vendor', 0.7, 0.3, 1),
      event(
        'refuse',
        'vendor',
        { believedCost: 0.35 },
        { trustChange: -0.03, believedCost: 0.6 },
        { issue: 'exit', option: 0 },
      ),
      event('leave', 'client', {}, { trust: 0.45 }),
    ],
  } as unknown as Negotiation;

  it('is reduced to its first bids, its refusals, its talk and the distance of its accounts', () => {
    expect(pairRecord(talks, { vendor: 0.6, client: 0.5 })).toEqual({
      failed: true,
      rounds: 3,
      utility: { vendor: 0.2, client: 0.3 },
      trust: { vendor: 0.55, client: 0.45 },
      firstDemand: { vendor: 0.9, client: 0.8 },
      talk: { vendor: { asked: 0, answered: 0, unasked: 0 }, client: { asked: 0, answered: 0, unasked: 0 } },
      refusals: { vendor: 0, client: 2 },
      firstRefusal: expect.closeTo(0.07, 12) as number,
      // The client believes at last that the exit costs the vendor 0.6, who says 1, its break point; the vendor
      // believes 0.35 of the client, who says 0.2/0.8. The mean of 0.4 and 0.1.
      accounts: expect.closeTo(0.25, 12) as number,
      // 0.6 + 0.1 and 0.5 + 0.1 are claimed of 1.
      unfair: expect.closeTo(0.3, 12) as number,
    });
  });

  it('has no first demand where a side did not bid, and no first refusal where nobody refused', () => {
    const few = { ...talks, events: [talks.events[0]!, talks.events.at(-1)!] };
    const { firstDemand, firstRefusal, unfair } = pairRecord(few, { vendor: 0.6, client: -1 });
    // The client believes in no compromise.
    expect(unfair).toBeNull();
    expect(firstDemand).toEqual({ vendor: 0.9, client: null });
    expect(firstRefusal).toBeNull();
  });

  it('of a population is the one that is played without a record, and is played once', () => {
    const context = validationContext({ seed: 'records', pairs: 8, quick: true });
    const records = pairRecords(context, 'smallPoint');
    expect(pairRecords(context, 'smallPoint')).toBe(records);
    expect(records.map(({ trust, utility, failed, rounds }) => ({ trust, utility, failed, rounds }))).toEqual(
      context.play('smallPoint').map(({ trust, utility, kind, round }) => ({
        ...{ trust, utility, failed: kind !== 'agreement', rounds: round + 1 },
      })),
    );
  });
});

describe('what is told unasked', () => {
  it('is counted where people are foresighted', () => {
    const context = validationContext({ seed: 'records', pairs: 12, quick: true });
    const levers = { 'vendor.talk': 'foresighted', 'client.talk': 'foresighted' } as const;
    const found = context.readRecords(
      'casino',
      levers,
      ({ events }) => [talkCounts(events), events.filter(({ kind }) => kind === 'disclose').length] as const,
    );
    const told = found.reduce((sum, [{ vendor, client }]) => sum + vendor.unasked + client.unasked, 0);
    expect(told).toBe(found.reduce((sum, [, disclosed]) => sum + disclosed, 0));
    expect(told).toBeGreaterThan(0);
  });
});
