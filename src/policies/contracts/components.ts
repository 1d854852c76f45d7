/**
 * The contracts of the parts that a seat is put together from, and of a whole seat. Each is made once for a scenario,
 * from its parameters and what the side knows before the talks begin, and keeps nothing from turn to turn but what it
 * writes into its memory.
 */
import type { Memory, Parameters, PolicyContext } from '../../agents/policyContext.ts';
import type { View } from '../../agents/view.ts';
import type { Answer, Talk } from '../../domain/talk.ts';
import type { Card } from '../../domain/card.ts';
import type { Draws, Policy } from './policy.ts';

/** What a bidding tactic settles on. */
export interface BidDecision {
  /** The utility that it aims at, in [0, 1]: what the acceptance rule is asked with. */
  target: number;
  /**
   * The package, one option number for each issue; null where any package at or above the target will do: the seat then
   * takes the one that it believes is worth most to the other (concede.ts).
   */
  bid: ArrayLike<number> | null;
}

/** A bidding tactic: a target alone, or a target and a package. The package may be the same array every turn. */
export type Bid = (view: View, memory: Memory, draws: Draws) => number | BidDecision;

export interface BidEntry {
  readonly kind: 'bid';
  readonly card: Card;
  make(parameters: Parameters, setting: PolicyContext): Bid;
}

/**
 * An offer that crosses no own break point, is worth the walk-away value and looks no worse than what waits outside.
 * All in own utility.
 */
export interface Offer {
  /** What it is worth. */
  utility: number;
  /** What the bidding tactic aims at now. */
  target: number;
  /** What this side would bid next is worth. */
  next: number;
}

/** An acceptance rule: whether an offer will do. */
export type Accept = (offer: Readonly<Offer>, view: View, memory: Memory, draws: Draws) => boolean;

export interface AcceptEntry {
  readonly kind: 'accept';
  readonly card: Card;
  make(parameters: Parameters, setting: PolicyContext): Accept;
}

/** A way of talking: what it answers to what was said, and what it says after its own bid. */
export interface Speech {
  answer(view: View, said: Talk, memory: Memory, draws: Draws): Answer;
  speak(view: View, bid: ArrayLike<number>, memory: Memory, draws: Draws): Talk | null;
}

export interface TalkEntry {
  readonly kind: 'talk';
  readonly card: Card;
  make(parameters: Parameters, setting: PolicyContext): Speech;
}

/** A whole seat in one: it answers, accepts, leaves, bids and talks as it likes. */
export interface SeatEntry {
  readonly kind: 'seat';
  readonly card: Card;
  make(parameters: Parameters, setting: PolicyContext): Policy;
}
