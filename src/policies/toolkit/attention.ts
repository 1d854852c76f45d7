/** Limits what a side has in mind: it asks, presses and tells about its few most salient points alone. */

/**
 * Finds the issues that a side attends to: the `most` of them with the greatest weights, the earlier one where two
 * weigh the same. That people attend to few points of a negotiation is an assumption here, and so is the number.
 *
 * @param weight - The weight of each issue to the side, in [0, 1].
 * @param most - How many it attends to, a whole number from 1.
 * @returns 1 for each issue that it attends to, else 0; null where it attends to all.
 */
export function attendedIssues(weight: ArrayLike<number>, most: number): Uint8Array | null {
  if (weight.length <= most) return null;
  const ranked = Array.from(weight, (_, k) => k).sort((a, b) => weight[b]! - weight[a]! || a - b);
  const attended = new Uint8Array(weight.length);
  for (const k of ranked.slice(0, most)) attended[k] = 1;
  return attended;
}
