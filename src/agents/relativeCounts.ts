/** Turns the counts of an issue's options into values: the frequency models of learning share it. */

/**
 * Divides the counts of one issue by the largest of them.
 *
 * @param times - The count of every option, flat; at least one count of the issue is above 0.
 * @param start - The place of the first option of the issue.
 * @param end - The place after its last option.
 * @param value - Where the quotients are written, in [0, 1], flat.
 * @returns The largest count.
 */
export function relativeCounts(times: readonly number[], start: number, end: number, value: Float64Array): number {
  let largest = 0;
  for (let i = start; i < end; i++) largest = Math.max(largest, times[i]!);
  for (let i = start; i < end; i++) value[i] = times[i]! / largest;
  return largest;
}
