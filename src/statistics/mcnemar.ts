/**
 * Tests whether two paired rates differ (McNemar 1947, exact form). If they do not differ, each of the m = b + c pairs
 * with two different results has probability ½ for either direction.
 */

/**
 * Computes the two-sided p-value min(1, 2 · Σ_{i ≤ min(b, c)} C(m, i)/2^m).
 *
 * @param b - The number of pairs that differ in one direction.
 * @param c - The number of pairs that differ in the other direction.
 * @returns A number in (0, 1]; 1 where no pair differs.
 */
export function mcnemar(b: number, c: number): number {
  const m = b + c;
  const k = Math.min(b, c);
  // C(m, k)/2^m is computed with interleaved halvings, so that no factor overflows. Each smaller term follows from the
  // term above it.
  let term = 1;
  let halvings = m;
  for (let i = 1; i <= k; i++) {
    term *= (m - i + 1) / i;
    for (; term > 1 && halvings > 0; halvings--) term /= 2;
  }
  for (; halvings > 0 && term > 0; halvings--) term /= 2;
  let sum = 0;
  for (let i = k; i >= 0 && term > 0; i--) {
    sum += term;
    term *= i / (m - i + 1);
  }
  return Math.min(1, 2 * sum);
}
