/**
 * Defines how a seat plays where only offers are exchanged: neither side says anything, so that there is nothing to
 * answer and no belief moves. Many runs of such talks are played on package numbers
 * (bargaining/frontier/packageRanking.ts), without what nobody reads. A seat decides there as its `Policy` does, which
 * a test checks.
 */
import type { Parameters, PolicyContext } from '../../agents/policyContext.ts';
import type { Talk } from '../../domain/talk.ts';
import type { SeatEntry } from './components.ts';

/** What `OfferPlay.turn` returns in place of a package number. */
export const ACCEPTS = -1;
export const LEAVES = -2;

/** The way of speaking of a talk policy that never says anything unasked; the engine knows such a policy by it. */
export const saysNothing = (): Talk | null => null;

/** What a side believes where only offers are exchanged: in each run the first beliefs with a blur of that run. */
export interface RunBeliefs {
  /** For each issue the importance before it is blurred, in [0, 1]. */
  readonly importance: Float64Array;
  /** For each issue by how much it may be off; null where nothing is blurred. */
  readonly spread: Float64Array | null;
  /** Writes the beliefs of the present run into the view, where that was not done. */
  draw(): void;
}

/** How a seat plays where only offers are exchanged, at one table, one run at a time. */
export interface OfferPlay {
  /** Whether it reads its view; where it does not, the view is not kept up to date. */
  readonly readsView: boolean;
  /** Whether it reads the engine's five random numbers of a turn. */
  readonly draws: boolean;
  /** How many of the latest turns of the history it reads; Infinity for all. */
  readonly historyNeeded: number;
  /**
   * Starts a run. The break points in its view stay as they are until the end of the run, and so do the beliefs, which
   * are those of an earlier run until the seat draws them.
   */
  begin(): void;
  /**
   * Decides a turn.
   *
   * @param round - The number of the round, from 0.
   * @param theirs - The number of the other side's standing package; −1 before the first.
   * @returns The number of the package that it bids, `ACCEPTS` or `LEAVES`.
   */
  turn(round: number, theirs: number): number;
}

/** A whole seat that says nothing unasked, and also plays on package numbers. */
export interface OfferSeat extends SeatEntry {
  makeOffers(parameters: Parameters, context: PolicyContext): OfferPlay;
}
