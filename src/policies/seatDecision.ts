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

/** How a seat finds the package for a target, and what packages are worth to it. */
export interface Appraisal {
  /** Chooses the package where the bidding policy gives a target only. */
  choose(view: View, target: number): ArrayLike<number>;
  /** The own utility of the package that it would bid. */
  worthOf(view: View, bid: ArrayLike<number>): number;
  /** The own utility of the standing offer; −1 where the side may not accept it. */
  standing(view: View): number;
}

/** Chooses as given, and works out afresh what packages are worth. */
export const appraisal = (choose: Appraisal['choose']): Appraisal => ({
  choose,
  worthOf: ownUtility,
  standing: acceptableUtility,
});

/**
 * The decisions of a composed seat. It accepts an offer that it may accept (toolkit/mayAccept.ts) and that the
 * acceptance rule accepts; it leaves as toolkit/leaving.ts says, and if its bid is worth less than its walk-away value.
 */
export class SeatDecision {
  /** The package that it would bid. */
  bid: ArrayLike<number> = [];
  accept = false;
  leave = false;
  private readonly bidding: Bid;
  private readonly accepts: Accept;
  private readonly appraisal: Appraisal;
  private readonly offer: Offer = { utility: 0, target: 0, next: 0 };

  /**
   * @param components - The components of the seat.
   * @param appraisal - How it finds packages, and what they are worth to it.
   */
  constructor({ bid, accept }: Pick<SeatComponentSet, 'bid' | 'accept'>, appraisal: Appraisal) {
    this.bidding = bid;
    this.accepts = accept;
    this.appraisal = appraisal;
  }

  /**
   * Decides a turn.
   *
   * @param waits - Whether the side accepts nothing on this turn.
   * @param stays - Whether it does not leave.
   */
  decide(view: View, memory: SeatMemory, draws: Draws, waits: boolean, stays: boolean): void {
    const { offer, bidding, accepts } = this;
    const decision = bidding(view, memory.bid, draws);
    offer.target = typeof decision === 'number' ? decision : decision.target;
    this.bid = (typeof decision === 'number' ? null : decision.bid) ?? this.appraisal.choose(view, offer.target);
    offer.next = this.appraisal.worthOf(view, this.bid);
    offer.utility = this.appraisal.standing(view);
    this.accept = !waits && offer.utility >= 0 && accepts(offer, view, memory.accept, draws);
    this.leave =
      !this.accept && !stays && (leavesNow(view, draws.leave) || offer.next < view.goals.walkAway - UTILITY_TOLERANCE);
  }
}
