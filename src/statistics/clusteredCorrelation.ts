/**
 * Computes Pearson's r of points that come in clusters, such as two people of each pair. Fisher's z = ½ ln((1 + r)/(1 −
 * r)) has the half-width 1.96·s/(1 − r²), where s² = Σ_c (Σ_{i in c} ψ_i)²/n² and ψ_i = xy − r(x² + y²)/2 is the
 * influence of point i in standardised coordinates (Huber 1981; summed over clusters as in Liang & Zeger 1986). Unlike
 * 1/√(n − 3) it needs neither independent points nor normal ones.
 */
import { exp, ln } from '../kernel/math.ts';
import type { Estimate } from './estimate.ts';
import { Z } from './wilson.ts';

/** A pair of numbers, x and y. */
export type Point = readonly [number, number];

/** Where 1 − r² is smaller, the points lie on a line and z has no interval. */
const ON_A_LINE = 1e-9;

/**
 * Computes r and its 95 % interval.
 *
 * @param all - The points of each cluster; a cluster may have none.
 * @returns The correlation; null for fewer than four clusters with points, where a coordinate does not vary, or where
 * all points lie on a line.
 */
export function clusteredCorrelation(all: readonly (readonly Point[])[]): Estimate | null {
  const clusters = all.filter((points) => points.length > 0);
  const points = clusters.flat();
  const n = points.length;
  if (clusters.length < 4) return null;
  const mean = (k: 0 | 1): number => points.reduce((sum, point) => sum + point[k], 0) / n;
  const means = [mean(0), mean(1)] as const;
  const spread = (k: 0 | 1): number =>
    Math.sqrt(points.reduce((sum, point) => sum + (point[k] - means[k]) * (point[k] - means[k]), 0) / n);
  const spreads = [spread(0), spread(1)] as const;
  if (spreads[0] === 0 || spreads[1] === 0) return null;
  const standard = (point: Point, k: 0 | 1): number => (point[k] - means[k]) / spreads[k];
  const r = points.reduce((sum, point) => sum + standard(point, 0) * standard(point, 1), 0) / n;
  if (1 - r * r < ON_A_LINE) return null;
  let squares = 0;
  for (const cluster of clusters) {
    let influence = 0;
    for (const point of cluster) {
      const [x, y] = [standard(point, 0), standard(point, 1)];
      influence += x * y - (r * (x * x + y * y)) / 2;
    }
    squares += influence * influence;
  }
  const z = ln((1 + r) / (1 - r)) / 2;
  const half = (Z * Math.sqrt(squares)) / n / (1 - r * r);
  const back = (at: number): number => (exp(2 * at) - 1) / (exp(2 * at) + 1);
  return { estimate: r, low: back(z - half), high: back(z + half) };
}
