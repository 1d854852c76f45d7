/** The scale on which a map draws a measure of a sweep. */
import { isDealShare } from './dealMeasureTitles.ts';

/** Measures that have no range of their own: a number of rounds, and worths over deals. */
const OPEN = ['roundsPlayed', 'utility', 'margin', 'discount', 'firm'];

/** The range of a measure; null for one that has no range of its own. */
export function measureDomain(of: string): readonly [number, number] | null {
  if (OPEN.includes(of)) return null;
  if (/^(satisfaction\.\w+|satisfaction|vendorSatisfaction)$/.test(of)) return [1, 5];
  return of.startsWith('satisfaction.') ? [-1, 1] : [0, 1];
}

/** Tells whether a measure is a share, which is told in per cent. */
export const isShare = (of: string): boolean => of === 'dealRate' || isDealShare(of);

/** Where the contour is drawn: at the middle of the range. */
export function middleOf(of: string): number {
  const [low, high] = measureDomain(of) ?? [0, 1];
  return (low + high) / 2;
}
