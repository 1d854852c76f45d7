/**
 * Defines the contracts of the components of a seat (bidding, acceptance, talk), and of a whole seat. A component is
 * made once for a scenario and a side, from its parameters and the side's context. From turn to turn it keeps only what
 * it writes into its memory.
 */
import type { Memory, Parameters, PolicyContext } from '../../agents/policyContext.ts';
import type { View } from '../../agents/view.ts';
import type { Answer, Talk, TalkRequest } from '../../domain/talk.ts';
import type { Card } from '../../domain/card.ts';
import type { Draws, Policy } from './policy.ts';

/** What a bidding policy decides on a turn. */
export interface BidDecision {
  /** The own utility at which it aims, in [0, 1]. The acceptance rule gets it as `offer.target`. */
  target: number;
  /**
   * The package to bid, one option number for each issue. With null the seat chooses, among the packages at or above
   * the target, the one that it believes is worth most to the other side (toolkit/choosePackage.ts).
   */
  bid: ArrayLike<number> | null;
}

/** A bidding policy. It returns a target, or a target and a package, which may be the same array every turn. */
export type Bid = (view: View, memory: Memory, draws: Draws) => number | BidDecision;

/** A bidding policy with its card, as the catalogue holds it. */
export interface BidEntry {
  readonly kind: 'bid';
  readonly card: Card;
  make(parameters: Parameters, context: PolicyContext): Bid;
}

/**
 * The other side's standing offer as an acceptance rule gets it, in own utility. It crosses no break point of this
 * side, is worth at least the walk-away value, and its perceived utility is at least that of the outside option.
 */
export interface Offer {
  /** What the offer is worth, in [0, 1]. */
  utility: number;
  /** The current target of the bidding policy, in [0, 1]. */
  target: number;
  /** What the package that this side would bid next is worth, in [0, 1]. */
  next: number;
}

/** An acceptance rule. It returns whether it accepts the offer. */
export type Accept = (offer: Readonly<Offer>, view: View, memory: Memory, draws: Draws) => boolean;

/** An acceptance rule with its card, as the catalogue holds it. */
export interface AcceptEntry {
  readonly kind: 'accept';
  readonly card: Card;
  make(parameters: Parameters, context: PolicyContext): Accept;
}

/** How a side talks in the meetings before the table. There are no bids, and the other side only asks. */
export interface MeetingSpeech {
  /** Answers what the other side asked. */
  answer(view: View, said: TalkRequest, memory: Memory, draws: Draws): Answer;
  /** Returns a question or a disclosure, or null for nothing. It is called where the side has called the meeting. */
  speak(view: View, memory: Memory, draws: Draws): Talk | null;
}

/** A talk policy. */
export interface Speech {
  /** Answers what the other side said. */
  answer(view: View, said: TalkRequest, memory: Memory, draws: Draws): Answer;
  /** Returns what this side says with its own bid, or null for nothing. */
  speak(view: View, bid: ArrayLike<number>, memory: Memory, draws: Draws): Talk | null;
  /**
   * How this side talks in the meetings before the table. Without it the side asks because it is unsure, tells unasked,
   * and answers with probability max(T, care), as every side does that has no way of its own.
   */
  readonly meet?: MeetingSpeech;
}

/** A talk policy with its card, as the catalogue holds it. */
export interface TalkEntry {
  readonly kind: 'talk';
  readonly card: Card;
  make(parameters: Parameters, context: PolicyContext): Speech;
}

/** A whole seat, which answers, accepts, leaves, bids and talks by one policy. */
export interface SeatEntry {
  readonly kind: 'seat';
  readonly card: Card;
  make(parameters: Parameters, context: PolicyContext): Policy;
}
