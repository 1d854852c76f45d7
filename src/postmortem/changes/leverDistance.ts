/**
 * Measures how far a lever is moved, so that changes can be compared. The scales are assumptions: the whole range of a
 * linear lever counts 1, a doubling of a logarithmic lever counts 0.25, and another policy counts 1. The parameter of a
 * policy counts by difference where both values are at most 1, and by ratio otherwise.
 */
import { ln } from '../../kernel/math.ts';
import { leverAt } from '../../scenario/levers/leverAt.ts';
import type { Change } from './lever.ts';

const DISTANCE_PER_DOUBLING = 0.25;

/**
 * Measures the length of a change.
 *
 * @param change - The path of the lever, its current value and its new value.
 * @returns A number from 0.
 */
export function leverDistance({ path, from, to }: Omit<Change, 'side'>): number {
  if (typeof from === 'string' || typeof to === 'string') return 1;
  const lever = leverAt(path);
  const byRatio = lever === null ? from > 1 || to > 1 : lever.scale === 'logarithmic';
  if (byRatio && from > 0 && to > 0) return (DISTANCE_PER_DOUBLING * Math.abs(ln(to / from))) / Math.LN2;
  return Math.abs(to - from) / (lever?.scale === 'linear' ? lever.max - lever.min : 1);
}
