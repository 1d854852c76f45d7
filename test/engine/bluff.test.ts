/** A limit that is claimed and not there; being caught; and trust that does not come back. Worked out by hand. */
import { describe, expect, it } from 'vitest';
import { replay } from '../../src/engine/replay.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import { openTable } from '../../src/engine/table.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';

const issue = (values: string) => ({ a: { weight: 0.5, values }, b: { weight: 0.5, values } });
const scenario = readScenario({
  schemaVersion: 1,
  title: 'b',
  rounds: 12,
  issues: { a: { options: [1, 2, 3] }, b: { options: [1, 2, 3] } },
  vendor: { name: 'V', walkAway: 0, goals: issue('more is better') },
  client: { name: 'C', walkAway: 0, understanding: 0, trust: 0.5, depth: 4, goals: issue('less is better') },
});
const open = () => {
  const table = openTable(scenario, { seed: 'bluff' });
  table.act('vendor', { bid: { a: 3, b: 3 } });
  table.act('client', { bid: { a: 1, b: 1 }, talk: { kind: 'press', issue: 'a' } });
  table.act('vendor', { answer: 'explain', bid: { a: 3, b: 3 } });
  return table;
};

describe('a claimed limit', () => {
  it('is believed like a true one: r += ¼, ℓ += T(1 − ℓ); it is the standing bid, and has no reason', () => {
    const table = open();
    expect(table.view('client').trust).toBeCloseTo(2.25 / 4.25, 12);
    expect(table.view('client').beliefs['a']!.limit).toBeCloseTo(0.5, 12);
    const told = table.toJSON().events!.find(({ kind }) => kind === 'explain')!;
    expect([told.limit, told.because]).toEqual([3, '']);
  });

  it('is caught by a bid beyond it: 0.6 of the trust is left, for good, and nobody believes in the limit', () => {
    const table = open();
    table.act('client', { bid: { a: 1, b: 1 } });
    table.act('vendor', { bid: { a: 2, b: 3 } }); // a concession of ½ · ½, so r += 4 · ¼ = 1
    const view = table.view('client');
    expect(view.trust).toBeCloseTo(0.6 * (3.25 / 5.25), 12);
    expect(view.beliefs['a']!.limit).toBe(0);
    const event = table.toJSON().events!.find(({ kind }) => kind === 'caught')!;
    expect([event.by, event.issue, event.limit, event.option]).toEqual(['vendor', 'a', 3, 2]);
    expect(event.client.trustChange).toBeLessThan(-0.2);
    expect(table.toJSON().client.edge.ceiling).toBe(0.6);
    // However much good comes after it, trust stays below 0.6; and the mark is saved.
    table.act('client', { bid: { a: 1, b: 1 } });
    table.act('vendor', { bid: { a: 1, b: 1 } });
    expect(table.fork().view('client').trust).toBeLessThan(0.6);
    expect(table.toJSON().events!.filter(({ kind }) => kind === 'caught')).toHaveLength(1);
  });

  it('is caught by accepting beyond it', () => {
    const table = open();
    table.act('client', { bid: { a: 1, b: 3 } });
    table.act('vendor', { accept: true });
    const kinds = table.negotiation().events.map(({ kind }) => kind);
    expect(kinds.slice(-2)).toEqual(['caught', 'accept']);
  });

  it('is not caught while it is kept to; and a true limit never is, not even after an exception', () => {
    const table = open();
    table.act('client', { bid: { a: 1, b: 1 } });
    table.act('vendor', { bid: { a: 3, b: 1 } });
    expect(table.toJSON().events!.some(({ kind }) => kind === 'caught')).toBe(false);
    const real = openTable(withLevers(scenario, { 'vendor.breakPoints.a': { limit: 2, flexibility: 1 } }));
    real.act('vendor', { bid: { a: 3, b: 3 } });
    real.act('client', { bid: { a: 1, b: 1 }, talk: { kind: 'press', issue: 'a' } });
    real.act('vendor', { answer: 'explain', bid: { a: 3, b: 3 } });
    real.act('client', { bid: { a: 1, b: 1 }, talk: { kind: 'press', issue: 'a' } });
    real.act('vendor', { answer: 'grant', bid: { a: 1, b: 3 } });
    expect(real.toJSON().events!.some(({ kind }) => kind === 'caught')).toBe(false);
  });

  it('binds as well where it was stated in answer to a question', () => {
    const real = openTable(withLevers(scenario, { 'vendor.breakPoints.a': { limit: 2 } }));
    real.act('vendor', { bid: { a: 3, b: 3 } });
    real.act('client', { bid: { a: 1, b: 1 }, talk: { kind: 'ask', issue: 'a' } });
    real.act('vendor', { answer: 'tell', bid: { a: 2, b: 3 } });
    real.act('client', { bid: { a: 1, b: 1 } });
    real.act('vendor', { bid: { a: 1, b: 3 } });
    const event = real.toJSON().events!.find(({ kind }) => kind === 'caught')!;
    expect([event.by, event.issue, event.limit, event.option]).toEqual(['vendor', 'a', 2, 1]);
  });

  it('can only be claimed where the standing bid is better than what was asked', () => {
    const table = openTable(scenario);
    table.act('vendor', { bid: { a: 1, b: 3 } });
    table.act('client', { bid: { a: 1, b: 1 }, talk: { kind: 'press', issue: 'a' } });
    expect(() => table.act('vendor', { answer: 'explain', bid: { a: 1, b: 3 } })).toThrow('use one of: hear');
  });
});

describe('the bluffer', () => {
  it('is caught sooner or later, trusted less for it, and its record can be replayed', () => {
    const bluffing = withLevers(readScenario(scenarioFile('small-point')), {
      'vendor.talk': 'bluffer',
      'vendor.breakPoints.exit': 'none',
    });
    const records = Array.from({ length: 40 }, (_, run) => negotiate(bluffing, { run }));
    const caught = records.filter(({ events }) => events.some(({ kind, by }) => kind === 'caught' && by === 'vendor'));
    expect(caught.length).toBeGreaterThan(5);
    for (const record of caught) {
      expect(record.trust.client).toBeLessThanOrEqual(0.6);
      expect(replay(record).at(-1)!.events).toEqual(record.events);
    }
    for (const { events } of records)
      expect(events.some(({ kind, by }) => kind === 'caught' && by === 'client')).toBe(false);
  });
});
