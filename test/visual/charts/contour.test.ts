import { describe, expect, it } from 'vitest';
import { contour } from '../../../src/visual/charts/parts/contour.ts';

describe('contour', () => {
  it('is exact on a plane: z = x + 2y crosses 1 where x + 2y = 1', () => {
    const [xs, ys] = [
      [0, 0.25, 0.7, 1],
      [0, 0.2, 0.9],
    ];
    const segments = contour(xs, ys, (i, j) => xs[i]! + 2 * ys[j]!, 1);
    expect(segments.length).toBeGreaterThan(2);
    for (const { x, y, x2, y2 } of segments) {
      expect(x + 2 * y).toBeCloseTo(1, 12);
      expect(x2 + 2 * y2).toBeCloseTo(1, 12);
    }
    // The line runs from (1, 0) to (0, 1/2): its length is √(1 + 1/4).
    expect(segments.reduce((sum, { x, y, x2, y2 }) => sum + Math.sqrt((x2 - x) ** 2 + (y2 - y) ** 2), 0)).toBeCloseTo(
      Math.sqrt(1.25),
      12,
    );
  });

  it('closes around a hill', () => {
    const xs = [0, 1, 2];
    const segments = contour(xs, xs, (i, j) => (i === 1 && j === 1 ? 1 : 0), 0.5);
    // A diamond of four sides through (0.5, 1), (1, 0.5), (1.5, 1), (1, 1.5).
    expect(segments).toHaveLength(4);
    const ends = segments.flatMap(({ x, y, x2, y2 }) => [`${x},${y}`, `${x2},${y2}`]).sort();
    expect(ends).toEqual(['0.5,1', '0.5,1', '1,0.5', '1,0.5', '1,1.5', '1,1.5', '1.5,1', '1.5,1']);
  });

  it('cuts a saddle in two, and leaves what is flat or unknown alone', () => {
    expect(contour([0, 1], [0, 1], (i, j) => (i === j ? 1 : 0), 0.5)).toHaveLength(2);
    expect(contour([0, 1], [0, 1], () => 0.2, 0.5)).toEqual([]);
    expect(contour([0, 1], [0, 1], (i) => (i === 0 ? NaN : 1), 0.5)).toEqual([]);
  });
});
