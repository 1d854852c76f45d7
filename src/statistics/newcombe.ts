/**
 * Computes the interval of a difference of two independent rates by Newcombe's hybrid score method (Newcombe 1998,
 * Statistics in Medicine 17:873, method 10): with d = q − p and the Wilson intervals (l_p, u_p) and (l_q, u_q), the
 * bounds are d − √((q − l_q)² + (u_p − p)²) and d + √((u_q − q)² + (p − l_p)²).
 */
import type { Estimate } from './estimate.ts';

/**
 * Computes the second rate less the first, with its 95 % interval.
 *
 * @param first - A rate in [0, 1] with its Wilson interval.
 * @param second - Another, of other cases.
 * @returns A difference in [−1, 1].
 */
export function newcombe(first: Estimate, second: Estimate): Estimate {
  const estimate = second.estimate - first.estimate;
  const below = distance(second.estimate - second.low, first.high - first.estimate);
  const above = distance(second.high - second.estimate, first.estimate - first.low);
  return { estimate, low: estimate - below, high: estimate + above };
}

const distance = (a: number, b: number): number => Math.sqrt(a * a + b * b);
