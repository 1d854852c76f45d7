/** What a side says of the talks, as data: one claim each, pointing at the events that it rests on. */
import type { Side } from '../../domain/side.ts';
import type { EventKind } from '../../engine/event.ts';
import type { Option } from '../../scenario/read/scenario.ts';
import type { SeenEvent } from '../record/sideRecord.ts';

/**
 * Where an event stands in the record: a side does a thing of one kind at most once a round. (Not its index, which
 * would give away what the other side kept to itself.)
 */
export interface EventRef {
  readonly round: number;
  readonly by: Side;
  readonly kind: EventKind;
  readonly issue: string | null;
}

export type ClaimKind =
  /** What I came for: the issue that weighs most to me. `from`: its weight. */
  | 'wanted'
  /** I pressed for a point. `from`: what I believed then that it costs them; `to`: what I believed in the end. */
  | 'asked'
  /** They refused it flatly. `from`, `to`: my trust in them, before and after all of it. */
  | 'refused'
  /** They explained a limit. `from`, `to`: what I believed that it costs them, before and after. */
  | 'explained'
  /** They made an exception. `from`, `to`: my trust in them. */
  | 'granted'
  /** They pressed me on my own break point, and I kept it. `from`, `to`: none. */
  | 'kept'
  /** I would have taken their offer, but for my break point. `to`: what yielding would have cost me. */
  | 'vetoed'
  /** What I gave up in my own bids. `from`, `to`: my utility of my first and last bid. */
  | 'gave'
  /** What they gave me. `from`, `to`: my utility of their first and last bid. */
  | 'got'
  /**
   * How it ended, for me. `from`: what I ended with; `to`: my trust in them then; `because`: the rival that I left for.
   */
  | 'ended';

export interface Claim {
  readonly kind: ClaimKind;
  readonly issue: string | null;
  /** What was wished (asked, refused, granted, kept, vetoed), or the limit that was explained. */
  readonly option: Option | null;
  readonly from: number | null;
  readonly to: number | null;
  /** How often; at least 1. */
  readonly times: number;
  /**
   * Firmness is explained: one's own by circumstances, the other's by its character; null where a claim explains
   * nothing.
   */
  readonly blames: 'circumstances' | 'character' | null;
  /** The reason that was given or is one's own; "" for none. */
  readonly because: string;
  readonly events: readonly EventRef[];
}

/** What a side takes an issue that was talked of to cost each of the two, in [0, 1]. */
export interface PriceTag {
  readonly issue: string;
  /** Yielding it costs me: its importance relative to what matters most to me, and 1 where I have a break point. */
  readonly me: number;
  /** Yielding it costs them, as I last believed. */
  readonly them: number;
}

export interface Account {
  readonly side: Side;
  readonly claims: readonly Claim[];
  readonly prices: readonly PriceTag[];
}

export const refTo = ({ round, by, kind, issue }: SeenEvent): EventRef => ({ round, by, kind, issue });
