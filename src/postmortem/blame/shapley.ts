/**
 * Shapley values, exactly: φ_i = Σ_{S ∌ i} |S|! (n − |S| − 1)! / n! · (v(S ∪ {i}) − v(S)). Shapley 1953.
 * They sum to v(all) − v(none). A coalition is a bit mask: bit i is set where cause i is in it.
 */

/** `worth` holds v of all 2^n coalitions, by mask. */
export function shapley(worth: ArrayLike<number>): number[] {
  const n = 31 - Math.clz32(worth.length);
  const weight = Array.from({ length: n }, (_, size) => (factorial(size) * factorial(n - size - 1)) / factorial(n));
  return Array.from({ length: n }, (_, i) => {
    let sum = 0;
    for (let mask = 0; mask < worth.length; mask++) {
      if ((mask >> i) & 1) continue;
      sum += weight[members(mask)]! * (worth[mask | (1 << i)]! - worth[mask]!);
    }
    return sum;
  });
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

function members(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
