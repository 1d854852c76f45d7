/** The list that an agent of another platform goes by: all packages that it may bid. */
import type { Setting } from '../../agents/setting.ts';
import { allow } from '../../domain/breakPoints.ts';
import type { Ranking } from '../../bargaining/frontier/ranking.ts';
import { ranking } from '../../bargaining/frontier/ranking.ts';

/**
 * The packages that are worth the walk-away value and cross no break point. Throws RangeError for a space of more than
 * 2,000,000 packages.
 */
export function ownRanking({ space, goals, breakPoints }: Setting): Ranking {
  const allowed = new Uint8Array(space.offsets[space.count]!);
  allow(space, breakPoints, goals.value, new Uint8Array(space.count), allowed);
  return ranking(space, goals.worth, goals.walkAway, allowed);
}
