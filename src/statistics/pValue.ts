/** Computes p-values for means, and Holm's correction for several comparisons. */
import { exp } from '../kernel/math.ts';
import type { Estimate } from './estimate.ts';
import type { Mean } from './mean.ts';
import { Z } from './wilson.ts';

/**
 * Computes the two-sided p-value of Student's t for the hypothesis that a mean is 0. It uses the normal approximation
 * z = t(1 − 1/4ν)/√(1 + t²/2ν) (Abramowitz & Stegun 1964, 26.7.8).
 *
 * @returns A number in [0, 1]: 1 for fewer than two numbers and for a mean of 0; 0 where all numbers are equal and not
 * 0.
 */
export function pValue({ n, mean, squares }: Mean): number {
  if (n < 2 || mean === 0) return 1;
  const degrees = n - 1;
  const error = Math.sqrt(squares / degrees / n);
  if (error === 0) return 0;
  const t = Math.abs(mean) / error;
  return twoTails((t * (1 - 1 / (4 * degrees))) / Math.sqrt(1 + (t * t) / (2 * degrees)));
}

/** 2(1 − Φ(z)) for z ≥ 0, with an error of at most 3·10⁻⁷ (Abramowitz & Stegun 1964, 7.1.26). */
export function twoTails(z: number): number {
  const x = z / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return series * exp(-x * x);
}

/** The two-sided p-value of an estimate of 0, from its 95 % interval of the normal distribution. */
export const intervalPValue = ({ estimate, low, high }: Estimate): number =>
  twoTails((Math.abs(estimate) * 2 * Z) / (high - low));

/**
 * Corrects m p-values for multiple comparisons (Holm 1979): p₍ᵢ₎ becomes max over j ≤ i of
 * min(1, (m − j + 1)·p₍ⱼ₎), where p₍₁₎ is the smallest.
 *
 * @param ps - The p-values.
 * @returns The corrected p-values in the same order.
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
