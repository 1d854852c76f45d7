/** A deadline that comes by chance, and one that only one side knows, by cases worked out by hand. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { negotiate } from '../../src/engine/negotiate.ts';
import { prepare } from '../../src/engine/preparation/prepare.ts';
import { timesOf } from '../../src/engine/preparation/times.ts';
import { lastRoundsOf } from '../../src/engine/state/lastRounds.ts';
import { openTable, resumeTable } from '../../src/engine/table.ts';
import { simulate } from '../../src/experiments/simulate.ts';
import { openStream } from '../../src/kernel/stream.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import type { Scenario } from '../../src/scenario/read/scenario.ts';
import { scenarios } from '../../src/testing/arbitraries/scenarios.ts';

const example = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
/** Nobody ever agrees or leaves here: the talks go on to their end. */
const endless = readScenario({
  schemaVersion: 1,
  title: 'Endless',
  rounds: 6,
  issues: { price: { options: [1, 2, 3] } },
  vendor: {
    name: 'V',
    walkAway: 0,
    goals: { price: { weight: 1, values: 'more is better' } },
    talk: 'silent',
    bid: 'hardliner',
    accept: 'acConst',
  },
  client: {
    name: 'C',
    walkAway: 0,
    goals: { price: { weight: 1, values: 'less is better' } },
    talk: 'silent',
    bid: 'hardliner',
    accept: 'acConst',
  },
});
const lasts = (scenario: Scenario, runs: number): number[] =>
  Array.from({ length: runs }, (_, run) => negotiate(scenario, { seed: 'ends', run, record: false }).rounds);

