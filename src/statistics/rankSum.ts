/**
 * Compares two lists of numbers by their ranks alone (Mann & Whitney 1947). A is the share of pairs of one number of
 * each list in which the first is greater, ties counted as half. Without a difference A has the mean ½ and the variance
 * (n₁ + n₂ + 1 − Σ(t³ − t)/((n₁ + n₂)(n₁ + n₂ − 1)))/(12 n₁n₂), with the number t of equal numbers in each tie. The
 * p-value is two-sided, by the normal approximation with a continuity correction of ½ a pair.
 */
import { twoTails } from './pValue.ts';

/** How two lists compare. */
export interface RankSum {
  /** The share of pairs in which the number of the first list is greater, in [0, 1]; ½ where neither tends to be. */
  readonly greater: number;
  /** The p-value, in [0, 1]; 1 where all numbers are equal. */
  readonly p: number;
}

/**
 * Compares `first` with `second`.
 *
 * @param first - At least one number.
 * @param second - At least one number.
 */
export function rankSum(first: readonly number[], second: readonly number[]): RankSum {
  const [m, n] = [first.length, second.length];
  const all = [...first.map((x) => ({ x, own: 1 })), ...second.map((x) => ({ x, own: 0 }))].sort((a, b) => a.x - b.x);
  let [ranks, ties] = [0, 0];
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && all[to]!.x === all[from]!.x) to += 1;
    const count = to - from;
    ties += count * count * count - count;
    // The numbers of a tie share the mean of their ranks, which count from 1.
    for (let i = from; i < to; i++) ranks += all[i]!.own * ((from + 1 + to) / 2);
    from = to;
  }
  const total = m + n;
  const pairs = ranks - (m * (m + 1)) / 2;
  const variance = ((m * n) / 12) * (total + 1 - (total > 1 ? ties / (total * (total - 1)) : 0));
  const distance = Math.max(0, Math.abs(pairs - (m * n) / 2) - 0.5);
  return { greater: pairs / (m * n), p: variance > 0 ? Math.min(1, twoTails(distance / Math.sqrt(variance))) : 1 };
}
