/**
 * One half of the issues, with every way to settle them listed: two such lists stand for all packages, and are far
 * shorter than the list of packages.
 */
import type { Space } from '../../domain/space.ts';

export interface HalfSpace {
  /** How many ways there are: the product of the sizes; 1 for a half without issues. */
  readonly count: number;
  /** Numbers of the ways in falling order of own worth. */
  readonly order: Int32Array;
  /** Own worth of each way, in that order. */
  readonly worth: Float64Array;
  /** Writes, for every way, the sum of a flat table over it into `sums` (`count` numbers, by number of the way). */
  sum(table: Float64Array, sums: Float64Array): void;
  /** Writes the options of a way into a package. */
  write(way: number, out: Int32Array): void;
}

/**
 * Splits the issues into two halves of about as many ways each: the largest issue first, always to the half with fewer
 * ways so far.
 */
export function halfSpaces(space: Space, worth: Float64Array): [HalfSpace, HalfSpace] {
  const issues = Array.from({ length: space.count }, (_, k) => k).sort(
    (a, b) => space.sizes[b]! - space.sizes[a]! || a - b,
  );
  const parts: [number[], number[]] = [[], []];
  const ways = [1, 1];
  for (const k of issues) {
    const to = ways[0]! <= ways[1]! ? 0 : 1;
    parts[to].push(k);
    ways[to] = ways[to]! * space.sizes[k]!;
  }
  return [half(space, parts[0], worth), half(space, parts[1], worth)];
}

/** How many ways the larger half has. */
export function largerHalfCount(space: Space): number {
  const ways = [1, 1];
  for (const size of [...space.sizes].sort((a, b) => b - a)) ways[ways[0]! <= ways[1]! ? 0 : 1]! *= size;
  return Math.max(ways[0]!, ways[1]!);
}

function half(space: Space, issues: readonly number[], worth: Float64Array): HalfSpace {
  const starts = Int32Array.from(issues, (k) => space.offsets[k]!);
  const sizes = Int32Array.from(issues, (k) => space.sizes[k]!);
  const count = sizes.reduce((a, b) => a * b, 1);

  function sum(table: Float64Array, sums: Float64Array): void {
    sums[0] = 0;
    let filled = 1;
    for (let k = 0; k < sizes.length; k++) {
      const size = sizes[k]!;
      const start = starts[k]!;
      // From the back, so that a sum is read before its place is taken.
      for (let way = filled - 1; way >= 0; way--) {
        const before = sums[way]!;
        for (let o = size - 1; o >= 0; o--) sums[way * size + o] = before + table[start + o]!;
      }
      filled *= size;
    }
  }

  function write(way: number, out: Int32Array): void {
    let rest = way;
    for (let k = sizes.length - 1; k >= 0; k--) {
      out[issues[k]!] = rest % sizes[k]!;
      rest = Math.floor(rest / sizes[k]!);
    }
  }

  const worths = new Float64Array(count);
  sum(worth, worths);
  const order = Int32Array.from({ length: count }, (_, way) => way).sort((a, b) => worths[b]! - worths[a]! || a - b);
  return { count, order, worth: Float64Array.from(order, (way) => worths[way]!), sum, write };
}
