/** The rows of a vendor with several clients hold, for each seat and period, what patterns over time are read off. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealings } from '../../../src/dealings/dealings.ts';
import { portfolio } from '../../../src/dealings/portfolio/portfolio.ts';
import { portfolioRows } from '../../../src/dealings/portfolio/portfolioRows.ts';
import { clientSeed } from '../../../src/dealings/portfolio/vendorBook.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';
import { FULL } from '../../profile.ts';
import { pasts } from '../pasts.ts';
import { bending } from '../tables.ts';

/** The columns that the patterns over time need. */
const COLUMNS = [
  ...['tenure', 'renewed', 'left', 'to', 'cameBack', 'referredBy', 'satisfaction', 'trust', 'understanding'],
  ...['margin', 'discount', 'periodEnd', 'delivered', 'recovered', 'lastEnding'],
];

describe('the rows of a vendor with several clients', () => {
  it('are those of each seat by itself where no exception leaks, in the order of vendors, deals and seats', () => {
    fc.assert(
      fc.property(pasts(), fc.string({ maxLength: 4 }), fc.integer({ min: 1, max: 3 }), (file, seed, clients) => {
        const scenario = readScenario(file);
        const rows = [...portfolioRows(scenario, { clients, deals: 3, runs: 2, seed })];
        const places = rows.map(({ run, deal, seat }) => [run, deal, seat]);
        const each = [0, 1].flatMap((run) =>
          [1, 2, 3].flatMap((deal) => Array.from({ length: clients }, (_, c) => [run, deal, c + 1])),
        );
        expect(places).toEqual(each);
        for (const { seat, heard, exceptions, ...row } of rows) {
          for (const column of COLUMNS) expect(row).toHaveProperty(column);
          const own = dealings(scenario, { deals: row.deal, run: row.run, seed: clientSeed(seed, seat - 1) });
          expect({ ...row, seed: own.seed }).toEqual(own.deals.at(-1)!.row);
          expect([heard, exceptions >= 0]).toEqual([0, true]);
        }
      }),
      { numRuns: FULL ? 60 : 8 },
    );
  });

  it('sum up to what the portfolio says, also where every exception is heard of from the next deal on', () => {
    const scenario = readScenario(bending({ known: 1, renewal: 0, newcomers: 0.5 }));
    const options = { clients: 3, deals: 4, runs: 5, seed: 's' };
    const rows = [...portfolioRows(scenario, options)];
    const found = portfolio(scenario, options);
    const mean = (of: (row: (typeof rows)[number]) => number): number =>
      rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
    expect(mean(({ ending }) => Number(ending === 'agreement'))).toBeCloseTo(found.dealRate.estimate, 12);
    expect(mean(({ margin }) => margin ?? 0)).toBeCloseTo(found.firm.estimate, 12);
    expect(mean(({ exceptions }) => exceptions)).toBeCloseTo(found.exceptions.estimate, 12);
    expect(mean(({ heard }) => Number(heard > 0))).toBeCloseTo(found.heard.estimate, 12);
    expect(rows.some(({ heard }) => heard > 0)).toBe(true);
    for (const { deal, heard } of rows) if (deal === 1) expect(heard).toBe(0);
  });

  it('refuses what `portfolio` refuses, at once', () => {
    expect(() => portfolioRows(readScenario(bending({})), { clients: 0 })).toThrow('clients');
  });
});
