import { describe, expect, it } from 'vitest';
import { openTable } from '../../src/engine/table.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';

/**
 * Two issues of three options, values opposed; the vendor's limit on the second is its middle option. Everything below
 * is worked out by hand from the rules of the model.
 */
const file = {
  schemaVersion: 1,
  title: 'by hand',
  rounds: 10,
  issues: { price: { options: [1, 2, 3] }, exit: { options: ['none', 'late', 'soon'] } },
  vendor: {
    name: 'V',
    walkAway: 0.2,
    trust: 0.5,
    depth: 4,
    understanding: 0,
    care: 0,
    goals: {
      price: { weight: 0.8, values: 'more is better' },
      exit: { weight: 0.2, values: { none: 1, late: 0.5, soon: 0 } },
    },
    breakPoints: { exit: { limit: 'late', because: 'policy' } },
  },
  client: {
    name: 'C',
    walkAway: 0.2,
    trust: 0.5,
    depth: 4,
    understanding: 0,
    care: 0,
    goals: {
      price: { weight: 0.8, values: 'less is better' },
      exit: { weight: 0.2, values: { none: 0, late: 0.5, soon: 1 } },
    },
    assumes: { exit: 0.02 },
  },
};
const open = (levers: Record<string, unknown> = {}) =>
  openTable(withLevers(readScenario(file), levers), { seed: 'rules' });
const OFFER = { price: 3, exit: 'none' };
const WISH = { price: 1, exit: 'soon' };

/** What a side believes of the exit before the first turn: what it assumes, off by a random share of up to 20 %. */
const firstImportance = (side: 'vendor' | 'client'): number => open().view(side).beliefs['exit']!.importance;

/** The vendor bids, the client presses for the exit, the vendor answers. */
function pressed(answer: 'grant' | 'explain' | 'refuse', levers: Record<string, unknown> = {}) {
  const table = open(levers);
  table.act('vendor', { bid: OFFER });
  table.act('client', { bid: WISH, talk: { kind: 'press', issue: 'exit' } });
  table.act('vendor', { answer, bid: OFFER });
  return table;
}

describe('what is said moves trust and beliefs', () => {
  it('a flat refusal: s += λ(1 − cost), ℓ += ½T(1 − ℓ)', () => {
    const view = pressed('refuse').view('client');
    // With ĉ = 0.02, s = 2 + 2 · 0.98 = 3.96 and T = 2/5.96.
    const s = 2 + 2 * (1 - firstImportance('client'));
    expect(view.trust).toBeCloseTo(2 / (2 + s), 12);
    expect(view.beliefs['exit']!.limit).toBeCloseTo(0.25, 12);
    expect(view.beliefs['exit']!.cost).toBeCloseTo(0.25, 12);
  });

  it('the second refusal of the same point hurts half as much, and less again where it is believed costly', () => {
    const table = pressed('refuse');
    table.act('client', { bid: WISH, talk: { kind: 'press', issue: 'exit' } });
    table.act('vendor', { answer: 'refuse', bid: OFFER });
    // The cost is now ℓ = 0.25, so that s grows by 2 · (1 − 0.25)/2.
    const s = 2 + 2 * (1 - firstImportance('client')) + 0.75;
    expect(table.view('client').trust).toBeCloseTo(2 / (2 + s), 12);
  });

  it('a limit explained: r += ¼, ℓ += T(1 − ℓ)', () => {
    const view = pressed('explain').view('client');
    expect(view.trust).toBeCloseTo(2.25 / 4.25, 12);
    expect(view.beliefs['exit']!.limit).toBeCloseTo(0.5, 12);
  });

  it('an exception granted: r += ½ + ½·cost; the break point is waived and the wish counts as important', () => {
    const table = pressed('grant');
    const r = 0.5 + 0.5 * firstImportance('client');
    expect(table.view('client').trust).toBeCloseTo((2 + r) / (4 + r), 12);
    expect(table.view('vendor').breakPoints).toEqual({});
    expect(table.view('vendor').beliefs['exit']!.importance).toBe(1);
  });

  it('a request heard: ĉ += ½T(1 − ĉ)', () => {
    const table = open();
    table.act('vendor', { bid: OFFER });
    table.act('client', { bid: WISH, talk: { kind: 'press', issue: 'exit' } });
    const before = firstImportance('vendor');
    expect(table.view('vendor').beliefs['exit']!.importance).toBeCloseTo(before + 0.25 * (1 - before), 12);
  });

  it('a question answered: ĉ += T(told − ĉ), r += ¼, and the limit with it', () => {
    const table = open();
    table.act('vendor', { bid: OFFER });
    table.act('client', { bid: WISH, talk: { kind: 'ask', issue: 'exit' } });
    table.act('vendor', { answer: 'tell', bid: OFFER });
    const view = table.view('client');
    expect(view.trust).toBeCloseTo(2.25 / 4.25, 12);
    const before = firstImportance('client');
    expect(view.beliefs['exit']!.importance).toBeCloseTo(before + 0.5 * (0.25 - before), 12);
    expect(view.beliefs['exit']!.limit).toBeCloseTo(0.5, 12);
  });

  it('a concession worth Δu: r += 4Δu, and only what is better than the best before it', () => {
    const table = open();
    table.act('vendor', { bid: OFFER }); // worth 0 to the client
    table.act('client', { bid: WISH });
    table.act('vendor', { bid: { price: 2, exit: 'none' } }); // worth 0.4
    expect(table.view('client').trust).toBeCloseTo((2 + 1.6) / (4 + 1.6), 12);
    table.act('client', { bid: WISH });
    table.act('vendor', { bid: OFFER });
    table.act('client', { bid: WISH });
    table.act('vendor', { bid: { price: 2, exit: 'none' } });
    expect(table.view('client').trust).toBeCloseTo((2 + 1.6) / (4 + 1.6), 12);
  });

  it('nothing at all where trust is frozen or off', () => {
    expect(pressed('refuse', { 'client.trust': 0.8, 'client.trustRule': 'frozen' }).view('client').trust).toBe(0.8);
    expect(pressed('refuse', { 'client.trust': 0.8, 'client.trustRule': 'off' }).view('client').trust).toBe(0.5);
  });
});

