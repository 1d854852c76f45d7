/**
 * Sorts the options of every issue in falling order of a·first + b·second, and the issues in falling order of the
 * spread of that value, so that a branch-and-bound search meets the best packages first and can stop early.
 */
import type { Space } from '../../domain/space.ts';
import { SUM_ROUNDING } from '../../kernel/rounding.ts';

/** The greatest number of options of an issue at which insertion sort is faster than the built-in sort. */
const MAX_INSERTION = 24;

export interface SortedOptions {
  /** The issue at each position. */
  readonly order: Int32Array;
  /** Where the options of each position start in the two lists below. */
  readonly start: Int32Array;
  /** Where they end, excluded. */
  readonly end: Int32Array;
  /** The places of the allowed options in the flat tables, sorted. */
  readonly option: Int32Array;
  /** The a·first + b·second of each of these options. */
  readonly value: Float64Array;
  /** For each position the Σ of the greatest values from there on; `count + 1` entries. */
  readonly ahead: Float64Array;
  /**
   * Fills the lists. Tables are flat, and `allowed` holds 1 for the options that may be used. An option is left out if
   * no package with it has a Σ of values above `least`, rounding aside, and if it is not the best of its issue.
   */
  sort(first: Float64Array, a: number, second: Float64Array, b: number, allowed: Uint8Array, least: number): void;
  /** Writes into `sums`, for each position, the Σ of the greatest numbers of a table from there on. */
  sumGreatest(table: Float64Array, sums: Float64Array): void;
}

/** Makes the lists, which stay empty until `sort` is called. */
export function sortedOptions(space: Space): SortedOptions {
  const { count, offsets, sizes } = space;
  const options = offsets[count]!;
  const order = Int32Array.from({ length: count }, (_, k) => k);
  const start = new Int32Array(count);
  const end = new Int32Array(count);
  const option = new Int32Array(options);
  const value = new Float64Array(options);
  const ahead = new Float64Array(count + 1);
  const spread = new Float64Array(count);
  const greatest = new Float64Array(count);
  const unsorted = new Float64Array(options);
  const byValue = (x: number, y: number): number => unsorted[y]! - unsorted[x]! || x - y;

  function sort(
    first: Float64Array,
    a: number,
    second: Float64Array,
    b: number,
    allowed: Uint8Array,
    least: number,
  ): void {
    let most = 0;
    for (let k = 0; k < count; k++) {
      let low = Infinity;
      let high = -Infinity;
      for (let i = offsets[k]!; i < offsets[k + 1]!; i++) {
        const x = a * first[i]! + b * second[i]!;
        unsorted[i] = x;
        if (allowed[i] === 0) continue;
        if (x < low) low = x;
        if (x > high) high = x;
      }
      spread[k] = high - low;
      greatest[k] = high;
      most += high;
    }
    const lost = least - most - SUM_ROUNDING * (a + b);
    for (let p = 0; p < count; p++) order[p] = p;
    insertionSort(order, spread, 0, count);
    let next = 0;
    for (let p = 0; p < count; p++) {
      const k = order[p]!;
      start[p] = next;
      const needed = Math.min(greatest[k]!, lost + greatest[k]!);
      for (let i = offsets[k]!; i < offsets[k + 1]!; i++)
        if (allowed[i] === 1 && unsorted[i]! >= needed) option[next++] = i;
      end[p] = next;
      if (sizes[k]! > MAX_INSERTION) option.subarray(start[p], next).sort(byValue);
      else insertionSort(option, unsorted, start[p]!, next);
      for (let i = start[p]!; i < next; i++) value[i] = unsorted[option[i]!]!;
    }
    ahead[count] = 0;
    for (let p = count - 1; p >= 0; p--) ahead[p] = ahead[p + 1]! + value[start[p]!]!;
  }

  function sumGreatest(table: Float64Array, sums: Float64Array): void {
    sums[count] = 0;
    for (let p = count - 1; p >= 0; p--) {
      let greatest = 0;
      for (let i = start[p]!; i < end[p]!; i++) greatest = Math.max(greatest, table[option[i]!]!);
      sums[p] = sums[p + 1]! + greatest;
    }
  }

  return { order, start, end, option, value, ahead, sort, sumGreatest };
}

/** Sorts the places `from` to `until` (excluded) of a list of indices by the keys at the indices, in falling order. */
function insertionSort(list: Int32Array, keys: Float64Array, from: number, until: number): void {
  for (let i = from + 1; i < until; i++) {
    const moved = list[i]!;
    let to = i;
    for (; to > from && keys[list[to - 1]!]! < keys[moved]!; to--) list[to] = list[to - 1]!;
    list[to] = moved;
  }
}
