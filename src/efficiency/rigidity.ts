/** How much stricter a break point is than its value justifies. */
import type { Space } from '../domain/space.ts';
import { frontier } from './frontier.ts';

/**
 * The best utility that the side could have had in a package that crosses only this point and that the other side would not refuse, less the side's walk-away value; null if there is no such package. Above 0, the point keeps the side from deals that it would rather have than none.
 * `own` and `other` are flat tables of worths, `allowed` holds 1 for the options that cross no break point of either side except this one, and on `issue` 1 for just those that cross it.
 */
export function rigidity(space: Space, own: Float64Array, walkAway: number, other: Float64Array, otherWalkAway: number, allowed: Uint8Array): number | null {
  const { count, first, second } = frontier(space, own, other, allowed);
  // The points stand in falling order of own utility: the first that will do for the other is the best.
  for (let i = 0; i < count; i++) if (second[i]! >= otherWalkAway) return first[i]! - walkAway;
  return null;
}
