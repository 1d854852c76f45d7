/**
 * Computes the difference b − a of two independent estimates. The half-width of its interval is √(h_a² + h_b²),
 * with the half-widths h of both, because the variances of independent means add up.
 */
import type { Estimate } from './estimate.ts';

/** Returns b − a with its interval; null where one of the two is null. */
export function differenceOfMeans(a: Estimate | null, b: Estimate | null): Estimate | null {
  if (a === null || b === null) return null;
  const half = Math.sqrt((a.high - a.estimate) * (a.high - a.estimate) + (b.high - b.estimate) * (b.high - b.estimate));
  const estimate = b.estimate - a.estimate;
  return { estimate, low: estimate - half, high: estimate + half };
}
