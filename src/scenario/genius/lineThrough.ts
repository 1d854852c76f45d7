/** Values as a clipped line, which is how GENIUS writes the values of an integer issue. */

/**
 * Slope and offset such that value n is clip(slope·n + offset, 0, 1) to within 1e-14; null where the values are no
 * such line.
 */
export function lineThrough(values: readonly number[]): { slope: number; offset: number } | null {
  const inner = values.flatMap((value, n) => (value > 0 && value < 1 ? [n] : []));
  const [first, last] = inner.length > 1 ? [inner[0]!, inner.at(-1)!] : [0, values.length - 1];
  const slope = (values[last]! - values[first]!) / (last - first);
  const offset = values[first]! - slope * first;
  return values.every((value, n) => Math.abs(Math.min(1, Math.max(0, slope * n + offset)) - value) <= 1e-14)
    ? { slope, offset }
    : null;
}
