/** Sums the best or the worst options of all issues. */
import type { Space } from '../../domain/space.ts';

/** The greatest or the least sum of a table over the packages of allowed options. */
export function extremeSum(
  { count, offsets }: Space,
  table: Float64Array,
  allowed: Uint8Array,
  extreme: (a: number, b: number) => number,
): number {
  let sum = 0;
  for (let k = 0; k < count; k++) {
    let found = NaN;
    for (let i = offsets[k]!; i < offsets[k + 1]!; i++)
      if (allowed[i] === 1) found = Number.isNaN(found) ? table[i]! : extreme(found, table[i]!);
    sum += found;
  }
  return sum;
}
