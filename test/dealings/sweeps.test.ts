/** Sweeps and sensitivity over sequences of deals, beside the rows of the deals themselves. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealRows } from '../../src/dealings/simulateDealings.ts';
import type { DealMeasure } from '../../src/dealings/sweeps/dealMeasures.ts';
import { sweepDealings } from '../../src/dealings/sweeps/dealSweep.ts';
import { sensitivityDealings } from '../../src/dealings/sweeps/dealSensitivity.ts';
import type { DealRow } from '../../src/dealings/rows/dealRow.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { clusteredMean, clusteredRate } from '../../src/statistics/clustered.ts';
import { addToRatio, emptyRatio, ratioMean, ratioRate } from '../../src/statistics/ratioTally.ts';
import { FULL } from '../profile.ts';
import { pasts } from './pasts.ts';
import { lasting } from './tables.ts';

const near = (found: number | null | undefined, expected: number | undefined): void => {
  if (expected === undefined) expect(found ?? null).toBeNull();
  else if (Number.isFinite(expected)) expect(Math.abs(found! - expected)).toBeLessThan(1e-9);
  else expect(found ?? null).toBeNull();
};

it('a ratio that is added cluster by cluster is that of all clusters', () => {
  const cluster = fc.record({ count: fc.nat(6), share: fc.double({ min: 0, max: 1, noNaN: true }) });
  fc.assert(
    fc.property(fc.array(cluster, { minLength: 1, maxLength: 12 }), fc.boolean(), (drawn, isRate) => {
      const all = drawn.map(({ count, share }) => ({ count, sum: isRate ? Math.round(share * count) : share * count }));
      const tally = emptyRatio();
      for (const { sum, count } of all) addToRatio(tally, sum, count);
      const [found, expected] = isRate
        ? [ratioRate(tally), clusteredRate(all)]
        : [ratioMean(tally, 0, 1), clusteredMean(all, 0, 1)];
      expect(found === null).toBe(expected === null);
      // Where nothing but rounding differs, the interval is that of equal clusters.
      if (found === null || expected === null || expected.high - expected.low < 1e-6) return;
      for (const end of ['estimate', 'low', 'high'] as const) near(found[end], expected[end]);
    }),
    { numRuns: FULL ? 2000 : 200 },
  );
});

/** What each measure counts in a row: nothing, or a number. */
const COUNTS: Readonly<Partial<Record<DealMeasure, (row: DealRow) => number | null>>> = {
  dealRate: ({ ending }) => (ending === null ? null : Number(ending === 'agreement')),
  renewed: ({ renewed }) => (renewed === null ? null : Number(renewed)),
  left: ({ client, left }) => (client === null ? null : Number(left)),
  cameBack: ({ client, cameBack }) => (client === null ? null : Number(cameBack)),
  referred: ({ client, referredBy }) => (client === null ? null : Number(referredBy !== null)),
  retention: ({ client, tenure, deal, renewed }) => (client === 1 && tenure === deal ? Number(renewed) : null),
  tells: ({ tells }) => (tells === null ? null : Number(tells)),
  delivered: ({ delivered }) => (delivered === null ? null : Number(delivered)),
  recovered: ({ recovered }) => (recovered === null ? null : Number(recovered)),
  satisfaction: ({ satisfaction }) => satisfaction,
  vendorTrust: ({ vendorTrust }) => vendorTrust,
  understanding: ({ understanding }) => understanding,
  margin: ({ margin }) => margin,
  discount: ({ discount }) => discount,
  firm: ({ margin }) => margin ?? 0,
};

describe('a sweep over sequences of deals', () => {
  it('has in its rows what the deals of each point have, with intervals over the runs', () => {
    fc.assert(
      fc.property(pasts(), fc.string({ maxLength: 4 }), (file, seed) => {
        const scenario = readScenario(file);
        const [runs, deals] = [12, 3];
        const found = sweepDealings(scenario, { vary: { 'vendor.care': [0, 1] }, runs, deals, replicates: 2, seed });
        expect(found.map((row) => [row['vendor.care'], row.replicate, row.firstRun])).toEqual([
          [0, 0, 0],
          [0, 1, runs],
          [1, 0, 0],
          [1, 1, runs],
        ]);
        for (const row of found) {
          const point = withLevers(scenario, { 'vendor.care': row['vendor.care'] as number });
          const rows = [...dealRows(point, { runs: 2 * runs, deals, seed })].filter(
            ({ run }) => Math.floor(run / runs) === row.replicate,
          );
          expect(row.tables).toBe(rows.filter(({ client }) => client !== null).length);
          const clusters = (count: (one: DealRow) => number | null) =>
            Array.from({ length: runs }, (_, n) => {
              const values = rows.filter(({ run }) => run === row.firstRun + n).map(count);
              const numbers = values.filter((value) => value !== null);
              return { sum: numbers.reduce((a, b) => a + b, 0), count: numbers.length };
            });
          for (const [name, count] of Object.entries(COUNTS)) {
            const all = clusters(count).filter((one) => one.count > 0);
            const sum = all.reduce((a, b) => a + b.sum, 0);
            const n = all.reduce((a, b) => a + b.count, 0);
            near(row[name] as number | null, n === 0 ? undefined : sum / n);
            if (n > 0 && row[`${name}.low`] !== null)
              expect(row[`${name}.low`]).toBeLessThanOrEqual((row[name] as number) + 1e-12);
          }
          const began = rows.filter(({ client, deal, tenure }) => client === 1 && deal === 1 && tenure === 1).length;
          const stayed = rows.filter(
            ({ client, deal, tenure }) => client === 1 && deal === deals && tenure === deals,
          ).length;
          near(row.survival, began === 0 ? undefined : stayed / began);
        }
      }),
      { numRuns: FULL ? 60 : 4 },
    );
  });

  it('refuses what is no number of deals, and names an unknown option', () => {
    const scenario = readScenario(lasting());
    const vary = { 'vendor.care': [0, 1] };
    expect(() => sweepDealings(scenario, { vary, deals: 0 })).toThrow(/deals: 0 is not a whole number from 1/);
    expect(() => sweepDealings(scenario, { vary, clients: 2 } as never)).toThrow(/clients: there is no such option/);
  });
});

describe('sensitivity over sequences of deals', () => {
  const scenario = readScenario(lasting({ after: { renewal: 0 } }));

  it('finds the lever on which renewal hangs, and none in a lever that nothing reads', () => {
    const { of, factors } = sensitivityDealings(scenario, {
      vary: { 'after.renewal': '-3:3', 'after.recovers': '0:1' },
      of: 'renewed',
      deals: 2,
      runs: 20,
      samples: 16,
    });
    expect([of, factors.map(({ path }) => path)]).toEqual(['renewed', ['after.renewal', 'after.recovers']]);
    expect(factors[0]!.total!.estimate).toBeGreaterThan(0.8);
    expect(factors[1]!.total!.estimate).toBe(0);
  });

  it('says where there is nothing to count, and which measures there are', () => {
    const options = { vary: { 'after.renewal': '-1:1' }, deals: 2, runs: 2, samples: 2 };
    expect(() => sensitivityDealings(scenario, { ...options, of: 'recovered' })).toThrow(
      /of: there is nothing to count for "recovered" at \{"after\.renewal"/,
    );
    expect(() => sensitivityDealings(scenario, { ...options, of: 'retntion' as never })).toThrow(/"retention"/);
  });
});
