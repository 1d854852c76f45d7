/** When to stop: that it stops where it says, and that looking again and again costs little of the promise. */
import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/experiments/simulate.ts';
import { isCheckedAfter, isNarrow } from '../../src/experiments/runs/stopping.ts';
import { wilson } from '../../src/statistics/wilson.ts';
import { openStream } from '../../src/kernel/stream.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';
import { DealbreakerError } from '../../src/kernel/problems.ts';

const scenario = readScenario(scenarioFile('small-point'));

describe('until', () => {
  it('stops at the first look at which the interval is narrow, with the very result of so many runs', () => {
    const until = { halfWidth: 0.04 };
    const stopped = simulate(scenario, { runs: 5000, seed: 's', until });
    expect(stopped).toEqual(simulate(scenario, { runs: stopped.runs, seed: 's' }));
    expect(isNarrow(stopped.dealRate, until)).toBe(true);
    expect(isNarrow(simulate(scenario, { runs: stopped.runs - 100, seed: 's' }).dealRate, until)).toBe(false);
  });

  it('stops for other measures, and at the latest after all runs', () => {
    expect(simulate(scenario, { runs: 5000, until: { halfWidth: 0.02, of: 'payoff.client' } }).runs).toBe(300);
    expect(simulate(scenario, { runs: 450, until: { halfWidth: 1e-6 } }).runs).toBe(450);
  });

  it('wants a width above 0 and a measure that there is', () => {
    expect(() => simulate(scenario, { until: { halfWidth: 0 } })).toThrow(DealbreakerError);
    expect(() => simulate(scenario, { until: { halfWidth: 0.1, of: 'luck' as 'rounds' } })).toThrow(/no measure/);
  });

  it('keeps at least 93 of the 95 in a hundred, for rates near the edge and in the middle', () => {
    for (const [rate, halfWidth] of [
      [0.03, 0.015],
      [0.3, 0.03],
      [0.5, 0.03],
    ] as const) {
      const trials = 1500;
      let held = 0;
      for (let trial = 0; trial < trials; trial++) {
        const stream = openStream(`rate ${rate}`, trial, 'test', 'stopping');
        for (let n = 1, hits = 0; ; n++) {
          if (stream.next() < rate) hits += 1;
          if (!isCheckedAfter(n) || !isNarrow(wilson(hits, n), { halfWidth })) continue;
          const { low, high } = wilson(hits, n);
          if (low <= rate && rate <= high) held += 1;
          break;
        }
      }
      expect(held / trials).toBeGreaterThanOrEqual(0.93);
    }
  });
});
