/**
 * Makes a whole seat that plays over a list of its own packages, sorted by own utility. It says nothing unasked and
 * answers flatly. It accepts only what is worth its walk-away value and crosses none of its break points, and leaves
 * only where it has no package to bid.
 */
import type { Parameters, PolicyContext } from '../../agents/policyContext.ts';
import type { PackageRanking } from '../../bargaining/frontier/packageRanking.ts';
import { packageNumber, writePackage } from '../../bargaining/frontier/packageRanking.ts';
import { vetoedIssue } from '../../domain/breakPoints.ts';
import type { Card } from '../../domain/card.ts';
import type { View } from '../../agents/view.ts';
import type { SeatEntry } from '../contracts/components.ts';
import type { Action, Policy } from '../contracts/policy.ts';
import { flatAnswer } from './answering.ts';
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

/** What a seat decides on a turn from its list. */
export interface RankedDecision {
  /** The least own utility of an offer that it accepts. */
  least: number;
  /** The greatest own utility of an offer that it accepts. */
  most: number;
  /** The place in the list of the package that it bids; −1 where it has none. */
  place: number;
  /** What it keeps from turn to turn. */
  memory: unknown;
}

/** Decides a turn; `received` is the number of the other side's standing package, −1 without one. */
export type RankedPlay = (view: View, memory: unknown, received: number) => Readonly<RankedDecision>;

/**
 * @param card - The card of the seat.
 * @param play - Makes the decisions from the parameters, the context and the list.
 * @returns The seat. Its list has the packages that are worth at least the walk-away value and cross no break point.
 */
export function rankedSeat(
  card: Card,
  play: (parameters: Parameters, context: PolicyContext, list: PackageRanking) => RankedPlay,
): RankedSeat {
  const entry = (listFor: (context: PolicyContext) => PackageRanking, defaults: Parameters = {}): SeatEntry => ({
    kind: 'seat',
    card,
    make: (parameters, context) => {
      const list = listFor(context);
      return policyOf(play({ ...defaults, ...parameters }, context, list), context, list);
    },
  });
  return { ...entry(allowedRanking), over: (list, defaults) => entry(() => list, defaults) };
}

function policyOf(decide: RankedPlay, { space, goals }: PolicyContext, { order, utility }: PackageRanking): Policy {
  const bid = new Int32Array(space.count);
  const action: Action = { answer: null, accept: false, leave: false, bid: null, talk: null };
  const result: { action: Action; memory: unknown } = { action, memory: null };
  return (view, kept) => {
    const { said, theirs, allowed } = view;
    const received = theirs === null ? -1 : packageNumber(space, theirs);
    const { least, most, place, memory } = decide(view, kept, received);
    const offered = received < 0 ? -1 : utility[received]!;
    result.memory = memory;
    action.answer = said === null ? null : flatAnswer(view, said);
    action.accept =
      theirs !== null &&
      offered >= goals.walkAway &&
      offered >= least &&
      offered <= most &&
      vetoedIssue(space, allowed, theirs) < 0;
    action.leave = !action.accept && place < 0;
    action.bid = null;
    if (action.accept || action.leave) return result;
    writePackage(space, order[place]!, bid);
    action.bid = bid;
    return result;
  };
}
