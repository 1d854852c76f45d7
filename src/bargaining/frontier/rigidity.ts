/**
 * How much stricter a break point is than its value justifies: the best utility that its side could have had in a
 * package that crosses only this point and that the other side would not refuse, less its own walk-away value.
 * Positive: holding the line cost more than it kept. It sees tables only.
 */
import type { BreakPoints } from '../../domain/breakPoints.ts';
import { markAllowed, crosses } from '../../domain/breakPoints.ts';
import type { Goals } from '../../domain/goals.ts';
import type { Space } from '../../domain/space.ts';
import { frontier } from './frontier.ts';

/** What a side wants, and where it stops. */
export interface BoundedSide {
  readonly goals: Goals;
  readonly breakPoints: BreakPoints;
}

/**
 * The rigidity of `mine`'s break point on issue `k`, in [−1, 1]; null where there is no such package (or no such
 * break point). The other side refuses what crosses a break point of its own or is below its walk-away value.
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
  // The points stand in falling order of own utility: the first that will do for the other is the best.
  for (let i = 0; i < count; i++) if (second[i]! >= theirs.goals.walkAway) return first[i]! - mine.goals.walkAway;
  return null;
}
