/** The printed rates by deal are read back and compared with the simulation, and with the rows that it counts. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealRows, simulateDealings } from '../../../src/dealings/simulateDealings.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';
import type { Estimate } from '../../../src/statistics/estimate.ts';
import { plainStyle } from '../../../src/visual/page/style.ts';
import { dealRates } from '../../../src/visual/tables/dealRates.ts';
import { FULL } from '../../profile.ts';
import { pasts } from '../../dealings/pasts.ts';
import { lasting } from '../../dealings/tables.ts';

/** A number as it is printed: the true minus sign, and "<0.1" and ">99.9" for what is not quite 0 or 100. */
const number = (text: string): number => Number(text.replace(/^[<>]/, '').replace('−', '-'));
const near = (text: string, value: number, within: number): void =>
  expect(Math.abs(number(text) - value), `${text}: ${value}`).toBeLessThanOrEqual(within);

/** "90.5 (88.6–92.4)" of 100; "–" for nothing to count. */
function readRate(cell: string, rate: Estimate | null): void {
  if (rate === null) return expect(cell).toBe('–');
  const [, estimate, low, high] = /^(\S+) \((\S+?)–(\S+)\)$/.exec(cell)!;
  near(estimate!, 100 * rate.estimate, 0.1);
  near(low!, 100 * rate.low, 0.1);
  near(high!, 100 * rate.high, 0.1);
}

/** "0.69 ± 0.01"; no half width is printed as 0, and none where it is not known. */
function readMean(cell: string, mean: Estimate | null): void {
  if (mean === null) return expect(cell).toBe('–');
  const widest = Math.max(mean.estimate - mean.low, mean.high - mean.estimate);
  if (widest === Infinity) return near(/^(\S+) \(no interval\)$/.exec(cell)![1]!, mean.estimate, 0.0051);
  const [, estimate, half] = /^(\S+) ± (\S+)$/.exec(cell)!;
  near(estimate!, mean.estimate, 0.0051);
  near(half!, widest, widest < 0.005 ? 0.01 : 0.0051);
  expect(number(half!)).not.toBe(0);
}

/** The mean of what is known; null for nothing. */
const meanOf = (list: readonly (number | null)[]): number | null => {
  const known = list.filter((one) => one !== null);
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length;
};

describe('the printed rates by deal', () => {
  it('are those of the simulation, and of its rows counted anew', () => {
    const seen = { empty: 0, full: 0 };
    fc.assert(
      fc.property(pasts(), fc.nat(100), fc.integer({ min: 1, max: 4 }), (file, seed, deals) => {
        const scenario = readScenario(file);
        const options = { runs: 12, deals, seed };
        const simulation = simulateDealings(scenario, options);
        const rows = [...dealRows(scenario, options)];
        const [table] = dealRates(simulation, scenario, plainStyle).flatMap((block) =>
          typeof block !== 'string' && block.kind === 'table' ? [block] : [],
        );
        const [head, ...lines] = table!.rows;
        expect(head).toEqual([
          ...['deal', 'tables', 'deals, of 100', 'renewed, of 100', 'trust', 'satisfaction', 'margin'],
        ]);
        expect(lines).toHaveLength(deals);
        simulation.deals.forEach((found, n) => {
          const [deal, tables, made, renewed, trust, satisfaction, margin] = lines[n]!;
          const own = rows.filter((row) => row.deal === n + 1 && row.client !== null);
          expect([deal, tables]).toEqual([String(n + 1), String(own.length)]);
          readRate(made!, found.dealRate);
          readRate(renewed!, found.renewed);
          readMean(trust!, found.trust);
          readMean(satisfaction!, found.satisfaction);
          readMean(margin!, found.margin);
          for (const [cell, mean, scale] of [
            [made!, meanOf(own.map(({ ending }) => Number(ending === 'agreement'))), 100],
            [renewed!, meanOf(own.map((row) => (row.renewed === null ? null : Number(row.renewed)))), 100],
            [trust!, meanOf(own.map((row) => row.trust)), 1],
            [satisfaction!, meanOf(own.map((row) => row.satisfaction)), 1],
            [margin!, meanOf(own.map((row) => row.margin)), 1],
          ] as const) {
            seen[mean === null ? 'empty' : 'full'] += 1;
            if (mean === null) expect(cell).toBe('–');
            else near(cell.split(' ')[0]!, scale * mean, scale === 100 ? 0.1 : 0.0051);
          }
        });
      }),
      { numRuns: FULL ? 100 : 12 },
    );
    expect(Math.min(seen.empty, seen.full)).toBeGreaterThan(0);
  });

  it('are those of deals that all end alike: twelve of twelve', () => {
    const scenario = readScenario(lasting());
    const simulation = simulateDealings(scenario, { runs: 12, deals: 2, seed: 's' });
    const [table] = dealRates(simulation, scenario, plainStyle).flatMap((block) =>
      typeof block !== 'string' && block.kind === 'table' ? [block] : [],
    );
    // Wilson's lower end for 12 of 12 is 12/(12 + 1.96²) = 75.8 of 100.
    expect(table!.rows.slice(1).map(([, tables, made]) => [tables, made])).toEqual([
      ['12', '100.0 (75.8–100.0)'],
      ['12', '100.0 (75.8–100.0)'],
    ]);
  });
});
