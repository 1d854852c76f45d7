/** The scale on which a map draws a measure of a sweep. */

/** The range of a measure; null for a number of rounds, which has no range of its own. */
export function measureDomain(of: string): readonly [number, number] | null {
  if (of === 'roundsPlayed') return null;
  if (/^satisfaction\.\w+$/.test(of)) return [1, 5];
  return of.startsWith('satisfaction.') ? [-1, 1] : [0, 1];
}

/** Where the contour is drawn: at the middle of the range. */
export function middleOf(of: string): number {
  const [low, high] = measureDomain(of) ?? [0, 1];
  return (low + high) / 2;
}
