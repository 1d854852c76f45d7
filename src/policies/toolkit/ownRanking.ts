/** The list that an agent of another platform goes by: all packages that it may bid. */
import type { PolicyContext } from '../../agents/policyContext.ts';
import { markAllowed } from '../../domain/breakPoints.ts';
import type { PackageRanking } from '../../bargaining/frontier/packageRanking.ts';
import { packageRanking } from '../../bargaining/frontier/packageRanking.ts';

/**
 * The packages that are worth the walk-away value and cross no break point. Throws DealbreakerError for a space of more than
 * 2,000,000 packages.
 */
export function ownRanking({ space, goals, breakPoints }: PolicyContext): PackageRanking {
  const allowed = new Uint8Array(space.offsets[space.count]!);
  markAllowed(space, breakPoints, goals.value, new Uint8Array(space.count), allowed);
  return packageRanking(space, goals.worth, goals.walkAway, allowed);
}
