/** Meetings before the table: what comes out of them, by numbers worked out by hand and by properties. */
import { describe, expect, it } from 'vitest';
import type { Assumed } from '../../src/domain/assumed.ts';
import { withAssumptions } from '../../src/domain/assumed.ts';
import { SIDES } from '../../src/domain/side.ts';
import type { Event } from '../../src/engine/record/event.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import { prepare } from '../../src/engine/preparation/prepare.ts';
import { replay } from '../../src/engine/replay.ts';
import { reset } from '../../src/engine/turns/reset.ts';
import { makeState } from '../../src/engine/state/makeState.ts';
import type { Table } from '../../src/engine/table.ts';
import { openTable, resumeTable, tableOver } from '../../src/engine/table.ts';
import type { LeverSettings } from '../../src/scenario/levers/leverSettings.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import type { Scenario } from '../../src/scenario/read/scenario.ts';
import { randomScenario } from '../determinism/randomScenarios.ts';
import { EXAMPLES, scenarioFile } from '../examples/scenarioFiles.ts';
import { FULL } from '../profile.ts';

const goals = (price: number, values: string): object => ({
  price: { weight: price, values },
  exit: { weight: 1 - price, values },
});
const file = {
  schemaVersion: 1,
  title: 'meetings',
  rounds: 6,
  issues: { price: { options: [1, 2, 3] }, exit: { options: [1, 2, 3] } },
  vendor: {
    name: 'V',
    walkAway: 0.1,
    goals: goals(0.8, 'more is better'),
    breakPoints: { exit: { limit: 2, because: 'our lawyers' } },
  },
  client: { name: 'C', walkAway: 0.1, goals: goals(0.5, 'less is better'), assumes: { price: 0.4, exit: 0.4 } },
  before: { meetings: 1, weeks: 2 },
};
const scenario = readScenario(file);

/** Everyone's first impression is a trust of ½, and nobody's assumptions are blurred. */
const PLAIN = { firstImpression: 0, blur: 0 };

function open(
  levers: LeverSettings = {},
  assumed: Partial<Assumed> = PLAIN,
  run = 0,
): { table: Table; events: Event[] } {
  const state = makeState(prepare(withLevers(scenario, levers), undefined, withAssumptions(assumed)));
  reset(state, 'meetings', run);
  const events: Event[] = [];
  return { table: tableOver(state, events), events };
}

/** The vendor asks about the price, the client tells and tells of the exit, and the rest of the meeting is silence. */
function oneMeeting(levers: LeverSettings = {}): { table: Table; events: Event[] } {
  const opened = open(levers);
  const { table } = opened;
  table.act('vendor', { talk: { kind: 'disclose', issue: 'exit' } });
  table.act('client', { talk: { kind: 'ask', issue: 'price' } });
  table.act('vendor', { answer: 'tell' });
  table.act('client', {});
  return opened;
}

