/** A vendor with several clients: precedents, quotas, and what holds of every such vendor. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealings } from '../../../src/dealings/dealings.ts';
import { repScenario } from '../../../src/dealings/fold/repScenario.ts';
import { precedentCost } from '../../../src/dealings/portfolio/exceptions.ts';
import { portfolio } from '../../../src/dealings/portfolio/portfolio.ts';
import { clientSeed } from '../../../src/dealings/portfolio/vendorBook.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';
import { pasts } from '../pasts.ts';
import { bending, lasting } from '../tables.ts';

describe('a vendor with several clients', () => {
  it('to whom no exception leaks is as many vendors with one client each, and one client is `dealings`', () => {
    fc.assert(
      fc.property(pasts(), fc.string({ maxLength: 4 }), fc.integer({ min: 1, max: 3 }), (file, seed, clients) => {
        const scenario = readScenario(file);
        const [deals, runs] = [3, 2];
        const { dealRate, firm, heard } = portfolio(scenario, { clients, deals, runs, seed });
        let [closed, sum] = [0, 0];
        for (let run = 0; run < runs; run++)
          for (let client = 0; client < clients; client++)
            for (const { row } of dealings(scenario, { deals, run, seed: clientSeed(seed, client) }).deals) {
              if (row.ending !== 'agreement') continue;
              closed += 1;
              sum += row.margin!;
            }
        const all = clients * deals * runs;
        expect(dealRate.estimate).toBeCloseTo(closed / all, 12);
        expect(firm.estimate).toBeCloseTo(sum / all, 12);
        expect(heard.estimate).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('hears of every exception where all are known, from the next deal on', () => {
    // Every deal of this table stands on an exception; each client hears of the other's first one before its second.
    const found = portfolio(readScenario(bending({ known: 1 })), { clients: 2, deals: 4, runs: 3 });
    expect([found.dealRate.estimate, found.exceptions.estimate, found.heard.estimate]).toEqual([1, 1, 0.75]);
    // One other client × chance 1 × what was given.
    expect(found.precedents.estimate).toBeCloseTo(found.given.estimate, 12);
    const silent = portfolio(readScenario(bending({ known: 0 })), { clients: 2, deals: 4, runs: 3 });
    expect([silent.heard.estimate, silent.precedents.estimate]).toEqual([0, 0]);
    expect(found.firm.estimate).toBeLessThan(silent.firm.estimate);
  });

  it('is expected to pay for a precedent others × known × worth', () => {
    expect(precedentCost({ issue: 'exit', worth: 0.04, gain: 0.1 }, 19, 0.1)).toBeCloseTo(0.076, 12);
    expect(precedentCost({ issue: 'exit', worth: 0.04, gain: 0.1 }, 0, 1)).toBe(0);
  });

  it('has a rep who prefers a deal from walkAway − b on, and opens lower by what was given to another', () => {
    const scenario = readScenario(bending({}));
    const { vendor, client } = repScenario(scenario, 0.2, [{ issue: 'price', worth: 0.1, gain: 0.05 }]);
    expect(scenario.vendor.walkAway).toBe(0);
    expect(vendor.walkAway).toBe(0);
    expect(vendor.opensAt).toBeCloseTo(0.5, 12);
    expect(client.opensAt).toBeCloseTo(0.95, 12);
    expect(vendor.breakPoints['price']!.flexibility).toBe(1);
    expect(repScenario(scenario, 0, [])).toBe(scenario);
    // An exception on a point that the vendor no longer has asks for nothing.
    expect(repScenario(readScenario(lasting()), 0, [{ issue: 'price', worth: 0.1, gain: 0.1 }]).vendor.opensAt).toBe(
      0.6,
    );
  });
});

describe('a quota', () => {
  // The client insists on a price of 4: 0.6 to it, 0.4 to the vendor, who walks away below 0.5.
  const file = (after: object) =>
    lasting(
      { rounds: 4, after },
      { opensAt: 0.6, walkAway: 0, bid: 'hardliner', accept: { name: 'acConst', level: 0.6 } },
      { walkAway: 0.5, opensAt: 0.9, accept: { name: 'acConst', level: 0 } },
    );

  it('makes the rep close at the end of a period what costs the firm', () => {
    const scenario = readScenario(file({ period: 2, bonus: 0.2 }));
    const { deals } = dealings(scenario, { deals: 4 });
    expect(deals.map(({ row }) => row.ending === 'agreement')).toEqual([false, true, false, true]);
    expect(deals.map(({ row }) => row.periodEnd)).toEqual([false, true, false, true]);
    expect(deals[1]!.row.margin).toBeCloseTo(-0.1, 12);
    const { firm, rep } = portfolio(scenario, { clients: 1, deals: 4, runs: 2 });
    // Two deals of four: the firm loses 0.1 by each, the rep gains 0.2 beside that.
    expect(firm.estimate).toBeCloseTo(-0.05, 12);
    expect(rep.estimate).toBeCloseTo(0.05, 12);
  });

  it('without a bonus, or without periods, changes nothing', () => {
    for (const after of [{}, { period: 2 }, { bonus: 0.2 }, { period: 2, bonus: 0 }]) {
      const { deals } = dealings(readScenario(file(after)), { deals: 4 });
      expect(deals.map(({ row }) => row.ending === 'agreement')).toEqual([false, false, false, false]);
    }
  });
});
