/**
 * Defines what a side sees on its turn: its own goals, beliefs and trust, what was offered and said, and the time. It
 * has no field for the other side's goals, break points or beliefs. The table owns the view and keeps it up to date; a
 * policy reads it.
 */
import type { BreakPoints } from '../domain/breakPoints.ts';
import type { Goals } from '../domain/goals.ts';
import type { EndsNumbers, ViewNumbers } from '../domain/leverNumbers.ts';
import type { Side } from '../domain/side.ts';
import type { Space } from '../domain/space.ts';
import type { TalkRequest } from '../domain/talk.ts';
import type { Assumed } from '../domain/assumed.ts';
import type { Beliefs } from './beliefs.ts';

/**
 * The view also has the side's levers that do not change during the negotiation (`care`, `stake`, …:
 * domain/levers).
 */
export interface View extends ViewNumbers {
  readonly side: Side;
  readonly space: Space;
  /** This side's goals. */
  readonly goals: Goals;
  /** This side's break points. */
  readonly breakPoints: BreakPoints;
  /** The number of the round, from 0. */
  round: number;
  /** The number of rounds, from 1; for a side that does not know it, the number that it counts on, or this round's. */
  rounds: number;
  /** The chance that the talks end after a round, as far as the side knows of one; null where it knows of none. */
  readonly ends: EndsNumbers | null;
  /**
   * The time t = (round + 1)/(round + 2 + left), in (0, 1), where `left` is how many rounds more the side expects after
   * this one: (round + 1)/(rounds + 1) where it knows how many there are. The rounds that an adviser's relays took
   * count as rounds.
   */
  time: number;
  /**
   * This side's beliefs about the other side. At any understanding above 0 the first beliefs, with the assumption that
   * follows from this side's own goals, determine the truth exactly: see agents/beliefs.ts.
   */
  readonly beliefs: Beliefs;
  /**
   * For each issue the number of the option that the other side has stated as its limit, by explaining it or by
   * answering a question; −1 where none stands.
   */
  readonly told: Int32Array;
  /**
   * For each issue what this side believes that the other side took it to cost this side at the start, in [0, 1]; see
   * agents/regardedCost.ts.
   */
  readonly regarded: Float64Array;
  /** For each issue 1 if this side told in a meeting before the table what the issue is to it. */
  readonly toldBefore: Uint8Array;
  /** For each issue 1 if the other side told that in a meeting. */
  readonly heardBefore: Uint8Array;
  /** This side's trust in the other, in [0, 1]. */
  trust: number;
  /** The perceived utility ũ of the best outside option, in [0, 1]. */
  readonly outside: number;
  /** For each issue 1 if this side has granted an exception to its break point. */
  readonly waived: Uint8Array;
  /** Whether the side has a manager whom it can ask with `refer`. */
  readonly hasManager: boolean;
  /** For each issue 1 if this side has asked its manager and waits for the answer. */
  readonly waits: Uint8Array;
  /** For every option, flat, 1 if it crosses none of this side's break points. */
  readonly allowed: Uint8Array;
  /** This side's last bid, one option number for each issue; null before the first. */
  mine: Int32Array | null;
  /** The other side's standing offer, one option number for each issue; null before the first. */
  theirs: Int32Array | null;
  /** r + s, the weight of the evidence behind its trust in the other side; from 0. */
  evidence: number;
  /** What the other side said with that offer, which this side has to answer; null for nothing. */
  said: TalkRequest | null;
  /** The model's assumptions. */
  readonly assumed: Assumed;
  /** What both sides offered and said so far. */
  readonly history: History;
  /**
   * The own utility of the best compromise that this side believes possible; −1 where there is none (compromise.ts).
   */
  compromise(): number;
  /**
   * What the packages that this side's search found in this turn, its best compromise among them, can lack of the best,
   * at most, as a share of the best, in [0, 1]; 0 where each is the best there is (bargaining/search/packageSearch.ts).
   */
  shortfall(): number;
}

/** The turns so far as rows of numbers, the vendor's first. `readTurn` reads them. */
export interface History {
  /** How many numbers each turn takes in `entries`. */
  readonly stride: number;
  /** How many numbers of `entries` are in use; the rest is left over from an earlier run. */
  length: number;
  /** The rows, one after the other. */
  readonly entries: number[];
}
