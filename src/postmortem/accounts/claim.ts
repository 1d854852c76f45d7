/** The claims of a side about the talks, as data. Each claim names the events that it rests on. */
import type { Side } from '../../domain/side.ts';
import type { EventKind } from '../../engine/record/event.ts';
import type { Option } from '../../scenario/read/scenario.ts';
import type { SeenEvent } from '../record/sideRecord.ts';

/**
 * The place of an event in the record. A side does one kind of act on one issue at most once a round. The index of the
 * event is left out because it would tell how many events the other side kept to itself.
 */
export interface EventRef {
  /** The round, from 0. */
  readonly round: number;
  readonly by: Side;
  readonly kind: EventKind;
  readonly issue: string | null;
}

export interface ClaimBase {
  /** How often it happened; at least 1. */
  readonly times: number;
  readonly events: readonly EventRef[];
}

/**
 * Own trust in the other side, in [0, 1], before the first and after the last of the events. `trustChange` is the sum
 * of the changes by these events alone, in [−1, 1]; other events between them may have moved trust as well.
 */
export interface TrustMove {
  readonly trustBefore: number;
  readonly trustAfter: number;
  readonly trustChange: number;
}

/** What this side believed that the point costs the other, in [0, 1]. */
export interface CostBelief {
  readonly costBefore: number;
  readonly costAfter: number;
}

/** A point of the talks: the issue, and the option that was wished last. */
export interface Wish {
  readonly issue: string;
  readonly option: Option;
}

/** Whether an earlier one of the events named another option (of an explanation, another limit) than the last. */
export interface Varied {
  readonly varied: boolean;
}

/** Own firmness is explained by circumstances, with the own reason; "" for none. */
export interface OwnReason {
  readonly blames: 'circumstances';
  readonly because: string;
}

/** The issue that weighs most to me, and my first bid on it. `weight` is the issue's weight, in [0, 1]. */
export type WantedClaim = ClaimBase & Wish & { readonly kind: 'wanted'; readonly weight: number };
/** I pressed for a point. */
export type AskedClaim = ClaimBase & Wish & Varied & CostBelief & { readonly kind: 'asked' };
/** They refused it flatly. The other's firmness is explained by its character. */
export type RefusedClaim = ClaimBase & Wish & TrustMove & { readonly kind: 'refused'; readonly blames: 'character' };
/**
 * They explained a limit. `limit` is the one that they named last, null where they named none then; `because` is its
 * reason, "" where they gave none.
 */
export type ExplainedClaim = ClaimBase &
  Varied &
  CostBelief & {
    readonly kind: 'explained';
    readonly issue: string;
    readonly limit: Option | null;
    readonly because: string;
  };
/** They made an exception. */
export type GrantedClaim = ClaimBase & Wish & TrustMove & { readonly kind: 'granted' };
/** They went beyond a limit that they had claimed; the last time beyond `limit`, to `option`. */
export type CaughtClaim = ClaimBase & Wish & TrustMove & { readonly kind: 'caught'; readonly limit: Option };
/** They pressed me beyond my own break point, and I kept it. `told`: whether I named it with its reason. */
export type KeptClaim = ClaimBase & Wish & Varied & OwnReason & { readonly kind: 'kept'; readonly told: boolean };
/**
 * Their offer was worth at least as much to me as my own bid, but it crossed my break point. `cost` is what yielding
 * to the last such offer would have cost me, in utility.
 */
export type VetoedClaim = ClaimBase & Wish & OwnReason & { readonly kind: 'vetoed'; readonly cost: number };
/** I made an exception on my own break point. */
export type YieldedClaim = ClaimBase & Wish & { readonly kind: 'yielded' };
/** I went beyond a limit that I had claimed, and they saw it; the last time beyond `limit`, to `option`. */
export type ExposedClaim = ClaimBase & Wish & { readonly kind: 'exposed'; readonly limit: Option };
/** My utility of my own first and last bid. `same`: whether all my bids were one package. */
export type GaveClaim = ClaimBase & {
  readonly kind: 'gave';
  readonly same: boolean;
  readonly firstUtility: number;
  readonly lastUtility: number;
};
/** My utility of their first and last bid. A small gain is explained by their character; else `blames` is null. */
export type GotClaim = ClaimBase & {
  readonly kind: 'got';
  readonly firstUtility: number;
  readonly lastUtility: number;
  readonly blames: 'character' | null;
};
/**
 * How it ended for me: my utility and my trust in them at the end. Where I left: over which issue, and for which rival;
 * else null.
 */
export type EndedClaim = ClaimBase & {
  readonly kind: 'ended';
  readonly utility: number;
  readonly trust: number;
  readonly over: string | null;
  readonly to: string | null;
  /** Leaving is explained by circumstances, being left by the other's character; null where nobody left. */
  readonly blames: 'circumstances' | 'character' | null;
};

export type Claim =
  | WantedClaim
  | AskedClaim
  | RefusedClaim
  | ExplainedClaim
  | GrantedClaim
  | CaughtClaim
  | KeptClaim
  | VetoedClaim
  | YieldedClaim
  | ExposedClaim
  | GaveClaim
  | GotClaim
  | EndedClaim;

/** What one side believes that yielding an issue costs each side, in [0, 1], for an issue that was talked of. */
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
