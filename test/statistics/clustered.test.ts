/** Correlations and regressions of clustered observations, beside algebra done by hand. */
import { describe, expect, it } from 'vitest';
import type { Point } from '../../src/statistics/clusteredCorrelation.ts';
import { clusteredCorrelation } from '../../src/statistics/clusteredCorrelation.ts';
import type { Observation } from '../../src/statistics/clusteredRegression.ts';
import { clusteredRegression } from '../../src/statistics/clusteredRegression.ts';

const Z = 1.959964;

describe('a correlation', () => {
  const cross: Point[] = [
    [1, 1],
    [-1, -1],
    [1, -1],
    [-1, 1],
  ];

  it('r = 0 with xy = ±1 for each point: s = √4/4 = 1/√n, so z = ± 0.98 and r = ± tanh 0.98', () => {
    const { estimate, low, high } = clusteredCorrelation(cross.map((point) => [point]))!;
    expect(estimate).toBeCloseTo(0, 12);
    expect([low, high]).toEqual([expect.closeTo(-Math.tanh(Z / 2), 5), expect.closeTo(Math.tanh(Z / 2), 5)]);
  });

  it('a point that is twice in its cluster tells nothing new', () => {
    const points: Point[] = [
      [1, 2],
      [2, 1],
      [3, 5],
      [4, 3],
      [5, 6],
    ];
    const once = clusteredCorrelation(points.map((point) => [point]))!;
    const twice = clusteredCorrelation(points.map((point) => [point, point]))!;
    for (const end of ['estimate', 'low', 'high'] as const) expect(twice[end]).toBeCloseTo(once[end], 12);
    // Means 3 and 3.4; Σxy = 10, Σx² = 10, Σy² = 17.2.
    expect(once.estimate).toBeCloseTo(10 / Math.sqrt(10 * 17.2), 12);
  });

  it('the influences of a cluster are summed: two clusters of +1, +1 and two of −1, −1 make s = √16/8', () => {
    const [up, down] = [cross.slice(0, 2), cross.slice(2)];
    const { high } = clusteredCorrelation([up, up, down, down])!;
    expect(high).toBeCloseTo(Math.tanh((Z * 4) / 8), 5);
    // Each cluster of one +1 and one −1: the influences cancel.
    const mixed = [cross[0]!, cross[2]!];
    expect(clusteredCorrelation([mixed, mixed, [cross[1]!, cross[3]!], [cross[1]!, cross[3]!]])!.high).toBeCloseTo(
      0,
      12,
    );
  });

  it('is null for three clusters, a coordinate that does not vary, and points on a line', () => {
    const alone = (...points: Point[]) => clusteredCorrelation(points.map((point) => [point]));
    expect(clusteredCorrelation([...cross.slice(0, 3).map((point) => [point]), []])).toBeNull();
    expect(alone([1, 1], [1, 2], [1, 3], [1, 4])).toBeNull();
    expect(alone([1, 2], [2, 4], [3, 6], [4, 8])).toBeNull();
  });
});

describe('a regression', () => {
  const list = (rows: readonly (readonly [number, number])[]): Observation[] =>
    rows.map(([x, y], cluster) => ({ cluster, x: [x], y }));

  it('of two groups: the difference of means 3, variance (2/4 + 2/4)·4/3, Student with 3 degrees of freedom', () => {
    const rows = list([
      [0, 0],
      [0, 2],
      [1, 3],
      [1, 5],
    ]);
    const half = 3.18245 * Math.sqrt(4 / 3);
    const expected = [
      {
        estimate: expect.closeTo(3, 12) as number,
        low: expect.closeTo(3 - half, 4) as number,
        high: expect.closeTo(3 + half, 4) as number,
      },
    ];
    expect(clusteredRegression(rows)).toEqual(expected);
    expect(clusteredRegression([...rows, ...rows])).toEqual(expected);
  });

  it('finds y = 1 + 2x − 3w', () => {
    const points = [
      [0, 0],
      [1, 0],
      [0, 1],
      [2, 1],
      [3, 5],
      [1, 4],
    ] as const;
    const found = clusteredRegression(points.map(([x, w], cluster) => ({ cluster, x: [x, w], y: 1 + 2 * x - 3 * w })))!;
    expect(found.map(({ estimate }) => estimate)).toEqual([expect.closeTo(2, 9), expect.closeTo(-3, 9)]);
  });

  it('is null where a predictor does not vary, depends on another, or has too few clusters', () => {
    const of = (x: (n: number) => number[], clusters = 9) =>
      clusteredRegression(Array.from({ length: 9 }, (_, n) => ({ cluster: n % clusters, x: x(n), y: n * n })));
    expect(of(() => [1])).toBeNull();
    expect(of((n) => [n, 2 * n + 1])).toBeNull();
    expect(of((n) => [n], 2)).toBeNull();
    expect(of((n) => [n])).not.toBeNull();
    expect(clusteredRegression([])).toBeNull();
  });
});
