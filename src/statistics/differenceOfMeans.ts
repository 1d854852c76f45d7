/**
 * The difference of two independent estimates, b − a: half its interval is √(h_a² + h_b²), h being half of each
 * (variances of independent means add up).
 */
import type { Estimate } from './estimate.ts';

/** Null where one of the two is. */
export function differenceOfMeans(a: Estimate | null, b: Estimate | null): Estimate | null {
  if (a === null || b === null) return null;
  const half = Math.sqrt((a.high - a.estimate) * (a.high - a.estimate) + (b.high - b.estimate) * (b.high - b.estimate));
  const estimate = b.estimate - a.estimate;
  return { estimate, low: estimate - half, high: estimate + half };
}
