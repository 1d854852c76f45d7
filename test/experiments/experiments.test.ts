import { describe, expect, it } from 'vitest';
import { negotiate } from '../../src/engine/negotiate.ts';
import { compare } from '../../src/experiments/compare.ts';
import { emptyMean, estimateOf, studentT, addToMean } from '../../src/statistics/mean.ts';
import { simulate } from '../../src/experiments/simulate.ts';
import { wilson } from '../../src/statistics/wilson.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';
import { DealbreakerError } from '../../src/kernel/problems.ts';

const scenario = readScenario(scenarioFile('small-point'));

describe('intervals', () => {
  it('Wilson: the two roots of (p̂ − π)² = z²π(1 − π)/n, worked out for 81 of 263 (Newcombe 1998)', () => {
    // Newcombe, Statistics in Medicine 17:857, table I, method 3 (score): 81/263 → 0.2553 to 0.3662; 0/20 → 0 to
    // 0.1611; 1/29 → 0.0061 to 0.1718.
    expect(wilson(81, 263)).toEqual({
      estimate: 81 / 263,
      low: expect.closeTo(0.2553, 4) as number,
      high: expect.closeTo(0.3662, 4) as number,
    });
    expect(wilson(0, 20)).toEqual({ estimate: 0, low: 0, high: expect.closeTo(0.1611, 4) as number });
    expect(wilson(1, 29)).toEqual({
      estimate: 1 / 29,
      low: expect.closeTo(0.0061, 4) as number,
      high: expect.closeTo(0.1718, 4) as number,
    });
    expect(wilson(5, 5).high).toBe(1);
  });

  it('Student: the printed table at 0.975', () => {
    for (const [degrees, t] of [
      [1, 12.706],
      [2, 4.303],
      [5, 2.571],
      [9, 2.262],
      [10, 2.228],
      [12, 2.179],
      [20, 2.086],
      [30, 2.042],
      [60, 2.0],
      [120, 1.98],
    ] as const)
      expect(studentT(degrees)).toBeCloseTo(t, 3);
  });

  it('of a mean: 1, 2, 3, 4 has s² = 5/3, so 2.5 ± 3.18245 · √(5/12)', () => {
    const mean = emptyMean();
    for (const x of [1, 2, 3, 4]) addToMean(mean, x);
    const half = 3.18245 * Math.sqrt(5 / 12);
    expect(estimateOf(mean, -9, 9)).toEqual({
      estimate: 2.5,
      low: expect.closeTo(2.5 - half, 10) as number,
      high: expect.closeTo(2.5 + half, 10) as number,
    });
    expect(estimateOf(emptyMean(), 0, 1)).toBeNull();
  });
});

describe('simulate', () => {
  it('counts what negotiate does, run by run', () => {
    const runs = 60;
    const single = Array.from({ length: runs }, (_, run) => negotiate(scenario, { seed: 'count', run }));
    const simulation = simulate(scenario, { seed: 'count', runs });
    for (const kind of ['agreement', 'walk-away', 'deadline'] as const)
      expect(simulation.endings[kind]).toBe(single.filter(({ ending }) => ending.kind === kind).length);
    expect(simulation.dealRate.estimate).toBe(simulation.endings.agreement / runs);
    const average = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;
    expect(simulation.payoff.client.estimate).toBeCloseTo(
      average(single.map(({ ending }) => ending.utility.client)),
      12,
    );
    expect(simulation.trust.vendor.estimate).toBeCloseTo(average(single.map(({ trust }) => trust.vendor)), 12);
    expect(simulation.utility.vendor!.estimate).toBeCloseTo(
      average(single.filter(({ ending }) => ending.kind === 'agreement').map(({ ending }) => ending.utility.vendor)),
      12,
    );
  });

  it('is the same whatever was played in between', () => {
    const first = JSON.stringify(simulate(scenario, { seed: 1, runs: 50 }));
    simulate(withLevers(scenario, { 'vendor.care': 1 }), { seed: 2, runs: 20 });
    negotiate(scenario, { seed: 3 });
    expect(JSON.stringify(simulate(scenario, { seed: '1', runs: 50 }))).toBe(first);
  });

  it('wants a whole number of runs from 1', () => {
    for (const runs of [0, -1, 1.5, NaN]) expect(() => simulate(scenario, { runs })).toThrow(DealbreakerError);
  });
});

describe('compare', () => {
  it('finds no difference at all between a scenario and itself, and a paired one otherwise', () => {
    const same = compare(scenario, readScenario(scenarioFile('small-point')), { runs: 40 });
    // No pair of 40 differs: the score interval still allows ±z²/(n + z²) = 3.8415/43.8415 = 0.08762.
    expect(same.dealRate).toEqual({
      estimate: 0,
      low: expect.closeTo(-0.08762, 5) as number,
      high: expect.closeTo(0.08762, 5) as number,
    });
    // Equal in 40 pairs: at most 1 − 0.05^(1/40) = 0.07216 of all pairs differ, each by at most 1.
    expect(same.payoff.client).toEqual({
      estimate: 0,
      low: expect.closeTo(-0.07216, 5) as number,
      high: expect.closeTo(0.07216, 5) as number,
    });
    const other = compare(scenario, withLevers(scenario, { 'vendor.care': 1 }), { runs: 200 });
    expect(other.dealRate.estimate).toBeCloseTo(other.b.dealRate.estimate - other.a.dealRate.estimate, 12);
    expect(other.dealRate.low).toBeGreaterThan(0.25);
  });
});
