/** What holds of every sequence of deals, whatever the scenario. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealings } from '../../src/dealings/dealings.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import { replay } from '../../src/engine/replay.ts';
import { openTable, resumeTable } from '../../src/engine/table.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { scenarios } from '../../src/testing/arbitraries/scenarios.ts';
import { FULL } from '../profile.ts';
import { pasts } from './pasts.ts';

const chance = fc.record({ seed: fc.string({ maxLength: 5 }), run: fc.nat(1000) });
const text = JSON.stringify;
const numRuns = FULL ? 400 : 80;

describe('a sequence of deals', () => {
  it('begins with the negotiation of its scenario, to the byte', () => {
    fc.assert(
      fc.property(fc.oneof(scenarios(), pasts()), chance, fc.integer({ min: 1, max: 3 }), (file, at, deals) => {
        const scenario = readScenario(file);
        const first = dealings(scenario, { ...at, deals }).deals[0]!.negotiation;
        expect(text(first)).toBe(text(negotiate(scenario, at)));
      }),
      { numRuns },
    );
  });

  it.runIf(FULL)(
    'is played again deal by deal from what each carries, whole, move by move, and from a saved table',
    () => {
      fc.assert(
        fc.property(pasts(), chance, (file, at) => {
          for (const { negotiation } of dealings(readScenario(file), { ...at, deals: 5 }).deals) {
            if (negotiation === null) continue;
            const { scenario, seed, run, carried } = negotiation;
            expect(text(negotiate(scenario, { seed, run, carried }))).toBe(text(negotiation));
            const last = replay(negotiation).at(-1)!;
            expect(text([last.ending, last.events])).toBe(text([negotiation.ending, negotiation.events]));
            const half = openTable(scenario, { seed, run, carried });
            for (let n = 0; n < negotiation.rounds; n++) half.step();
            const table = resumeTable(text(half));
            while (table.ending === null) table.step();
            expect(text(table.negotiation())).toBe(text(negotiation));
          }
        }),
        { numRuns: numRuns / 4 },
      );
    },
  );

  it('of more deals begins as one of fewer, and is the same twice, recorded or not', () => {
    fc.assert(
      fc.property(pasts(), chance, (file, at) => {
        const scenario = readScenario(file);
        const { deals } = dealings(scenario, { ...at, deals: 5 });
        expect(text(dealings(scenario, { ...at, deals: 3 }).deals)).toBe(text(deals.slice(0, 3)));
        const unrecorded = dealings(scenario, { ...at, deals: 5, record: false });
        expect(unrecorded.deals.map(({ row }) => row)).toEqual(deals.map(({ row }) => row));
      }),
      { numRuns: numRuns / 2 },
    );
  });

  it('of which nothing is said starts every deal as the first', () => {
    fc.assert(
      fc.property(scenarios(), chance, (file, at) => {
        // What comes out of meetings differs from run to run, and from what the file says.
        const { before: _before, ...untold } = file;
        const scenario = readScenario(untold);
        for (const { carried, negotiation, market } of dealings(scenario, { ...at, deals: 4 }).deals) {
          expect(negotiation!.scenario).toBe(scenario);
          expect(market).toEqual({ turned: false, noticed: { vendor: null, client: null }, numbers: [] });
          for (const side of ['vendor', 'client'] as const) {
            const { trust, depth, understanding } = scenario[side];
            if (carried!.edges === null) continue;
            const { r, s } = carried!.edges[side];
            expect([r, s]).toEqual([trust * depth, (1 - trust) * depth]);
            for (const known of Object.values(carried!.known![side])) expect(known).toBe(understanding);
          }
        }
      }),
      { numRuns },
    );
  });
});
