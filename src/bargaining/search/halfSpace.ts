/**
 * Lists every way to settle one half of the issues. Two such lists stand for all packages, and they are far shorter
 * than a list of all packages.
 */
import type { Space } from '../../domain/space.ts';

export interface HalfSpace {
  /** The number of ways: the product of the issues' sizes, and 1 for a half without issues. */
  readonly count: number;
  /** The numbers of the ways in falling order of own worth. */
  readonly order: Int32Array;
  /** The own worth of each way, in that order. */
  readonly worth: Float64Array;
  /** The own worth of each way, by the number of the way. */
  readonly worths: Float64Array;
  /** Where the options of the last issue start in a flat table; 0 for a half without issues. */
  readonly lastStart: number;
  /** How many options the last issue has; 1 for a half without issues. */
  readonly lastSize: number;
  /** Writes the sum of a flat table over every way into `sums` (`count` numbers, by the number of the way). */
  sum(table: Float64Array, sums: Float64Array): void;
  /** Writes the sums over all issues but the last; way n has the sum n / lastSize, rounded down. */
  sumHeads(table: Float64Array, sums: Float64Array): void;
  /** Writes the options of a way into a package. */
  write(way: number, packageIndex: Int32Array): void;
}

/**
 * Splits the issues into two halves with about the same number of ways. The issues are assigned from the largest to the
 * smallest, each to the half that has fewer ways so far.
 */
function split({ count, sizes }: Space): { parts: [number[], number[]]; ways: [number, number] } {
  const parts: [number[], number[]] = [[], []];
  const ways: [number, number] = [1, 1];
  const issues = Array.from({ length: count }, (_, k) => k).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  for (const k of issues) {
    const to = ways[0] <= ways[1] ? 0 : 1;
    parts[to].push(k);
    ways[to] *= sizes[k]!;
  }
  return { parts, ways };
}

/** Lists the ways of both halves. */
export function halfSpaces(space: Space, worth: Float64Array): [HalfSpace, HalfSpace] {
  const { parts } = split(space);
  return [half(space, parts[0], worth), half(space, parts[1], worth)];
}

/** The number of ways of the larger half. */
export const largerHalfCount = (space: Space): number => Math.max(...split(space).ways);

function half(space: Space, issues: readonly number[], worth: Float64Array): HalfSpace {
  const starts = Int32Array.from(issues, (k) => space.offsets[k]!);
  const sizes = Int32Array.from(issues, (k) => space.sizes[k]!);
  const count = sizes.reduce((a, b) => a * b, 1);

  function sumOver(issueCount: number, table: Float64Array, sums: Float64Array): void {
    sums[0] = 0;
    let filled = 1;
    for (let k = 0; k < issueCount; k++) {
      const size = sizes[k]!;
      const start = starts[k]!;
      let at = filled * size;
      // The loop runs from the back, so that each sum is read before its place is overwritten.
      for (let way = filled - 1; way >= 0; way--) {
        const before = sums[way]!;
        for (let i = start + size - 1; i >= start; i--) sums[--at] = before + table[i]!;
      }
      filled *= size;
    }
  }

  function write(way: number, packageIndex: Int32Array): void {
    let rest = way;
    for (let k = sizes.length - 1; k >= 0; k--) {
      packageIndex[issues[k]!] = rest % sizes[k]!;
      rest = Math.floor(rest / sizes[k]!);
    }
  }

  const worths = new Float64Array(count);
  sumOver(sizes.length, worth, worths);
  const order = Int32Array.from({ length: count }, (_, way) => way).sort((a, b) => worths[b]! - worths[a]! || a - b);
  return {
    count,
    order,
    worth: Float64Array.from(order, (way) => worths[way]!),
    worths,
    lastStart: starts.at(-1) ?? 0,
    lastSize: sizes.at(-1) ?? 1,
    sum: (table, sums) => sumOver(sizes.length, table, sums),
    sumHeads: (table, sums) => sumOver(sizes.length - 1, table, sums),
    write,
  };
}
