/** Sorts options in falling order of worth, as the lists of undominated sums need them. */

/** The greatest number of options at which insertion sort is faster than the built-in sort. */
const MAX_INSERTION = 64;

/**
 * Sorts the places from `from` to `until` (excluded) of a list of options by their worth, the greatest first; of equal
 * ones the greater gain comes first, then the first option. Tables that rise or fall throughout take one pass.
 */
export function sortByWorth(
  option: Int32Array,
  from: number,
  until: number,
  worth: Float64Array,
  gain: Float64Array,
): void {
  if (until - from < 2) return;
  if (worth[option[from]!]! < worth[option[until - 1]!]!)
    for (let [n, m] = [from, until - 1]; n < m; n++, m--) {
      const moved = option[n]!;
      option[n] = option[m]!;
      option[m] = moved;
    }
  if (until - from > MAX_INSERTION) {
    let n = from + 1;
    while (n < until && worth[option[n - 1]!]! > worth[option[n]!]!) n += 1;
    if (n === until) return;
    option.subarray(from, until).sort((i, j) => worth[j]! - worth[i]! || gain[j]! - gain[i]! || i - j);
    return;
  }
  for (let n = from + 1; n < until; n++) {
    const moved = option[n]!;
    let to = n;
    for (; to > from; to--) {
      const other = option[to - 1]!;
      if ((worth[moved]! - worth[other]! || gain[moved]! - gain[other]! || other - moved) <= 0) break;
      option[to] = other;
    }
    option[to] = moved;
  }
}
