/**
 * Counts the packages above two floors without listing them: for every way to settle one half of the issues it counts
 * the ways of the other half that reach both floors.
 */
import type { UtilityPair } from './solutions.ts';

/** For each issue the worths of its allowed options to both sides. */
export type WorthTables = readonly { readonly first: Float64Array; readonly second: Float64Array }[];

/** The greatest number of ways of a half; sorting more takes too long. */
const MAX_WAYS = 1 << 17;

/** Counts the packages with sums of at least the floors; returns null where a half has more than 2^17 ways. */
export function countPairsAbove(tables: WorthTables, [firstFloor, secondFloor]: UtilityPair): number | null {
  const halves: [WorthTables[number][], WorthTables[number][]] = [[], []];
  const ways: [number, number] = [1, 1];
  for (const table of [...tables].sort((a, b) => b.first.length - a.first.length)) {
    const to = ways[0] <= ways[1] ? 0 : 1;
    halves[to].push(table);
    ways[to] *= table.first.length;
  }
  if (Math.max(...ways) > MAX_WAYS) return null;
  const sums = (half: WorthTables, side: 'first' | 'second'): Float64Array =>
    half.reduce<Float64Array>((before, table) => allSums(before, table[side]), new Float64Array(1));
  const [oneFirst, oneSecond, twoFirst, twoSecond] = [
    sums(halves[0], 'first'),
    sums(halves[0], 'second'),
    sums(halves[1], 'first'),
    sums(halves[1], 'second'),
  ];
  const one = falling(oneFirst);
  const two = falling(twoFirst);
  // The second sums in order, and a tree that counts the admitted ways at a rank or above (Fenwick 1994).
  const sorted = Float64Array.from(twoSecond).sort();
  const tree = new Int32Array(sorted.length + 1);
  let [found, admitted] = [0, 0];
  for (let n = one.length - 1; n >= 0; n--) {
    // The first half goes from its poorest way for the first side to its richest, so the admitted ways only grow.
    const way = one[n]!;
    for (; admitted < two.length && oneFirst[way]! + twoFirst[two[admitted]!]! >= firstFloor; admitted++) {
      for (let at = sorted.length - below(sorted, twoSecond[two[admitted]!]!); at <= sorted.length; at += at & -at)
        tree[at]! += 1;
    }
    for (let at = sorted.length - below(sorted, secondFloor - oneSecond[way]!); at > 0; at -= at & -at)
      found += tree[at]!;
  }
  return found;
}

/** All sums of one number of each of the two lists. */
function allSums(before: Float64Array, list: Float64Array): Float64Array {
  const sums = new Float64Array(before.length * list.length);
  let at = 0;
  for (const sum of before) for (const x of list) sums[at++] = sum + x;
  return sums;
}

/** The places of the numbers in falling order of the numbers. */
const falling = (numbers: Float64Array): Int32Array =>
  Int32Array.from(numbers, (_, i) => i).sort((a, b) => numbers[b]! - numbers[a]!);

/** How many of the sorted numbers are below x, by bisection. */
function below(sorted: Float64Array, x: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
