/**
 * One thing that happened at the table. The public part is what both sides saw; `vendor` and `client` are what each
 * alone knew at that moment, so that an account can be told from one side's knowledge.
 */
import type { PerSide, Side } from '../domain/side.ts';
import type { Option } from '../scenario/read/scenario.ts';

export type EventKind =
  /** A bid. */
  | 'offer'
  /** A wish pressed, a question asked. */
  | 'press'
  | 'ask'
  /** Answers to a press: an exception, the reason, a flat no; or merely heard, where no break point was in the way. */
  | 'grant'
  | 'explain'
  | 'refuse'
  | 'hear'
  /** Answers to a question. */
  | 'tell'
  | 'decline'
  /** An offer that would have been good enough, had it not crossed a break point. */
  | 'veto'
  /** A bid or an acceptance beyond a limit that the same side had claimed. */
  | 'caught'
  | 'accept'
  | 'leave'
  | 'deadline';

export interface Inner {
  /** This side's true utility of the event's package; null without one. */
  readonly utility: number | null;
  /** This side's trust in the other just after the event, in [0, 1]. */
  readonly trust: number;
  /** What the event did to it. */
  readonly trustChange: number;
  /** What this side believes the event's issue costs the other, in [0, 1]; null without an issue. */
  readonly believedCost: number | null;
}

export interface Event extends PerSide<Inner> {
  /** From 0. */
  readonly index: number;
  /** From 0. */
  readonly round: number;
  /** Who acted. At the deadline nobody did; it is the side that spoke last. */
  readonly by: Side;
  readonly kind: EventKind;
  /** The issue's key, for talk, answers, vetoes and claims that were caught; else null. */
  readonly issue: string | null;
  /**
   * press, and the answers to it: the option that was wished. caught: the option that it went to. explain and tell: see
   * `limit`. Else null.
   */
  readonly option: Option | null;
  /**
   * explain: the limit, as it was said (a bluffer may have none). tell: the limit that stands on the issue, if there is
   * one. caught: the limit that was claimed. Else null.
   */
  readonly limit: Option | null;
  /** explain: why the limit is there; "" where it is not there at all. Else "". */
  readonly because: string;
  /** tell: the issue's importance to the speaker, in [0, 1] of its most important one; else null. */
  readonly importance: number | null;
  /** offer, veto, accept: the package, by issue; else null. */
  readonly package: Readonly<Record<string, Option>> | null;
  /** veto: what yielding the point would really have cost, w_k · (v(limit) − v(asked)); else null. */
  readonly worth: number | null;
}
