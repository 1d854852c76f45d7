/** Many sequences of deals at once, and one that is saved and resumed, beside the sequences played one by one. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealings } from '../../src/dealings/dealings.ts';
import { openDealings, resumeDealings } from '../../src/dealings/openDealings.ts';
import { dealRows, simulateDealings } from '../../src/dealings/simulateDealings.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { wilson } from '../../src/statistics/wilson.ts';
import { meanEstimate } from '../../src/statistics/mean.ts';
import { FULL } from '../profile.ts';
import { pasts } from './pasts.ts';
import { lasting } from './tables.ts';

const text = JSON.stringify;
const numRuns = FULL ? 200 : 30;

describe('the rows of many runs', () => {
  it('are those of each run played alone', () => {
    fc.assert(
      fc.property(pasts(), fc.string({ maxLength: 4 }), (file, seed) => {
        const scenario = readScenario(file);
        const rows = [...dealRows(scenario, { runs: 4, deals: 5, seed })];
        const alone = [0, 1, 2, 3].flatMap((run) => dealings(scenario, { seed, run, deals: 5 }).deals);
        expect(rows).toEqual(alone.map(({ row }) => row));
      }),
      { numRuns },
    );
  });
});

describe('a simulation of deals', () => {
  it.runIf(FULL)('counts what is in the rows', () => {
    fc.assert(
      fc.property(pasts(), fc.string({ maxLength: 4 }), (file, seed) => {
        const scenario = readScenario(file);
        const rows = [...dealRows(scenario, { runs: 40, deals: 4, seed })];
        const { deals, runs } = simulateDealings(scenario, { runs: 40, deals: 4, seed });
        expect(runs).toBe(40);
        for (const found of deals) {
          const at = rows.filter(({ deal, client }) => deal === found.deal && client !== null);
          const rate = (hits: typeof at, of: typeof at) => (of.length === 0 ? null : wilson(hits.length, of.length));
          expect(found.tables).toBe(at.length);
          expect(found.dealRate).toEqual(
            rate(
              at.filter(({ ending }) => ending === 'agreement'),
              at,
            ),
          );
          expect(found.left).toEqual(
            rate(
              at.filter(({ left }) => left),
              at,
            ),
          );
          const contracts = at.filter(({ renewed }) => renewed !== null);
          expect(found.renewed).toEqual(
            rate(
              contracts.filter(({ renewed }) => renewed),
              contracts,
            ),
          );
          const cohort = rows.filter(({ deal, tenure }) => deal === 1 && tenure === 1);
          const survivors = at.filter(({ client, tenure, deal }) => client === 1 && tenure === deal);
          expect(found.survival).toEqual(rate(survivors, cohort));
          expect(found.retention).toEqual(
            rate(
              survivors.filter(({ renewed }) => renewed),
              survivors,
            ),
          );
          expect(found.trust).toEqual(
            meanEstimate(
              at.map(({ trust }) => trust),
              0,
              1,
            ),
          );
          expect(found.margin).toEqual(meanEstimate(at.map(({ margin }) => margin)));
        }
      }),
      { numRuns },
    );
  });

  it('loses half of the clients at each renewal where nothing but chance decides: S(t) = 2^(1 − t)', () => {
    const scenario = readScenario(lasting({ after: { renewal: 0, bySatisfaction: 0, byUtility: 0 } }));
    const { deals } = simulateDealings(scenario, { runs: 4000, deals: 4 });
    deals.forEach(({ survival, retention }, n) => {
      const truth = 1 / (1 << n);
      // Five standard deviations of a share of 4,000.
      expect(Math.abs(survival!.estimate - truth)).toBeLessThan(5 * Math.sqrt((truth * (1 - truth)) / 4000) + 1e-12);
      expect(Math.abs(retention!.estimate - 0.5)).toBeLessThan(5 * Math.sqrt(0.25 / (4000 * truth)));
    });
  });

  it('counts the faults of own code, and plays the other runs', () => {
    const scenario = readScenario(lasting({ rounds: 3 }));
    let n = 0;
    const vendor = () => {
      n += 1;
      if (n === 4) throw new Error('no');
      const action = { answer: null, accept: false, leave: false, bid: [6], talk: null };
      return { action, memory: null };
    };
    const { faults, deals } = simulateDealings(scenario, { runs: 5, deals: 2, seats: { vendor: vendor as never } });
    expect([faults.vendor, faults.client, faults.first.length]).toEqual([1, 0, 1]);
    expect(deals.map(({ tables }) => tables)).toEqual([5, 4]);
  });
});

describe('a sequence that is saved', () => {
  it('goes on as the one that was never interrupted', () => {
    fc.assert(
      fc.property(pasts(), fc.string({ maxLength: 4 }), fc.nat(4), (file, seed, steps) => {
        const scenario = readScenario(file);
        const open = openDealings(scenario, { seed, deals: 4 });
        for (let n = 0; n < steps; n++) open.step();
        const again = resumeDealings(text(open));
        while (!again.over) again.step();
        expect(again.step()).toBeNull();
        expect(text(again.dealings())).toBe(text(dealings(scenario, { seed, deals: 4 })));
      }),
      { numRuns: numRuns / 2 },
    );
  });

  it('is refused where it was changed, is of another version, or is something else', () => {
    const open = openDealings(readScenario(lasting()), { deals: 3 });
    open.step();
    const saved = JSON.parse(text(open)) as { version: string; played: { row: { trust: number } }[] };
    saved.played[0]!.row.trust = 0.9;
    expect(() => resumeDealings(text(saved))).toThrow(/played\.0: it does not follow/);
    expect(() => resumeDealings(text({ ...saved, version: '9.9.9' }))).toThrow(/version: .*9\.9\.9/);
    expect(() => resumeDealings('{}')).toThrow(/it is no saved sequence/);
    expect(() => resumeDealings(text({ ...saved, played: 3 }))).toThrow(/it is no saved sequence/);
  });
});
