/** Decides what a composed seat bids, and whether it accepts or leaves: all of its turn but what it says. */
import { UTILITY_TOLERANCE } from '../kernel/rounding.ts';
import type { Memory } from '../agents/policyContext.ts';
import type { View } from '../agents/view.ts';
import type { Accept, Bid, Offer, Speech } from './contracts/components.ts';
import type { Draws } from './contracts/policy.ts';
import { leavesNow } from './toolkit/leaving.ts';
import { acceptableUtility } from './toolkit/mayAccept.ts';
import { ownUtility } from './toolkit/ownUtility.ts';

/** The components of a seat. */
export interface SeatComponentSet {
  readonly bid: Bid;
  readonly accept: Accept;
  readonly talk: Speech;
  /** Whether any component keeps data from turn to turn. If none does, the memory of the seat is null. */
  readonly remembers: boolean;
}

/** The memory of a composed seat: one memory for each component. */
export interface SeatMemory {
  bid: Memory;
  accept: Memory;
  talk: Memory;
}

export interface SeatDecision {
  /** The package that it would bid. */
  bid: ArrayLike<number>;
  accept: boolean;
  leave: boolean;
}

/**
 * Makes the decisions of a composed seat. It accepts an offer that it may accept (toolkit/mayAccept.ts) and that the
 * acceptance rule accepts; it leaves as toolkit/leaving.ts says, and if its bid is worth less than its walk-away value.
 *
 * @param components - The components of the seat.
 * @param choose - Chooses the package where the bidding policy gives a target only.
 * @returns A function that decides a turn; its result is the same object every turn. `waits`: the side accepts nothing
 * on this turn; `stays`: it does not leave.
 */
export function seatDecision(
  { bid: bidding, accept: accepts }: Pick<SeatComponentSet, 'bid' | 'accept'>,
  choose: (view: View, target: number) => ArrayLike<number>,
): (view: View, memory: SeatMemory, draws: Draws, waits: boolean, stays: boolean) => Readonly<SeatDecision> {
  const offer: Offer = { utility: 0, target: 0, next: 0 };
  const result: SeatDecision = { bid: [], accept: false, leave: false };
  return (view, memory, draws, waits, stays) => {
    const decision = bidding(view, memory.bid, draws);
    offer.target = typeof decision === 'number' ? decision : decision.target;
    result.bid = (typeof decision === 'number' ? null : decision.bid) ?? choose(view, offer.target);
    offer.next = ownUtility(view, result.bid);
    offer.utility = acceptableUtility(view);
    result.accept = !waits && offer.utility >= 0 && accepts(offer, view, memory.accept, draws);
    result.leave =
      !result.accept &&
      !stays &&
      (leavesNow(view, draws.leave) || offer.next < view.goals.walkAway - UTILITY_TOLERANCE);
    return result;
  };
}