describe('one meeting by hand', () => {
  it('moves trust, depth and understanding by the rules of the table', () => {
    const { table } = oneMeeting();
    // Strangers: r = s = 1. The disclosure is ¼ of good evidence, as the client knew nothing; so is the answer.
    const trust = 1.5 / 2.5;
    // Trust moves what is known: of the exit by ½ of the way, of the price by 1.25/2.25.
    const understanding = (0.5 + 1.25 / 2.25) / 2;
    // Two weeks take 2 % each.
    const { vendor, client } = table.toJSON();
    expect(table.view('client').trust).toBeCloseTo(trust, 12);
    expect(client.edge.r + client.edge.s).toBeCloseTo(2.5 * 0.98 ** 2, 12);
    expect(vendor.edge.r + vendor.edge.s).toBeCloseTo(2 * 0.98 ** 2, 12);
    // The places of `START`: what came out, trust, depth, understanding, meetings called.
    expect(client.before!.start.slice(1, 4)).toEqual([
      expect.closeTo(trust, 12),
      expect.closeTo(2.5 * 0.98 ** 2, 12),
      expect.closeTo(understanding, 12),
    ]);
    expect(client.before!.start[4]).toBe(1);
    expect(table.view('client').beliefs['exit']!.limit).toBeCloseTo(0.5, 12);
    // It assumed .4; the price is the vendor's largest weight.
    expect(table.view('client').beliefs['price']!.importance).toBeCloseTo(0.4 + (1.25 / 2.25) * 0.6, 12);
  });

  it('leaves second-order beliefs: what the other believes, in the measure in which it is understood', () => {
    const { table } = oneMeeting();
    // The vendor learnt nothing (m = 0): it takes its wall to be as plain as it is, and the price to weigh 1.
    expect(table.toJSON().vendor.before!.regarded).toEqual([1, 1]);
    const told = open();
    for (const [by, move] of [
      ['vendor', { talk: { kind: 'ask', issue: 'exit' } }],
      ['client', { answer: 'tell' }],
      ['vendor', {}],
      ['client', {}],
    ] as const)
      told.table.act(by, move);
    // It now knows half of the exit: m = ½, and the client believes .4 of it: ½·.4 + ½·1.
    expect(told.table.toJSON().vendor.before!.regarded).toEqual([1, expect.closeTo(0.7, 12)]);
  });

  it('is in the record, with the moment at which the table begins', () => {
    const { table, events } = oneMeeting();
    table.act('vendor', { bid: { price: 3, exit: 3 } });
    expect(events.map(({ kind, by, round, meeting }) => [kind, by, round, meeting])).toEqual([
      ['call', 'vendor', -1, 0],
      ['call', 'client', -1, 0],
      ['disclose', 'vendor', -1, 0],
      ['ask', 'client', -1, 0],
      ['tell', 'vendor', -1, 0],
      ['pass', 'client', -1, 0],
      ['open', 'vendor', 0, undefined],
      ['offer', 'vendor', 0, undefined],
    ]);
    expect(events[2]).toMatchObject({ limit: 2, importance: expect.closeTo(0.25, 12) as number });
    expect(events.at(-1)!.client.understanding).toBeCloseTo((0.5 + 1.25 / 2.25) / 2, 12);
  });

  it('ends with an answer that is due, and with nothing else', () => {
    const { table } = open({}, { ...PLAIN, exchanges: 1 });
    table.act('vendor', {});
    table.act('client', { talk: { kind: 'ask', issue: 'exit' } });
    expect(() => table.act('vendor', { answer: 'tell', talk: { kind: 'ask', issue: 'price' } })).toThrow(/talk: /);
    table.act('vendor', { answer: 'decline' });
    expect(table.view('vendor').meeting).toBeUndefined();
  });

  it('has no bids, presses, acceptances or leaving', () => {
    const { table } = open();
    const before = JSON.stringify(table);
    expect(() => table.act('vendor', { bid: { price: 3, exit: 3 } })).toThrow(/^bid: /);
    expect(() => table.act('vendor', { accept: true })).toThrow(/^accept: /);
    expect(() => table.act('vendor', { leave: true })).toThrow(/^leave: /);
    expect(() => table.act('vendor', { talk: { kind: 'press', issue: 'exit' } })).toThrow(/ask or disclose/);
    expect(() => table.act('client', {})).toThrow(/not the client's turn/);
    expect(JSON.stringify(table)).toBe(before);
  });
});

describe('a number that is given', () => {
  it('overrides what came out, and the record says so', () => {
    const { table, events } = oneMeeting({ 'client.trust': 0.3, 'client.depth': 10 });
    expect(table.view('client').trust).toBeCloseTo(0.3, 12);
    table.act('vendor', { bid: { price: 3, exit: 3 } });
    const opening = events.find(({ kind }) => kind === 'open')!;
    expect(opening.client.trustChange).toBeCloseTo(0.3 - 0.6, 12);
    expect(opening.vendor.trustChange).toBe(0);
    while (table.ending === null) table.step();
    const { start } = table.negotiation();
    expect(start!.client).toMatchObject({ depth: 10, given: ['trust', 'depth'], effort: 1 });
    expect(start!.vendor.given).toEqual([]);
  });

  it('leaves what is said in the meetings as it was, so that a level can be held on the same luck', () => {
    const said = (levers: LeverSettings): unknown[] =>
      negotiate(withLevers(scenario, { 'before.meetings': 6, ...levers }), { seed: 3 })
        .events.filter(({ meeting }) => meeting !== undefined)
        .map(({ by, kind, issue, client }) => [by, kind, issue, client.trust]);
    expect(said({ 'client.trust': 0.9, 'client.understanding': 0.2, 'vendor.depth': 1 })).toEqual(said({}));
  });

  it('takes with it what was told, where it is the understanding', () => {
    const { table } = oneMeeting({ 'client.understanding': 0.25 });
    const { vendor, client } = table.toJSON();
    expect(client.before!.start[3]).toBeCloseTo(0.25, 12);
    expect(vendor.claims).toEqual([-1, -1]);
    expect(oneMeeting().table.toJSON().vendor.claims).toEqual([-1, 1]);
  });

  it.each(EXAMPLES)('leaves the table of %s as it is without meetings where all are given', (name) => {
    // The talk `candid` reads no second-order beliefs, so that nothing of the meetings is left.
    const plain = readScenario(scenarioFile(name));
    if (plain.before !== undefined) return;
    const atTable = (one: Scenario): unknown =>
      negotiate(one, { seed: 5 })
        .events.filter(({ meeting, kind }) => meeting === undefined && kind !== 'open')
        .map(({ index: _, vendor, client, ...event }) => [event, vendor.trust, client.trust, client.utility]);
    expect(atTable(withLevers(plain, { 'before.meetings': 5 }))).toEqual(atTable(plain));
  });
});

/** What a negotiation decides, without the scenario that says so. */
const decided = (one: Scenario, seed: number): string => {
  const { scenario: _, ...rest } = negotiate(one, { seed });
  return JSON.stringify(rest);
};

describe('no meetings', () => {
  it('is the model without, to the byte', () => {
    for (let n = 0; n < (FULL ? 100 : 15); n++) {
      const plain = randomScenario(n) as Record<string, object>;
      for (const side of SIDES) if (n % 2 === 0) delete (plain[side] as Record<string, unknown>)['trust'];
      const none = readScenario({ ...plain, before: { meetings: 0, weeks: 3 } });
      expect(decided(none, n)).toBe(decided(readScenario(plain), n));
    }
  });

  it('starts strangers as strangers where a propensity says that they are', () => {
    const { start, events } = negotiate(withLevers(scenario, { 'before.meetings': 0, 'client.propensity': 0.3 }), {
      seed: 1,
    });
    expect(start!.client.depth).toBeCloseTo(2, 12);
    expect(start!.client.understanding).toBe(0);
    expect(Math.abs(start!.client.trust - 0.3)).toBeLessThanOrEqual(0.2);
    expect(start!.vendor).toMatchObject({ trust: 0.5, depth: 4, understanding: 0.5 });
    expect(events[0]!.kind).toBe('open');
  });
});

describe('who comes', () => {
  const eventsOf = (levers: LeverSettings, run = 0): readonly Event[] =>
    negotiate(withLevers(scenario, { 'before.meetings': 20, ...levers }), { seed: 2, run }).events.filter(
      ({ meeting }) => meeting !== undefined,
    );

  it('asks and tells; who does not, only answers', () => {
    const events = eventsOf({ 'client.effort': 0 });
    expect(events.some(({ by, kind }) => by === 'vendor' && kind === 'ask')).toBe(true);
    const client = new Set(events.filter(({ by }) => by === 'client').map(({ kind }) => kind));
    expect([...client].filter((kind) => !['tell', 'decline', 'pass'].includes(kind))).toEqual([]);
  });

  it('is nobody where neither calls; then time passes alone', () => {
    expect(eventsOf({ 'client.effort': 0, 'vendor.effort': 0 })).toEqual([]);
    const { start } = negotiate(
      withLevers(scenario, { 'before.meetings': 20, 'client.effort': 0, 'vendor.effort': 0 }),
      { seed: 2 },
    );
    expect(start!.client.depth).toBeCloseTo(2 * 0.98 ** 40, 12);
    expect(start!.client.effort).toBe(0);
  });

  it('comes as often as its effort says, whatever the effort of the other', () => {
    const calls = (levers: LeverSettings): string[] =>
      Array.from({ length: 50 }, (_, run) => eventsOf({ 'vendor.effort': 0.3, ...levers }, run)).flatMap(
        (events, run) =>
          events.filter(({ kind, by }) => kind === 'call' && by === 'vendor').map((e) => `${run} ${e.meeting!}`),
      );
    const alone = calls({ 'client.effort': 0 });
    // 1,000 meetings at .3: the standard deviation is 14.5, and four of them are 58.
    expect(Math.abs(alone.length - 300)).toBeLessThan(58);
    expect(calls({ 'client.effort': 0.5, 'client.care': 1 })).toEqual(alone);
  });

  it('moves nobody else’s first impression', () => {
    const first = (levers: LeverSettings): number => eventsOf(levers)[0]!.client.trust;
    expect(first({ 'vendor.effort': 0.1, 'vendor.propensity': 0.9 })).toBe(first({}));
  });
});

describe('first impressions', () => {
  /** Both sides' trust before the first meeting, over many runs. */
  const impressions = (assumed: Partial<Assumed>, runs = 2000): (readonly [number, number])[] => {
    const state = makeState(prepare(scenario, undefined, withAssumptions(assumed)));
    return Array.from({ length: runs }, (_, run) => {
      reset(state, 'meetings', run);
      const table = tableOver(state, []);
      return [table.view('vendor').trust, table.view('client').trust] as const;
    });
  };
  const correlation = (pairs: readonly (readonly [number, number])[]): number => {
    const mean = [0, 1].map((i) => pairs.reduce((sum, pair) => sum + pair[i]!, 0) / pairs.length);
    const moment = (i: number, j: number): number =>
      pairs.reduce((sum, pair) => sum + (pair[i]! - mean[i]!) * (pair[j]! - mean[j]!), 0);
    return moment(0, 1) / Math.sqrt(moment(0, 0) * moment(1, 1));
  };

  it('lie around the propensity, and have a part in common', () => {
    const pairs = impressions({});
    for (const pair of pairs) for (const trust of pair) expect(Math.abs(trust - 0.5)).toBeLessThanOrEqual(0.2);
    // With a share s in common, r = s²/(s² + (1 − s)²): ½ for a half. Four standard errors of r are .07.
    expect(Math.abs(correlation(pairs) - 0.5)).toBeLessThan(0.07);
    expect(Math.abs(correlation(impressions({ likeness: 0 })))).toBeLessThan(0.09);
    expect(correlation(impressions({ likeness: 1 }, 50))).toBeCloseTo(1, 12);
  });
});

describe('a table with meetings', () => {
  const LEVERS = { 'before.meetings': 3, 'vendor.effort': 0.7, 'client.effort': 0.8 };

  it('is saved, resumed, forked and replayed to the byte at every turn', () => {
    for (let n = 0; n < (FULL ? 40 : 5); n++) {
      const one = readScenario({ ...(randomScenario(n) as object), before: {} });
      const levers = n % 2 === 0 ? LEVERS : { ...LEVERS, 'client.trust': 'none', 'vendor.understanding': 'none' };
      const met = withLevers(one, levers as LeverSettings);
      const straight = negotiate(met, { seed: n });
      let table = openTable(met, { seed: n });
      while (table.ending === null) {
        table = n % 3 === 0 ? table.fork() : resumeTable(JSON.stringify(table));
        table.step();
      }
      expect(JSON.stringify(table.negotiation())).toBe(JSON.stringify(straight));
      const frames = replay(straight);
      expect(JSON.stringify(resumeTable(frames.at(-1)!).negotiation())).toBe(JSON.stringify(straight));
    }
  });

  it('is found out where what was said in a meeting is changed', () => {
    const table = openTable(withLevers(scenario, LEVERS), { seed: 1, record: false });
    for (let turn = 0; turn < 7; turn++) table.step();
    const saved = JSON.parse(JSON.stringify(table)) as { before: { turns: number[] } };
    saved.before.turns[4] = 1;
    expect(() => resumeTable(saved as never)).toThrow(/before.turns/);
  });

  it('shows each side what was said in the meetings, and no more', () => {
    const { table } = oneMeeting();
    expect(table.view('client').meetings).toEqual([
      { meeting: 0, by: 'vendor', answer: null, said: { kind: 'disclose', issue: 'exit', option: null } },
      { meeting: 0, by: 'client', answer: null, said: { kind: 'ask', issue: 'price', option: null } },
      { meeting: 0, by: 'vendor', answer: 'tell', said: null },
      { meeting: 0, by: 'client', answer: null, said: null },
    ]);
    expect(table.view('client').history).toEqual([]);
  });
});
