/**
 * How likely a mean at least so far from 0 would be if there were no difference; and Holm's correction for many
 * comparisons.
 */
import { exp } from '../kernel/math.ts';
import type { Mean } from './mean.ts';

/**
 * Two-sided p of Student's t for the mean of n ≥ 2 numbers: through the normal with z = t(1 − 1/4ν)/√(1 +
 * t²/2ν) (Abramowitz & Stegun 26.7.8). 1 for fewer numbers; 0 where all are the same and not 0.
 */
export function pValue({ n, mean, squares }: Mean): number {
  if (n < 2 || mean === 0) return 1;
  const degrees = n - 1;
  const error = Math.sqrt(squares / degrees / n);
  if (error === 0) return 0;
  const t = Math.abs(mean) / error;
  return twoTails((t * (1 - 1 / (4 * degrees))) / Math.sqrt(1 + (t * t) / (2 * degrees)));
}

/** 2(1 − Φ(z)) for z ≥ 0, within 3·10⁻⁷ (Abramowitz & Stegun 7.1.26). */
function twoTails(z: number): number {
  const x = z / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return series * exp(-x * x);
}

/**
 * Holm 1979: the smallest p times the number of comparisons, the next times one fewer, never falling, at most 1; in the
 * order given.
 */
export function holm(ps: readonly number[]): number[] {
  const order = ps.map((_, i) => i).sort((a, b) => ps[a]! - ps[b]! || a - b);
  const adjusted = new Array<number>(ps.length);
  let highest = 0;
  order.forEach((i, rank) => {
    highest = Math.min(1, Math.max(highest, (ps.length - rank) * ps[i]!));
    adjusted[i] = highest;
  });
  return adjusted;
}
