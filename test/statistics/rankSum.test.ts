/** Rank sums, quantiles of the normal distribution, and what follows where nothing varies. */
import { describe, expect, it } from 'vitest';
import { clusteredMean } from '../../src/statistics/clustered.ts';
import { meanEstimate } from '../../src/statistics/mean.ts';
import { normalQuantile } from '../../src/statistics/normalQuantile.ts';
import { rankSum } from '../../src/statistics/rankSum.ts';
import { sobol } from '../../src/statistics/sobol.ts';
import { tango } from '../../src/statistics/tango.ts';

describe('rank sums', () => {
  it('six tortoises and six hares finish T H H H H H T T T T T H: 25 of 36 pairs have the tortoise later', () => {
    const tortoises = [1, 7, 8, 9, 10, 11];
    const hares = [2, 3, 4, 5, 6, 12];
    // Var = 36 · 13/12 = 39; z = (25 − 18 − ½)/√39 = 1.04083; 2(1 − Φ(1.04083)) = 0.29795.
    expect(rankSum(tortoises, hares)).toEqual({
      greater: 25 / 36,
      p: expect.closeTo(0.29795, 4) as number,
    });
    expect(rankSum(hares, tortoises).greater).toBeCloseTo(11 / 36, 12);
  });

  it('a tie is half a pair, and widens nothing: 1, 2 and 2, 3 have ½ of 4 pairs', () => {
    const { greater, p } = rankSum([1, 2], [2, 3]);
    expect(greater).toBe(0.125);
    // Σ(t³ − t) = 6: Var = 4/12 · (5 − 6/12) = 1.5; z = (2 − ½ − ½)/√1.5 = 0.81650; p = 0.41422.
    expect(p).toBeCloseTo(0.41422, 4);
  });

  it('equal numbers show nothing, and only ranks count', () => {
    expect(rankSum([3, 3], [3, 3, 3])).toEqual({ greater: 0.5, p: 1 });
    expect(rankSum([1, 5, 9], [2, 3])).toEqual(rankSum([-100, 7, 1e9], [0, 1]));
  });
});

it('normal quantiles of printed tables: 1.95996 at 0.025, 3.29053 at 0.0005, 3.89059 at 0.00005', () => {
  expect(Math.abs(normalQuantile(0.025) - 1.95996)).toBeLessThan(4.5e-4);
  expect(Math.abs(normalQuantile(0.0005) - 3.29053)).toBeLessThan(4.5e-4);
  expect(Math.abs(normalQuantile(0.00005) - 3.89059)).toBeLessThan(4.5e-4);
  expect(Math.abs(normalQuantile(0.5))).toBeLessThan(4.5e-4);
});

it('Tango at another level: without a difference ±z²/(n + z²), with z = 3 and n = 91 so ±0.09', () => {
  const { low, high } = tango(0, 0, 91, 3);
  expect([low, high]).toEqual([expect.closeTo(-0.09, 9), expect.closeTo(0.09, 9)]);
});

describe('where nothing varies', () => {
  // 1 − 0.05^(1/2) = 0.776393: so large a share of all cases may differ from two that are alike.
  const share = 1 - Math.sqrt(0.05);
  it('a mean has the width of no case in n', () => {
    const found = meanEstimate([0.25, 0.25], 0, 1)!;
    expect(found.low).toBeCloseTo(0.25 - 0.25 * share, 12);
    expect(found.high).toBeCloseTo(0.25 + 0.75 * share, 12);
    expect(meanEstimate([0, 0], 0, 1)).toMatchObject({ low: 0, high: share });
  });
  it('of clusters, too', () => {
    const alike = { sum: 1, count: 4 };
    expect(clusteredMean([alike, alike], 0, 1)).toEqual(meanEstimate([0.25, 0.25], 0, 1));
  });
});

it("places of Sobol' indices: the factor that does more comes first, and equal ones share a place", () => {
  // f = 2a + b of two factors, and a third without effect: the total indices stand as 4 to 1 to 0.
  const rows = 64;
  const draw = (seed: number): number[] => Array.from({ length: rows }, (_, j) => ((j * seed + 7) % 61) / 61);
  const [a1, a2, b1, b2] = [draw(17), draw(29), draw(41), draw(53)];
  const f = (x: readonly number[], y: readonly number[]): Float64Array =>
    Float64Array.from(x, (one, j) => 2 * one + y[j]!);
  const found = sobol(f(a1, a2), f(b1, b2), [f(b1, a2), f(a1, b2), f(a1, a2)], 'places');
  expect(found.map(({ rank }) => rank!.estimate)).toEqual([1, 2, 3]);
  const none = sobol(f(a1, a2), f(b1, b2), [f(b1, a2), f(a1, a2), f(a1, a2)], 'places');
  expect(none.map(({ rank }) => rank!.estimate)).toEqual([1, 2.5, 2.5]);
});
