/** Asking a manager: each step by hand, and what must hold whatever is played. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { managerGrantChance, relayedTrust } from '../../src/agents/managerAnswer.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import { replay } from '../../src/engine/replay.ts';
import type { Table } from '../../src/engine/table.ts';
import { openTable, resumeTable } from '../../src/engine/table.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { scenarios } from '../../src/testing/arbitraries/scenarios.ts';
import { simulate } from '../../src/experiments/simulate.ts';
import { FULL } from '../profile.ts';
import { managed as managedFile } from '../postmortem/managed.ts';
import { small } from '../visual/small.ts';

/** A vendor that may go to 1 on the fee alone, with a manager behind it. */
const managed = (manager: object | undefined, vendor: object = {}, more: object = {}) =>
  readScenario(
    small(
      { rounds: 8, ...more },
      { walkAway: 0.1, mandate: { fee: 1 }, ...(manager === undefined ? {} : { manager }), ...vendor },
      { walkAway: 0.1, talk: 'silent' },
    ),
  );

/** The vendor has bid 1/1, and the client presses for 0 on the fee. */
function pressed(scenario: ReturnType<typeof readScenario>): Table {
  const table = openTable(scenario);
  table.act('vendor', { bid: { fee: 1, scope: 1 } });
  table.act('client', { bid: { fee: 0, scope: 0 }, talk: { kind: 'press', issue: 'fee' } });
  return table;
}
const kinds = (table: Table, from = 0): string[] =>
  table
    .toJSON()
    .events!.slice(from)
    .map(({ kind, by, isRelayed }) => `${by} ${kind}${isRelayed === true ? ' relayed' : ''}`);
const WILLING = { flexibility: 1, care: 1, understanding: 1, answersIn: 2 };

describe('the manager by hand', () => {
  it('trusts what is relayed by the discounted opinion of Jøsang & Ismail 2002', () => {
    // r = 6, s = 2: b = 6/10, d = 2/10, u = 2/10. m = ½: b = .3, d = .1, u = .6; E = .3 + .3 = .6.
    expect(relayedTrust(0.5, { trust: 6 / 8, evidence: 8, importance: 0 })).toBeCloseTo(0.6, 12);
    // It has never met them and takes nothing in: E = ½. It takes all in: E = .6 + .1 = .7.
    expect(relayedTrust(0, { trust: 0.9, evidence: 100, importance: 0 })).toBe(0.5);
    expect(relayedTrust(1, { trust: 6 / 8, evidence: 8, importance: 0 })).toBeCloseTo(0.7, 12);
  });

  it('grants with flexibility·(T + (1 − T)·ĉ) of what reaches it', () => {
    // T = .6 as above; ĉ = ½·.8 + ½·.2 = .5; P = .5·(.6 + .4·.5) = .4.
    const manager = { flexibility: 0.5, care: 0, understanding: 0.5, answersIn: 2, assumed: Float64Array.of(0, 0.2) };
    expect(managerGrantChance(manager, 1, { trust: 6 / 8, evidence: 8, importance: 0.8 })).toBeCloseTo(0.4, 12);
  });
});

