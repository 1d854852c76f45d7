/** What a failed negotiation costs: a row worked out by hand, and that nothing else changes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { negotiate } from '../../src/engine/negotiate.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { scenarios } from '../../src/testing/index.ts';

/** Both want the whole price and never move, so that the deadline ends the talks. */
const stubborn = (vendor: object, client: object) => {
  const side = (name: string, values: string, more: object) => ({
    name,
    walkAway: 0,
    opensAt: 1,
    goals: { price: { weight: 1, values } },
    bid: 'hardliner',
    talk: 'silent',
    ...more,
  });
  return readScenario({
    schemaVersion: 1,
    title: 'nobody moves',
    rounds: 2,
    issues: { price: { options: [0, 1, 2] } },
    vendor: side('v', 'more is better', vendor),
    client: side('c', 'less is better', client),
  });
};

describe('an impasse', () => {
  it('is bad evidence with the weight that the side gives it', () => {
    const scenario = stubborn(
      { trust: 0.5, depth: 4, impasse: 1 },
      { trust: 0.75, depth: 4, impasse: 0.5, trustRule: { name: 'beta', lambda: 3 } },
    );
    const { ending, trust, events } = negotiate(scenario, { seed: 1 });
    expect(ending.kind).toBe('deadline');
    // r = s = 2, and s grows by λ·1 = 2: 2/6. The client: r = 3, s = 1, and s grows by 3·½: 3/5.5.
    expect(trust.vendor).toBeCloseTo(2 / 6, 12);
    expect(trust.client).toBeCloseTo(3 / 5.5, 12);
    expect(events.at(-1)).toMatchObject({ kind: 'deadline', vendor: { trustChange: expect.closeTo(2 / 6 - 0.5, 12) } });
  });

  it('costs nothing where its weight is 0 or left out', () => {
    const plain = negotiate(stubborn({}, {}), { seed: 1 });
    const none = negotiate(stubborn({ impasse: 0 }, { impasse: 0 }), { seed: 1 });
    expect(plain.trust).toEqual({ vendor: 0.5, client: 0.5 });
    expect({ ...none, scenario: null }).toEqual({ ...plain, scenario: null });
  });

  it('changes nothing before the end, and lowers trust where talks fail alone', () => {
    fc.assert(
      fc.property(scenarios(), fc.nat(1000), (file, run) => {
        const scenario = readScenario(file);
        const plain = negotiate(withLevers(scenario, { 'vendor.impasse': 0, 'client.impasse': 0 }), { seed: 'i', run });
        const costly = negotiate(withLevers(scenario, { 'vendor.impasse': 1, 'client.impasse': 1 }), {
          seed: 'i',
          run,
        });
        expect(costly.ending).toEqual(plain.ending);
        expect(costly.events.slice(0, -1)).toEqual(plain.events.slice(0, -1));
        for (const side of ['vendor', 'client'] as const)
          if (plain.ending.kind === 'agreement') expect(costly.trust[side]).toBe(plain.trust[side]);
          else expect(costly.trust[side]).toBeLessThanOrEqual(plain.trust[side]);
      }),
    );
  });
});
