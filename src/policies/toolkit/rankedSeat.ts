/** Makes a whole seat that plays over a list of its own packages, sorted by own utility. */
import type { Parameters, PolicyContext } from '../../agents/policyContext.ts';
import type { PackageRanking } from '../../bargaining/frontier/packageRanking.ts';
import type { Card } from '../../domain/card.ts';
import type { SeatEntry } from '../contracts/components.ts';
import type { Policy } from '../contracts/policy.ts';
import { allowedRanking } from './bestAllowed.ts';

/** A seat whose list can be replaced. */
export interface RankedSeat extends SeatEntry {
  /**
   * Makes the same seat over a given list, which has the ties and the rounding of the program that made it.
   *
   * @param list - The packages that the seat plays over.
   * @param parameters - Default parameters; those that a table gives take their place.
   */
  over(list: PackageRanking, parameters?: Parameters): SeatEntry;
}

/**
 * @param card - The card of the seat.
 * @param play - Makes the policy from its parameters, its context and its list.
 * @returns The seat. Its list has the packages that are worth at least the walk-away value and cross no break point.
 */
export function rankedSeat(
  card: Card,
  play: (parameters: Parameters, context: PolicyContext, list: PackageRanking) => Policy,
): RankedSeat {
  const entry = (make: SeatEntry['make']): SeatEntry => ({ kind: 'seat', card, make });
  return {
    ...entry((parameters, context) => play(parameters, context, allowedRanking(context))),
    over: (list, given = {}) => entry((parameters, context) => play({ ...given, ...parameters }, context, list)),
  };
}