describe('a referral', () => {
  it('takes the turn, is answered two turns later, and the exception can be bid at once', () => {
    // ĉ = 1 for the vendor (it assumes so), T = 1: P(grant) = 1·(T + (1 − T)·1) = 1.
    const table = pressed(managed(WILLING, { assumes: { fee: 1 }, understanding: 0 }));
    const trust = table.view('client').trust;
    table.act('vendor', { answer: 'refer' });
    expect(kinds(table, 3)).toEqual(['vendor refer', 'vendor offer']);
    expect(table.toJSON().events!.at(-1)!.package).toEqual({ fee: 1, scope: 1 });
    expect(table.view('client').trust).toBe(trust);
    table.act('client', { bid: { fee: 0, scope: 0 }, talk: { kind: 'press', issue: 'fee' } });
    // While it waits, a press is heard.
    expect(() => table.act('vendor', { answer: 'explain', bid: { fee: 1, scope: 1 } })).toThrow(/use one of: hear/);
    table.act('vendor', { answer: 'hear', bid: { fee: 1, scope: 1 } });
    const told = table.toJSON().events!.length;
    table.act('client', { bid: { fee: 0, scope: 0 } });
    // It asked in round 1 (from 0), so that the answer is there before its turn in round 3.
    expect(kinds(table, told)).toEqual(['client offer', 'vendor grant relayed']);
    expect(table.toJSON().events!.at(-1)).toMatchObject({ round: 3, issue: 'fee', option: 0, isRelayed: true });
    expect(table.view('client').trust).toBeGreaterThan(trust);
    expect(table.view('vendor').breakPoints).toEqual({});
    table.act('vendor', { accept: true });
    expect(table.ending!.kind).toBe('agreement');
  });

  it.each([
    [1, 'explain', 'an explanation: r + ¼ of 4 pieces of evidence, T = 2.25/4.25'],
    [0, 'refuse', 'a flat refusal'],
  ])('with a manager of flexibility 0 and care %s is answered by %s: %s', (care, kind) => {
    const table = pressed(managed({ flexibility: 0, care, understanding: 1, answersIn: 1 }));
    table.act('vendor', { answer: 'refer' });
    table.act('client', { bid: { fee: 0, scope: 0 } });
    expect(kinds(table, 5)).toEqual(['client offer', `vendor ${kind} relayed`]);
    if (kind === 'explain') expect(table.view('client').trust).toBeCloseTo(2.25 / 4.25, 12);
    else expect(table.view('client').trust).toBeLessThan(0.5);
    expect(table.toJSON().events!.at(-1)!.limit).toBe(kind === 'explain' ? 1 : null);
  });

  it('is refused with anything beside it, without a manager, and where no limit is in the way', () => {
    const table = pressed(managed(WILLING));
    const bid = { fee: 1, scope: 0 };
    for (const [move, problem] of [
      [{ answer: 'refer', accept: true }, 'accept: one cannot accept and refer'],
      [{ answer: 'refer', leave: true }, 'leave: one cannot leave and refer'],
      [{ answer: 'refer', talk: { kind: 'ask', issue: 'fee' } }, 'talk: one cannot talk and refer'],
      [{ answer: 'refer', bid }, 'bid: one cannot move and refer'],
      [{ answer: 'grant', bid }, '"grant" does not answer that; use one of: explain, refuse, refer'],
    ] as const)
      expect(() => table.act('vendor', move as never)).toThrow(problem);
    expect(() => pressed(managed(undefined)).act('vendor', { answer: 'refer' })).toThrow('use one of: explain, refuse');
    const free = openTable(managed(WILLING));
    free.act('vendor', { bid: { fee: 1, scope: 1 } });
    free.act('client', { bid: { fee: 0, scope: 0 }, talk: { kind: 'press', issue: 'scope' } });
    expect(() => free.act('vendor', { answer: 'refer' })).toThrow('use one of: hear');
  });

  it('is made by a caring rep that may not decide alone, never by one without care', () => {
    const first = (care: number, talk: string): string => {
      const table = pressed(managed(WILLING, { care, talk }));
      table.step();
      return table.toJSON().events![3]!.kind;
    };
    expect(['candid', 'openBook'].map((talk) => first(1, talk))).toEqual(['refer', 'refer']);
    expect(['candid', 'byTheBook'].map((talk) => first(0, talk))).toEqual(['refuse', 'refuse']);
  });
});