describe('ends', () => {
  it('counts on the rounds that are left by chance', () => {
    // p = ½ from round 1 on, 3 rounds. After the last round none is left; after the second ½·1; after the first
    // ½·(1 + ½) = ¾. t = (n + 1)/(n + 2 + left): 1/2.75, 2/3.5, 3/4.
    const half = withLevers(endless, { rounds: 3, 'ends.chance': 0.5 });
    expect([...timesOf(half, undefined)!]).toEqual([1 / 2.75, 2 / 3.5, 3 / 4]);
    // From round 2 on: one round is left for sure after the first, and then ½ more.
    expect([...timesOf(withLevers(half, { 'ends.after': 2 }), undefined)!]).toEqual([1 / 3.5, 2 / 3.5, 3 / 4]);
  });

  it('counts on a horizon, and goes on beyond it', () => {
    // 2 of 4 rounds: t = 1/3, 2/3 as with two rounds; then nothing more is expected: 3/4, 4/5.
    const scenario = withLevers(endless, { rounds: 4, 'client.horizon': 2 });
    expect([...timesOf(scenario, 2)!]).toEqual([1 / 3, 2 / 3, 3 / 4, 4 / 5]);
    expect(timesOf(scenario, undefined)).toBeNull();
    const table = openTable(scenario);
    const seen: unknown[] = [];
    while (table.ending === null) {
      const { rounds, time, side } = table.view(table.turn);
      seen.push([side, rounds, time]);
      table.step();
    }
    expect(seen).toEqual([
      ['vendor', 4, 1 / 5],
      ['client', 2, 1 / 3],
      ['vendor', 4, 2 / 5],
      ['client', 2, 2 / 3],
      ['vendor', 4, 3 / 5],
      ['client', 3, 3 / 4],
      ['vendor', 4, 4 / 5],
      ['client', 4, 4 / 5],
    ]);
  });

  it('ends the talks after the first round whose chance the draw falls into', () => {
    const scenario = withLevers(endless, { 'ends.chance': 0.25, 'ends.after': 3 });
    for (let run = 0; run < 40; run++) {
      const draw = openStream('ends', run, 'table', 'end').next();
      // P(3) = ¼, P(4) = ¾·¼ = 3/16, P(5) = 9/64; the rest, 27/64, is the last round.
      const by = draw < 1 / 4 ? 3 : draw < 7 / 16 ? 4 : draw < 37 / 64 ? 5 : 6;
      const { ending, rounds } = negotiate(scenario, { seed: 'ends', run, record: false });
      expect([ending.kind, rounds, ending.round]).toEqual(['deadline', by, by - 1]);
    }
  });

  it('ends with certainty at a chance of 1, and with the last round where no other may be the end', () => {
    expect(lasts(withLevers(endless, { 'ends.chance': 1, 'ends.after': 4 }), 5)).toEqual([4, 4, 4, 4, 4]);
    expect(lasts(withLevers(endless, { 'ends.chance': 0.9, 'ends.after': 6 }), 5)).toEqual([6, 6, 6, 6, 6]);
  });

  it('never ends later on the same luck where the chance is greater', () => {
    const last = (chance: number, run: number): number =>
      lastRoundsOf(prepare(withLevers(endless, { rounds: 40, 'ends.chance': chance })), 'luck', run);
    for (let run = 0; run < 50; run++) {
      const rising = [0.02, 0.1, 0.3, 0.7, 1].map((chance) => last(chance, run));
      expect(rising).toEqual([...rising].sort((a, b) => b - a));
    }
  });

  it('takes the mean of the geometric law', () => {
    // Of rounds 1 to 6 with p = ½: Σ r·½^r for r < 6, and 6·½^5: 63/32 = 1.96875; the variance is below 2.
    const mean = lasts(withLevers(endless, { 'ends.chance': 0.5 }), 2000).reduce((a, b) => a + b, 0) / 2000;
    expect(Math.abs(mean - 63 / 32)).toBeLessThan(4 * Math.sqrt(2 / 2000));
  });

  it('is off with its off values: the same bytes but for the scenario', () => {
    for (const off of [{ 'ends.chance': 0 }, { 'ends.chance': 0, 'ends.after': 3 }]) {
      const { scenario: _on, ...with_ } = negotiate(withLevers(example, off), { seed: 12 });
      const { scenario: _off, ...without } = negotiate(example, { seed: 12 });
      expect(JSON.stringify(with_)).toBe(JSON.stringify(without));
    }
    const { scenario: _on, ...known } = negotiate(withLevers(example, { 'client.horizon': 16 }), { seed: 12 });
    const { scenario: _off, ...usual } = negotiate(example, { seed: 12 });
    expect(JSON.stringify(known)).toBe(JSON.stringify(usual));
  });

  it('tells the side that knows, and not the one with a horizon', () => {
    const scenario = withLevers(example, { 'ends.chance': 0.2, 'ends.after': 3, 'client.horizon': 24 });
    const table = openTable(scenario);
    expect(table.view('vendor')).toMatchObject({ rounds: 16, ends: { chance: 0.2, after: 3 } });
    expect(table.view('client')).toMatchObject({ rounds: 24 });
    expect(Object.keys(table.view('client'))).not.toContain('ends');
    expect(JSON.stringify(table.view('client'))).not.toContain('"chance"');
    // As soon as everything else is the same, what is really the case changes nothing of the client's view.
    const other = openTable(withLevers(scenario, { rounds: 40, 'ends.chance': 0.9 }));
    expect(other.view('client')).toEqual(table.view('client'));
  });

  it('is taken back by none', () => {
    const on = withLevers(example, { 'ends.chance': 0.2, 'client.horizon': 24 });
    expect(withLevers(on, { ends: 'none', 'client.horizon': 'none' })).toEqual(example);
  });

  it('counts alike in a batch, in a table that is resumed at every turn, and in one negotiation', () => {
    fc.assert(
      fc.property(
        scenarios({ rounds: 6 }).filter((file) => 'ends' in file || JSON.stringify(file).includes('horizon')),
        (file) => {
          const scenario = readScenario(file);
          const one = negotiate(scenario, { seed: 5 });
          let table = openTable(scenario, { seed: 5 });
          while (table.ending === null) {
            table.step();
            table = resumeTable(JSON.stringify(table));
          }
          expect(table.negotiation()).toEqual(one);
          expect(simulate(scenario, { runs: 1, seed: 5 }).endings[one.ending.kind]).toBe(1);
        },
      ),
      { numRuns: process.env['FULL'] === undefined ? 8 : 100, seed: 3 },
    );
  });
});
