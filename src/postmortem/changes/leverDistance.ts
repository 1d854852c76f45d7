/**
 * How far a lever is moved, so that changes can be compared. An assumption: a lever's whole range is 1, a doubling of
 * what has no range is a quarter of it, another policy is 1.
 */
import { ln } from '../../kernel/math.ts';

const PER_DOUBLING = 0.25;

/** At least 0. */
export function leverDistance({
  path,
  from,
  to,
}: {
  readonly path: string;
  readonly from: number | string;
  readonly to: number | string;
}): number {
  if (typeof from === 'string' || typeof to === 'string') return 1;
  const openEnded = path === 'rounds' || path.endsWith('.depth') || from > 1 || to > 1;
  return openEnded && from > 0 && to > 0 ? (PER_DOUBLING * Math.abs(ln(to / from))) / Math.LN2 : Math.abs(to - from);
}