describe('a scenario with a manager', () => {
  it('reads a mandate as a break point of authority, and defaults for the manager', () => {
    const { vendor } = managed({});
    expect(vendor.breakPoints).toEqual({ fee: { limit: 1, because: { kind: 'authority', text: '' }, flexibility: 0 } });
    expect(vendor.manager).toEqual({ flexibility: 0.5, care: 0.5, understanding: 0.5, answersIn: 2 });
    expect(readScenario(small()).vendor).not.toHaveProperty('manager');
    expect(readScenario(small()).vendor).not.toHaveProperty('mandate');
  });

  it('moves its levers by path, and `none` takes mandate, break point and manager away', () => {
    const scenario = managed({});
    expect(withLevers(scenario, { 'vendor.manager.flexibility': 1 }).vendor.manager!.flexibility).toBe(1);
    expect(withLevers(scenario, { 'vendor.mandate.fee': 'none' }).vendor.breakPoints).toEqual({});
    const free = withLevers(scenario, { 'vendor.breakPoints.fee': 'none', 'vendor.manager': 'none' }).vendor;
    expect([free.breakPoints, free.mandate ?? {}, free.manager]).toEqual([{}, {}, undefined]);
    const bare = readScenario(small());
    expect(() => withLevers(bare, { 'vendor.manager.care': 1 })).toThrow('it is no lever, and this scenario has none');
  });

  it('refuses a mandate that is no option, is about no issue, or ends beside the break point', () => {
    const wrong = (vendor: object) => () => managed(undefined, vendor);
    expect(wrong({ mandate: { fee: 7 } })).toThrow('vendor.mandate.fee: "7" is not an option of "fee"');
    expect(wrong({ mandate: { fees: 1 } })).toThrow('vendor.mandate.fees: there is no issue "fees"');
    expect(wrong({ mandate: { fee: 1 }, breakPoints: { fee: { limit: 0 } } })).toThrow(
      'vendor.mandate.fee: it ends at "1", and the break point there at "0"',
    );
    expect(() => managed({ answersIn: 0 })).toThrow('vendor.manager.answersIn: it is too small; use at least 1');
  });
});

describe('whatever is played', () => {
  const tables = fc.tuple(scenarios(), fc.integer({ min: 0, max: 99 }));

  it('the manager answers what was referred, in time, and nothing else; a replay and a resumed table agree', () => {
    let relays = 0;
    fc.assert(
      fc.property(tables, ([file, run]) => {
        const scenario = readScenario(managedFile(file as never));
        const negotiation = negotiate(scenario, { run });
        const { events } = negotiation;
        for (const event of events.filter(({ isRelayed }) => isRelayed === true)) {
          relays += 1;
          const asked = events.filter(
            ({ by, kind, issue, index }) =>
              by === event.by && kind === 'refer' && issue === event.issue && index < event.index,
          );
          expect(event.round - asked.at(-1)!.round).toBe(scenario[event.by].manager!.answersIn);
          expect(['grant', 'explain', 'refuse']).toContain(event.kind);
        }
        const frames = replay(negotiation);
        expect(frames.at(-1)!.events).toEqual(events);
        let table = openTable(scenario, { run });
        for (let n = 0; n < frames.length / 2; n++) table.step();
        table = resumeTable(JSON.stringify(table));
        while (table.ending === null) table.step();
        expect(table.toJSON().events).toEqual(events);
      }),
      { numRuns: FULL ? 2000 : 60, seed: 17 },
    );
    expect(relays).toBeGreaterThan(0);
  });

  it('a manager whom nobody asks changes nothing', () => {
    fc.assert(
      fc.property(tables, ([file, run]) => {
        const scenario = readScenario(file);
        const { events } = negotiate(scenario, { run });
        if (events.some(({ kind }) => kind === 'refer')) return;
        const alone = withLevers(
          scenario,
          Object.fromEntries(
            (['vendor', 'client'] as const)
              .filter((side) => scenario[side].manager !== undefined)
              .map((side) => [`${side}.manager`, 'none']),
          ),
        );
        // What could have been referred is another matter: without a manager nothing can be.
        expect(negotiate(alone, { run }).events).toEqual(events);
      }),
      { numRuns: FULL ? 1000 : 40, seed: 18 },
    );
  });

  it('a record is no part of the decisions: the bulk path counts the same', () => {
    const scenario = managed({ flexibility: 0.7 }, { care: 0.8 }, { rounds: 12 });
    const runs = 40;
    const deals = Array.from({ length: runs }, (_, run) => negotiate(scenario, { run }).ending.kind);
    expect(simulate(scenario, { runs }).dealRate.estimate).toBeCloseTo(
      deals.filter((kind) => kind === 'agreement').length / runs,
      12,
    );
  });
});
