/** What holds of every cohort beside its null models, whatever the scenario. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealings } from '../../../src/dealings/dealings.ts';
import { nullModels } from '../../../src/dealings/nullModels/nullModels.ts';
import { withLevers } from '../../../src/scenario/levers/withLevers.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';
import { pasts } from '../pasts.ts';
import { FULL } from '../../profile.ts';

const smallPoint = () => readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
const [runs, deals] = [12, 4];

describe('a cohort beside its null models', () => {
  it('is the first clients of the sequences of deals that it is told of', () => {
    fc.assert(
      fc.property(pasts(), fc.string({ maxLength: 4 }), (file, seed) => {
        const scenario = readScenario(file);
        const { cohort, survival } = nullModels(scenario, { runs, deals, seed });
        const left = Array.from({ length: deals }, () => 0);
        for (let run = 0; run < runs; run++)
          for (const { row } of dealings(scenario, { deals, seed, run, record: false }).deals)
            if (row.client === 1 && row.tenure === row.deal) left[row.deal - 1]! += 1;
        expect(cohort).toBe(left[0]);
        expect(survival.map((row) => Math.round(row.survival.estimate * cohort))).toEqual(cohort === 0 ? [] : left);
      }),
      { numRuns: FULL ? 40 : 12 },
    );
  });

  it('has no growth where nothing is carried, and neither null model falls below nothing or rises', () => {
    fc.assert(
      fc.property(pasts(), fc.string({ maxLength: 4 }), (file, seed) => {
        const scenario = withLevers(readScenario(file), {
          'after.fades': 1,
          'after.drift': 1,
          'after.returns': 0,
          'vendor.lossAversion': 0,
        });
        const { rise, survival, periods } = nullModels(scenario, { runs, deals, seed });
        for (const { ofAll, ofAllStill } of periods) expect(ofAll).toEqual(ofAllStill);
        if (rise !== null && scenario.market !== undefined) expect(rise.growth.estimate).toBeCloseTo(0, 9);
        for (const of of ['differences', 'alike', 'neither', 'nothingCarried'] as const) {
          const line = survival.map((row) => row[of]);
          line.forEach((share, n) => {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(line[n - 1] ?? 1);
          });
        }
      }),
      { numRuns: FULL ? 40 : 12 },
    );
  });

  it.runIf(FULL)(
    'tells growth from selection where trust is carried, and says so of neither where renewal is a coin',
    () => {
      const carried = { 'after.fades': 0.1, 'after.drift': 0.1, 'after.renewal': 1 };
      expect(nullModels(withLevers(smallPoint(), carried), { runs: 300, seed: 7 }).rise!.label).toBe('both');
      // The clients of a table that always ends in a deal renew with logistic(1), whatever became of them.
      const coin = withLevers(smallPoint(), {
        ...carried,
        'after.bySatisfaction': 0,
        'after.byUtility': 0,
        'vendor.flexibility': 1,
      });
      const { rise, periods } = nullModels(coin, { runs: 200, seed: 7 });
      expect(periods[0]!.ofAll.estimate).toBeLessThanOrEqual(1 / (1 + Math.exp(-1)));
      expect(rise!.label).not.toBe('both');
    },
  );
});
