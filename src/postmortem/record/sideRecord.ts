/**
 * The record as one side knows it. This file alone takes out the other side's secrets; an account is made from its
 * result and from nothing else. The result keeps the public part and this side's own part of every event, and of the
 * scenario what is public and this side's own sheet. It leaves out the other side's vetoes, which only that side knows,
 * and with them the numbering of the whole record.
 */
import type { Side } from '../../domain/side.ts';
import { otherSide } from '../../domain/side.ts';
import type { Event, Inner } from '../../engine/record/event.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import type { IssueSpec, Option, RivalSpec, SideSpec } from '../../scenario/read/scenario.ts';

/**
 * An event as this side saw it; `mine` is what it alone knew at that moment. `worth` is there for its own vetoes only.
 */
export type SeenEvent = Omit<Event, 'index' | 'vendor' | 'client'> & { readonly mine: Inner };

export interface SideRecord {
  readonly side: Side;
  readonly issues: Readonly<Record<string, IssueSpec>>;
  /** The number of rounds that it counts on. */
  readonly rounds: number;
  readonly own: SideSpec;
  /** The rivals that court this side. */
  readonly rivals: readonly RivalSpec[];
  readonly events: readonly SeenEvent[];
  readonly ending: {
    readonly kind: 'agreement' | 'walk-away' | 'deadline';
    /** The round, from 0. */
    readonly round: number;
    readonly by: Side | null;
    /** What this side ended with. */
    readonly utility: number;
    /** The package agreed on; null without a deal. */
    readonly package: Readonly<Record<string, Option>> | null;
    /** Where this side left: over what, and for whom; else null, because the other does not say. */
    readonly over: string | null;
    readonly to: string | null;
  };
}

/** `negotiation` must have its record. */
export function sideRecord(negotiation: Negotiation, side: Side): SideRecord {
  const { scenario, events, ending } = negotiation;
  const left = ending.kind === 'walk-away' && ending.by === side ? ending : null;
  return {
    side,
    issues: scenario.issues,
    rounds: scenario[side].horizon ?? scenario.rounds,
    own: scenario[side],
    rivals: scenario.rivals.filter((rival) => rival.courts === side),
    events: seenEvents(events, side),
    ending: {
      kind: ending.kind,
      round: ending.round,
      by: ending.by,
      utility: ending.utility[side],
      package: ending.kind === 'agreement' ? ending.package : null,
      over: left?.over ?? null,
      to: left?.to ?? null,
    },
  };
}

/** The events that a side saw, in order. */
export const seenEvents = (events: readonly Event[], side: Side): SeenEvent[] =>
  events.filter((event) => event.kind !== 'veto' || event.by === side).map((event) => seenEvent(event, side));

function seenEvent(event: Event, side: Side): SeenEvent {
  const { index: _numbering, [side]: mine, [otherSide(side)]: _secret, ...open } = event;
  return { ...open, mine };
}
