/** A side tells unasked what an issue is to it. The numbers are worked out by hand. */
import { describe, expect, it } from 'vitest';
import { openTable, resumeTable } from '../../src/engine/table.ts';
import { replay } from '../../src/engine/replay.ts';
import { readScenario } from '../../src/scenario/read/read.ts';

const scenario = readScenario({
  schemaVersion: 1,
  title: 'disclosure',
  rounds: 6,
  issues: { price: { options: [1, 2, 3] }, exit: { options: [1, 2, 3] } },
  vendor: {
    name: 'V',
    trust: 0.5,
    walkAway: 0.1,
    goals: { price: { weight: 0.8, values: 'more is better' }, exit: { weight: 0.2, values: 'more is better' } },
    breakPoints: { exit: { limit: 2, because: 'our lawyers' } },
  },
  client: {
    name: 'C',
    trust: 0.5,
    walkAway: 0.1,
    understanding: 0,
    goals: { price: { weight: 0.5, values: 'less is better' }, exit: { weight: 0.5, values: 'less is better' } },
    assumes: { price: 0.4, exit: 0.4 },
  },
});
const HIGH = { price: 3, exit: 3 };
const LOW = { price: 1, exit: 1 };
const told = (issue: 'price' | 'exit') => {
  const table = openTable(scenario, { seed: 'disclosure' });
  table.act('vendor', { bid: HIGH, talk: { kind: 'disclose', issue } });
  return table;
};

describe('a disclosure', () => {
  it('needs no answer', () => {
    const table = told('exit');
    expect(table.view('client').said).toBeNull();
    expect(() => table.fork().act('client', { bid: LOW, answer: 'hear' })).toThrow(/nothing to answer/);
    table.act('client', { bid: LOW });
    expect(table.view('client').history[0]!.said).toEqual({ kind: 'disclose', issue: 'exit', option: null });
  });

  it('moves what the other believes by T, and is evidence of ¼ for what was not known', () => {
    const table = told('exit');
    const { beliefs, trust } = table.view('client');
    // The client's edge is 2 and 2. It knew nothing of the point: r grows by ¼.
    expect(trust).toBeCloseTo(2.25 / 4.25, 12);
    // The importance is 0.2/0.8 of the largest, and there is a limit: half of the way to ¼, and to 1.
    const before = openTable(scenario, { seed: 'disclosure' }).view('client').beliefs['exit']!;
    expect(beliefs['exit']!.importance).toBeCloseTo((before.importance + 0.25) / 2, 12);
    expect(beliefs['exit']!.limit).toBeCloseTo((before.limit + 1) / 2, 12);
    const event = table.toJSON().events!.at(-1)!;
    expect(event).toMatchObject({ kind: 'disclose', by: 'vendor', issue: 'exit', limit: 2, importance: 0.25 });
  });

  it('earns less when it is told again, in the measure in which it is known', () => {
    const table = told('price');
    table.act('client', { bid: LOW });
    const before = table.view('client').trust;
    table.act('vendor', { bid: HIGH, talk: { kind: 'disclose', issue: 'price' } });
    // The first telling made it known by T = ½, so that the second is worth ¼·½.
    const [r, s] = [2.25, 2];
    expect(before).toBeCloseTo(r / (r + s), 12);
    expect(table.view('client').trust).toBeCloseTo((r + 0.125) / (r + 0.125 + s), 12);
  });

  it('binds: a bid beyond the limit that was told is caught', () => {
    const table = told('exit');
    table.act('client', { bid: LOW });
    table.act('vendor', { bid: { price: 3, exit: 1 } });
    expect(table.toJSON().events!.map(({ kind }) => kind)).toContain('caught');
  });

  it('is saved, resumed and replayed', () => {
    const table = told('exit');
    const resumed = resumeTable(JSON.stringify(table));
    while (table.ending === null) table.step();
    while (resumed.ending === null) resumed.step();
    expect(JSON.stringify(resumed)).toBe(JSON.stringify(table));
    expect(replay(table.negotiation()).at(-1)!.events).toEqual(table.toJSON().events);
  });
});
