/**
 * Whether the pairs that differ lean to one side. McNemar 1947, in its exact form: under no difference, each of the m =
 * b + c pairs falls either way like a fair coin.
 */

/**
 * Two-sided probability, in (0, 1], of a split at least as uneven as `b` to `c`: min(1, 2 · Σ_{i ≤ min(b, c)} C(m,
 * i)/2^m). 1 where no pair differs.
 */
export function mcnemar(b: number, c: number): number {
  const m = b + c;
  const k = Math.min(b, c);
  // C(m, k)/2^m, halving on the way so that nothing overflows; then the smaller terms, each from the one above it.
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
