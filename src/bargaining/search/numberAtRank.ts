/** Finds the number at a place of a sorted list without sorting the list (Hoare 1961). */

/**
 * The number that has `rank` others before it in rising order. It reorders the first `count` numbers.
 *
 * @param numbers - The numbers; none of them may be NaN.
 * @param count - How many of them there are, at least 1.
 * @param rank - From 0 to `count` − 1.
 */
export function numberAtRank(numbers: Float64Array, count: number, rank: number): number {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const pivot = numbers[(low + high) >> 1]!;
    let [i, j] = [low, high];
    while (i <= j) {
      while (numbers[i]! < pivot) i += 1;
      while (numbers[j]! > pivot) j -= 1;
      if (i > j) break;
      const moved = numbers[i]!;
      numbers[i++] = numbers[j]!;
      numbers[j--] = moved;
    }
    if (rank <= j) high = j;
    else if (rank >= i) low = i;
    else break;
  }
  return numbers[rank]!;
}
