/** The issue that the negotiation failed over, where the record shows one. */
import { otherSide } from '../../domain/side.ts';
import type { Event } from '../../engine/record/event.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import type { FailureKind } from '../blame/failureKind.ts';

/**
 * The issue whose refusals cost the leaver most trust; where nobody left, or not over a point, the issue whose refusals
 * cost both sides most trust together, or else the one that most often stood in the way (vetoes, then flat refusals).
 * Null for a deal, for a failure that both gained from, and where no point was ever in the way.
 */
export function fatalIssue({ events, ending }: Negotiation, kind: FailureKind | null): string | null {
  if (kind === null || kind === 'wanted') return null;
  if (ending.over !== null) return ending.over;
  const refusals = events.filter((event) => event.kind === 'refuse');
  return (
    most(refusals, (event) => -event[otherSide(event.by)].trustChange) ??
    most(
      events.filter((event) => event.kind === 'veto'),
      () => 1,
    ) ??
    most(refusals, () => 1)
  );
}

/** The issue with the greatest sum above 0; the first in the record on ties. */
function most(events: readonly Event[], weigh: (event: Event) => number): string | null {
  const sums = new Map<string, number>();
  for (const event of events) sums.set(event.issue!, (sums.get(event.issue!) ?? 0) + weigh(event));
  let found: string | null = null;
  for (const [issue, sum] of sums) if (sum > (found === null ? 0 : sums.get(found)!)) found = issue;
  return found;
}
