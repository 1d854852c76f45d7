/**
 * One event of a negotiation. The public part is what both sides saw; `vendor` and `client` hold what that side alone
 * knew at that moment, so that an account can be made from one side's knowledge.
 */
import type { PerSide, Side } from '../../domain/side.ts';
import type { Option } from '../../scenario/read/scenario.ts';

export type EventKind =
  /** In a meeting before the table: a side calls the meeting; a side says nothing on its turn. */
  | 'call'
  | 'pass'
  /** The table begins, after what there was before it. */
  | 'open'
  /** A bid. */
  | 'offer'
  /** A wish for an option on an issue; a question about an issue. */
  | 'press'
  | 'ask'
  /** What the speaker tells of an issue, unasked. */
  | 'disclose'
  /** Answers to a press: an exception, the reason, a flat no; `hear` where no break point was in the way. */
  | 'grant'
  | 'explain'
  | 'refuse'
  | 'hear'
  /** Another answer to a press: the side has to ask its manager. */
  | 'refer'
  /** Answers to a question. */
  | 'tell'
  | 'decline'
  /** The receiver passed over an offer that was good enough but crossed its own break point. */
  | 'veto'
  /** A bid or an acceptance beyond a limit that the same side had claimed. */
  | 'caught'
  /** The adviser tells the other side of a limit or a wish of this side. */
  | 'relay'
  | 'accept'
  | 'leave'
  | 'deadline';

/** What one side alone knew at an event. */
export interface Inner {
  /** This side's true utility of the event's package, in [0, 1]; null without a package. */
  readonly utility: number | null;
  /** This side's trust in the other just after the event, in [0, 1]. */
  readonly trust: number;
  /** The change of that trust by the event, in [−1, 1]. */
  readonly trustChange: number;
  /** What this side believes the event's issue costs the other, in [0, 1]; null without an issue. */
  readonly believedCost: number | null;
  /**
   * How well this side understands the other just after the event, in [0, 1]: the mean of what it knows about the
   * issues. Absent where the scenario has nothing before the table.
   */
  readonly understanding?: number;
  /**
   * Of `offer`, `accept` and `leave`, what the packages that the search of the side that acted found for this turn can
   * lack of the best, at most, as a share of the best, in (0, 1]. Absent where each was the best there is.
   */
  readonly shortfall?: number;
}

export interface Event extends PerSide<Inner> {
  /** The event's place in the record, counted from 0. */
  readonly index: number;
  /** The round, counted from 0. Meetings count down to the table: −1 is the last meeting, −2 the one before it. */
  readonly round: number;
  /** The meeting before the table, counted from 0; absent at the table. */
  readonly meeting?: number;
  /**
   * The side that acted; at the deadline, the side whose turn was the last; of `open`, the side that has the turn; of
   * `relay`, the side whose limit or wish the adviser told the other.
   */
  readonly by: Side;
  readonly kind: EventKind;
  /** The issue's key, for talk, answers, vetoes, relays and caught claims; else null. */
  readonly issue: string | null;
  /**
   * Of a press and of an answer to it, the option that was wished. Of `caught`, the option that the side bid or
   * accepted. Else null.
   */
  readonly option: Option | null;
  /**
   * Of `explain`, the limit that was claimed (a bluffer may have none). Of `tell` and `disclose`, the limit that
   * stands on the issue, or null. Of `relay`, the limit, or null for a wish. Of `caught`, the limit that was claimed.
   * Else null.
   */
  readonly limit: Option | null;
  /** Of `explain`, the reason of the limit; "" where the claimed limit is not the true one. Else "". */
  readonly because: string;
  /**
   * Of `tell`, `disclose` and the `relay` of a wish, the issue's weight over the largest weight of that side, in
   * [0, 1]; else null.
   */
  readonly importance: number | null;
  /** Of `offer`, `veto` and `accept`, the package, by issue key; else null. */
  readonly package: Readonly<Record<string, Option>> | null;
  /** Of `veto`, the utility that yielding costs in truth, w_k · (v(limit) − v(asked)); else null. */
  readonly worth: number | null;
  /**
   * True where the side relays its manager's answer to what it had referred: `grant`, `explain` and `refuse` only. Such
   * an event is no move of the side; it stands before the side's turn. Absent else.
   */
  readonly isRelayed?: true;
}

/** Whether an event of this kind ends the turn of the side that acts. */
export const endsTurn = (kind: EventKind): boolean => kind === 'offer' || kind === 'accept' || kind === 'leave';

/** The events at the table: those of the rounds, without the meetings before it. */
export const tableEvents = (events: readonly Event[]): readonly Event[] =>
  events.filter(({ meeting, kind }) => meeting === undefined && kind !== 'open');
