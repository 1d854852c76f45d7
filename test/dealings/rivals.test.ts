/** Rivals that negotiate at tables of their own, in a sequence of deals. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealings } from '../../src/dealings/dealings.ts';
import type { Dealings } from '../../src/dealings/dealings.ts';
import { openDealings, resumeDealings } from '../../src/dealings/openDealings.ts';
import { rivalScenario } from '../../src/dealings/market/rivalScenario.ts';
import { dealRows } from '../../src/dealings/simulateDealings.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import type { Scenario } from '../../src/scenario/read/scenario.ts';
import type { ScenarioInput } from '../../src/scenario/read/scenarioInput.ts';
import { FULL } from '../profile.ts';
import { pasts } from './pasts.ts';
import { bending, lasting } from './tables.ts';

const chance = fc.record({ seed: fc.string({ maxLength: 5 }), run: fc.nat(1000) });

/** Any scenario whose rivals have tables of their own, and whose market does not move what their deals are worth. */
const withTables =
  (flexibility: number) =>
  (file: ScenarioInput): Scenario => {
    const { market: _market, ...rest } = file;
    return readScenario({ ...rest, rivals: (file.rivals ?? []).map((rival) => ({ ...rival, flexibility })) });
  };

describe('a rival at a table of its own', () => {
  // Who buys wants at least 0.55, a price of 4 or less; the seller's break point is 5.
  const file = bending({ renewal: 100, fades: 0 });
  const rival = { name: 'Cedar', fit: 0.2, trust: 1 };
  const told = (flexibility: number, more: object = {}): Dealings =>
    dealings(readScenario({ ...file, rivals: [{ ...rival, flexibility }], ...more }), { seed: 's', deals: 3 });

  it('that bends sells at 4, below its break point, and takes the client; one that is firm offers nothing', () => {
    const [first, second, third] = told(1).deals;
    expect(first!.offers).toBeUndefined();
    expect(first!.negotiation!.scenario.rivals[0]!.fit).toBe(0.2);
    expect(second!.offers).toEqual([{ place: 0, name: 'Cedar', courts: 'client', ending: 'agreement', utility: 0.6 }]);
    expect(second!.negotiation!.scenario.rivals[0]!.fit).toBe(0.6);
    expect([second!.row.left, second!.row.to, second!.row.utility]).toEqual([true, 'Cedar', null]);
    // The client is away: nobody courts it.
    expect([third!.row.client, third!.offers]).toEqual([null, undefined]);
    for (const { offers, negotiation, row } of told(0).deals.slice(1)) {
      expect([row.left, row.ending]).toEqual([false, 'agreement']);
      expect(offers).toMatchObject([{ ending: expect.not.stringMatching('agreement') as string, utility: 0 }]);
      expect(negotiation!.scenario.rivals[0]!.fit).toBe(0);
    }
  });

  it('as a hardliner at a price of 6 offers a buyer 0.4, and the market moves the trust in it', () => {
    const scenario = readScenario(
      lasting(
        {
          after: { fades: 0, drift: 0 },
          rivals: [{ name: 'Cedar', fit: 0, trust: 1, flexibility: 0 }],
          market: [{ at: 3, set: { 'rivals.0.trust': 0.9 } }],
        },
        { walkAway: 0.3 },
        { opensAt: 0.6 },
      ),
    );
    const { deals } = dealings(scenario, { seed: 's', deals: 3 });
    expect(deals[1]!.offers).toMatchObject([{ ending: 'agreement', utility: 0.4 }]);
    // What the client has without a deal is then 0.4 in place of its walk-away value.
    expect(deals[1]!.negotiation!.scenario.rivals[0]!.fit).toBe(0.4);
    expect(deals[2]!.negotiation!.scenario.rivals[0]!.trust).toBe(0.9);
  });

  it('that courts the vendor takes the place of the client', () => {
    const other = readScenario({ ...file, rivals: [{ ...rival, courts: 'vendor', flexibility: 1 }] });
    expect(rivalScenario(other, 0)).toMatchObject({ client: { name: 'Cedar' }, vendor: { name: 'Acme', trust: 1 } });
    const [, second] = dealings(other, { seed: 's', deals: 2 }).deals;
    expect(second!.offers).toMatchObject([{ courts: 'vendor', ending: 'agreement' }]);
    expect(second!.offers![0]!.utility).toBeLessThanOrEqual(0.45);
  });

  it('meets only the other rivals that have none outside, and no adviser', () => {
    const three = readScenario({
      ...file,
      adviser: { name: 'Fir' },
      rivals: [
        { ...rival, flexibility: 1 },
        { ...rival, name: 'Elm' },
        { ...rival, name: 'Oak', flexibility: 0 },
      ],
    });
    const table = rivalScenario(three, 2);
    expect(table.rivals.map(({ name }) => name)).toEqual(['Elm']);
    expect([table.vendor.name, table.vendor.breakPoints['price']!.flexibility, table.client.trust]).toEqual([
      'Oak',
      0,
      1,
    ]);
    expect([table.adviser, table.after, table.market, table.before]).toEqual(Array.from({ length: 4 }));
  });

  it('is what its deal is worth: the market does not move its fit, and a prior of the file does not stand', () => {
    const rivals = [{ ...rival, flexibility: 1 }];
    expect(() => readScenario({ ...file, rivals, market: [{ at: 2, set: { 'rivals.0.fit': '+0.1' } }] })).toThrow(
      'market.0.set.rivals.0.fit: this rival has a table of its own, where its deal is made; ' +
        'leave out rivals.0.flexibility, or move its trust',
    );
    const { deals } = told(1, { rivals: [{ ...rival, flexibility: 1, prior: 0.1 }] });
    expect(deals.slice(0, 2).map(({ negotiation }) => negotiation!.scenario.rivals[0]!.prior)).toEqual([
      0.1,
      undefined,
    ]);
  });
});

