/** Finds the package with the greatest Σ of two tables: the best option of each issue by itself. */
import type { Space } from '../../domain/space.ts';

/**
 * Writes into `packageIndex`, for every issue, the allowed option with the greatest a·first + b·second. Of options that
 * tie it takes the one with the greatest number in `ties`, and of these the first.
 *
 * @returns Whether every issue has an allowed option; false leaves a part of `packageIndex` as it was.
 */
export function greatestSum(
  { count, offsets }: Space,
  first: Float64Array,
  a: number,
  second: Float64Array,
  b: number,
  allowed: Uint8Array,
  packageIndex: Int32Array,
  ties?: Float64Array,
): boolean {
  for (let k = 0; k < count; k++) {
    let best = -1;
    let greatest = -Infinity;
    for (let i = offsets[k]!; i < offsets[k + 1]!; i++) {
      if (allowed[i] === 0) continue;
      const value = a * first[i]! + b * second[i]!;
      if (value > greatest || (ties !== undefined && value === greatest && ties[i]! > ties[best]!)) {
        greatest = value;
        best = i;
      }
    }
    if (best < 0) return false;
    packageIndex[k] = best - offsets[k]!;
  }
  return true;
}
