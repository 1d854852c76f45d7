/**
 * Computes least-squares coefficients b = (X′X)⁻¹X′y of observations that come in clusters, with the sandwich variance
 * (X′X)⁻¹ (Σ_c X_c′e_c e_c′X_c) (X′X)⁻¹, multiplied by C/(C − 1) for C clusters (Liang & Zeger 1986), and Student's t
 * with C − 1 degrees of freedom.
 */
import type { Estimate } from './estimate.ts';
import { studentT } from './mean.ts';

/** One observation: its cluster, its predictors without the constant, and its outcome. */
export interface Observation {
  readonly cluster: number;
  readonly x: readonly number[];
  readonly y: number;
}

/** A pivot below this share of its column's own sum of squares is rounding: the predictors depend on each other. */
const DEPENDENT = 1e-9;

/**
 * Computes the coefficient of each predictor.
 *
 * @param list - The observations, each with the same number of predictors.
 * @returns A coefficient with its 95 % interval for each predictor, the constant left out; null where a predictor does
 * not vary or depends on others, or where there are fewer clusters than coefficients and one more.
 */
export function clusteredRegression(list: readonly Observation[]): Estimate[] | null {
  const size = 1 + (list[0]?.x.length ?? 0);
  const rows = list.map(({ x }) => [1, ...x]);
  const scores = new Map<number, number[]>();
  const inverse = inverted(
    Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_, j) => rows.reduce((sum, row) => sum + row[i]! * row[j]!, 0)),
    ),
  );
  if (inverse === null) return null;
  const moments = Array.from({ length: size }, (_, i) => rows.reduce((sum, row, n) => sum + row[i]! * list[n]!.y, 0));
  const b = inverse.map((line) => dot(line, moments));
  list.forEach(({ cluster, y }, n) => {
    const score = scores.get(cluster) ?? new Array<number>(size).fill(0);
    const rest = y - dot(b, rows[n]!);
    scores.set(
      cluster,
      score.map((sum, i) => sum + rows[n]![i]! * rest),
    );
  });
  const count = scores.size;
  if (count <= size) return null;
  const t = studentT(count - 1);
  return b.slice(1).map((estimate, k) => {
    let variance = 0;
    for (const score of scores.values()) {
      const move = dot(inverse[k + 1]!, score);
      variance += move * move;
    }
    const half = t * Math.sqrt((variance * count) / (count - 1));
    return { estimate, low: estimate - half, high: estimate + half };
  });
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

/** The inverse of a symmetric positive definite matrix by Gauss-Jordan elimination; null for a dependent column. */
function inverted(matrix: readonly (readonly number[])[]): number[][] | null {
  const size = matrix.length;
  const work = matrix.map((line, i) => [...line, ...matrix.map((_, j) => Number(i === j))]);
  for (let k = 0; k < size; k++) {
    const pivot = work[k]![k]!;
    if (!(pivot > DEPENDENT * matrix[k]![k]!)) return null;
    work[k] = work[k]!.map((x) => x / pivot);
    for (let i = 0; i < size; i++)
      if (i !== k) {
        const factor = work[i]![k]!;
        work[i] = work[i]!.map((x, j) => x - factor * work[k]![j]!);
      }
  }
  return work.map((line) => line.slice(size));
}