describe('a seat', () => {
  it('always grants with flexibility 1 and full trust; always explains with care 1; else always refuses', () => {
    const answers = (levers: Record<string, unknown>): Set<string> => {
      const found = new Set<string>();
      for (let run = 0; run < 40; run++) {
        const table = openTable(withLevers(readScenario(file), levers), { run });
        table.act('vendor', { bid: OFFER });
        table.act('client', { bid: WISH, talk: { kind: 'press', issue: 'exit' } });
        table.step();
        found.add(table.toJSON().events!.find((event) => event.index > 2)!.kind);
      }
      return found;
    };
    expect(answers({ 'vendor.flexibility': 1, 'vendor.trust': 1 })).toEqual(new Set(['grant']));
    expect(answers({ 'vendor.care': 1 })).toEqual(new Set(['explain']));
    expect(answers({})).toEqual(new Set(['refuse']));
    expect(answers({ 'vendor.flexibility': 0.5, 'vendor.care': 0.5 })).toEqual(new Set(['grant', 'explain', 'refuse']));
  });

  it('bids, at or above its target, what it believes is worth most to the other', () => {
    // t = 1/11, exponent 1: target = 0.2 + (0.85 − 0.2)(1 − 1/11). The vendor's packages at or above it and within
    // its
    // limit:
    // (3, none) = 1 and (3, late) = 0.9; it believes that the client gains by the later exit, so it bids that.
    const table = open();
    table.step();
    expect(table.view('client').theirs).toEqual({ price: 3, exit: 'late' });
  });

  it('never leaves where nothing waits outside, and never in the first 15 % of the time', () => {
    const small = readScenario(scenarioFile('small-point'));
    for (let run = 0; run < 100; run++) {
      const table = openTable(
        withLevers(small, { 'rivals.0': 'none', 'client.walkAway': 0, 'vendor.walkAway': 0, 'client.trust': 0.01 }),
        { run },
      );
      while (table.ending === null) table.step();
      expect(table.ending.kind).not.toBe('walk-away');
      const early = openTable(withLevers(small, { 'rivals.0.fit': 1, 'rivals.0.trust': 1 }), { run });
      while (early.ending === null) early.step();
      if (early.ending.kind === 'walk-away') expect((early.ending.round + 1) / 17).toBeGreaterThan(0.15);
    }
  });
});
