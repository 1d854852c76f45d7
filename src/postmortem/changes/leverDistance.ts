/**
 * How far a lever is moved, so that changes can be compared. Assumptions: the whole range of a linear lever is 1; a
 * doubling of a logarithmic one is ¼; another policy is 1. A policy's parameter counts by difference up to 1 and by
 * ratio beyond.
 */
import { ln } from '../../kernel/math.ts';
import { leverAt } from '../../scenario/levers/leverAt.ts';
import type { Change } from './lever.ts';

const DISTANCE_PER_DOUBLING = 0.25;

/**
 * The length of a change.
 *
 * @param change - The lever's path, where it stands and where it goes.
 * @returns A number from 0.
 */
export function leverDistance({ path, from, to }: Omit<Change, 'side'>): number {
  if (typeof from === 'string' || typeof to === 'string') return 1;
  const lever = leverAt(path);
  const byRatio = lever === null ? from > 1 || to > 1 : lever.scale === 'logarithmic';
  if (byRatio && from > 0 && to > 0) return (DISTANCE_PER_DOUBLING * Math.abs(ln(to / from))) / Math.LN2;
  return Math.abs(to - from) / (lever?.scale === 'linear' ? lever.max - lever.min : 1);
}