describe('whatever the scenario', () => {
  it('each offer is the negotiation of its own table, and each deal the negotiation of its own scenario', () => {
    fc.assert(
      fc.property(pasts(), chance, fc.double({ min: 0, max: 1, noNaN: true }), (file, { seed, run }, flexibility) => {
        const scenario = withTables(flexibility)(file);
        const { deals } = dealings(scenario, { seed, run, deals: 3 });
        expect(JSON.stringify(deals[0]!.negotiation)).toBe(JSON.stringify(negotiate(scenario, { seed, run })));
        for (const { deal, offers, negotiation } of deals.slice(1)) {
          if (negotiation === null) continue;
          expect(offers?.length ?? 0).toBe(scenario.rivals.length);
          for (const { place, courts, ending, utility } of offers ?? []) {
            const at = { seed: `${seed}/deal ${deal}/rival ${place + 1}`, run };
            const own = negotiate(rivalScenario(scenario, place), at).ending;
            expect([ending, utility]).toEqual([own.kind, own.kind === 'agreement' ? own.utility[courts] : 0]);
            expect(negotiation.scenario.rivals[place]!.fit).toBe(utility);
          }
          const { scenario: its, carried } = negotiation;
          const again = negotiate(its, { seed: negotiation.seed, run, carried });
          expect(JSON.stringify(again)).toBe(JSON.stringify(negotiation));
        }
      }),
      { numRuns: FULL ? 200 : 15 },
    );
  });

  it('without a table of its own nothing is played, and a table that is taken back leaves the old bytes', () => {
    fc.assert(
      fc.property(pasts(), chance, (file, at) => {
        const plain = readScenario({ ...file, market: [] });
        const tables = withLevers(
          plain,
          Object.fromEntries(plain.rivals.map((_, n) => [`rivals.${n}.flexibility`, 1])),
        );
        const back = withLevers(
          tables,
          Object.fromEntries(plain.rivals.map((_, n) => [`rivals.${n}.flexibility`, 'none'])),
        );
        const found = dealings(plain, { ...at, deals: 3 });
        expect(JSON.stringify(dealings(back, { ...at, deals: 3 }))).toBe(JSON.stringify(found));
        for (const deal of found.deals) expect(deal).not.toHaveProperty('offers');
      }),
      { numRuns: FULL ? 100 : 10 },
    );
  });

  it('a sequence is saved and resumed with them, and the rows of many runs are those of each', () => {
    const scenario = readScenario({ ...bending({}), rivals: [{ name: 'Cedar', fit: 0.2, flexibility: 0.5 }] });
    const open = openDealings(scenario, { seed: 's', deals: 4 });
    open.step();
    open.step();
    const resumed = resumeDealings(JSON.stringify(open));
    expect(resumed.step()).toEqual(open.step());
    const rows = [...dealRows(scenario, { seed: 's', runs: 3, deals: 4 })];
    const each = [0, 1, 2].flatMap((run) =>
      dealings(scenario, { seed: 's', run, deals: 4 }).deals.map(({ row }) => row),
    );
    expect(rows).toEqual(each);
  });
});
