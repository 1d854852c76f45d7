/**
 * Measures how much stricter a break point is than its value justifies: the best utility that its side could have in a
 * package that crosses only this break point and that the other side would not refuse, less its own walk-away value.
 * If it is positive, the break point costs its side more than it protects.
 */
import type { BreakPoints } from '../../domain/breakPoints.ts';
import { markAllowed, crosses } from '../../domain/breakPoints.ts';
import type { Goals } from '../../domain/goals.ts';
import type { Space } from '../../domain/space.ts';
import { frontier } from './frontier.ts';

/** The goals and the break points of one side. */
export interface BoundedSide {
  readonly goals: Goals;
  readonly breakPoints: BreakPoints;
}

/**
 * Computes the rigidity of a break point. The other side refuses a package that crosses a break point of its own or is
 * below its walk-away value.
 *
 * @param space - The space of packages.
 * @param mine - The side with the break point.
 * @param theirs - The other side.
 * @param k - The issue of the break point.
 * @returns A number in [−1, 1]; null where there is no such package or no such break point.
 */
export function rigidity(space: Space, mine: BoundedSide, theirs: BoundedSide, k: number): number | null {
  if (mine.breakPoints.present[k] !== 1) return null;
  const none = new Uint8Array(space.count);
  const allowed = new Uint8Array(space.offsets[space.count]!);
  const own = new Uint8Array(allowed.length);
  markAllowed(space, theirs.breakPoints, theirs.goals.value, none, allowed);
  markAllowed(space, mine.breakPoints, mine.goals.value, none, own);
  for (let j = 0; j < space.count; j++) {
    for (let i = space.offsets[j]!; i < space.offsets[j + 1]!; i++) {
      const fits = j === k ? crosses(mine.breakPoints, mine.goals.value, k, i) : own[i] === 1;
      if (!fits) allowed[i] = 0;
    }
  }
  const { count, first, second } = frontier(space, mine.goals.worth, theirs.goals.worth, allowed);
  // The points are in falling order of own utility, so the first that the other side would not refuse is the best.
  for (let i = 0; i < count; i++) if (second[i]! >= theirs.goals.walkAway) return first[i]! - mine.goals.walkAway;
  return null;
}
