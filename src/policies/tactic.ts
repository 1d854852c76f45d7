/** The contracts of the three kinds of policy that a seat is put together from. Each is made once for a scenario, from its parameters. */
import type { View } from '../agents/view.ts';
import type { Answer, Talk } from '../domain/talk.ts';
import type { Card } from '../kernel/card.ts';
import type { Draws } from './policy.ts';

export type Parameters = Readonly<Record<string, string | number>>;

/** A bidding tactic: the utility that a side aims at now, between its walk-away value and its opening. */
export interface BidEntry {
  readonly card: Card;
  make(parameters: Parameters): (view: View) => number;
}

/** An acceptance rule: whether an offer of utility `offered` will do, when the side aims at `target` and would bid `next`. */
export interface AcceptEntry {
  readonly card: Card;
  make(parameters: Parameters): (offered: number, target: number, next: number) => boolean;
}

/** A way of talking: what it answers to what was said, and what it says after its own bid. */
export interface TalkEntry {
  readonly card: Card;
  make(parameters: Parameters): {
    answer(view: View, said: Talk, draws: Draws): Answer;
    speak(view: View, bid: ArrayLike<number>, draws: Draws): Talk | null;
  };
}
