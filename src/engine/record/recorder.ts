/** The recorder: a listener that writes events. The table takes the same decisions without it. */
import { believedCost, meanKnown } from '../../agents/beliefs.ts';
import { vetoedIssue } from '../../domain/breakPoints.ts';
import type { PerSide, Side } from '../../domain/side.ts';
import { otherSide } from '../../domain/side.ts';
import { total } from '../../domain/space.ts';
import { isTelling } from '../../domain/talk.ts';
import { perceivedUtility } from '../../relationship/perceivedUtility.ts';
import type { Option } from '../../scenario/read/scenario.ts';
import { packageInWords } from '../state/endings.ts';
import type { Event, EventKind, Inner } from './event.ts';
import { endsTurn } from './event.ts';
import { inMeeting } from '../meetings/meetings.ts';
import type { State } from '../state/state.ts';
import { hasStart, START } from '../state/state.ts';
import { trustOf } from '../state/trustNow.ts';
import type { Listener } from '../effects/listener.ts';

/** Makes a listener that appends to `events`, which may hold the events of an earlier part of the same talks. */
export function recorder(state: State, events: Event[]): Listener {
  const { prepared } = state;
  /** Trust after the last event. A recorder of a resumed table computes it from the state. */
  const last: PerSide<number> = { vendor: trustOf(state, 'vendor'), client: trustOf(state, 'client') };

  const inner = (kind: EventKind, by: Side, side: Side, packageIndex: ArrayLike<number> | null, k: number): Inner => {
    // A veto is recorded before the bid of the same turn, and changes no trust.
    const trust = kind === 'veto' ? last[side] : trustOf(state, side);
    // Between meetings evidence fades and trust stays; at the table's start a number that was given overrides it.
    if (kind === 'call') last[side] = trust;
    else if (kind === 'open') last[side] = state[side].start[START.met]!;
    const trustChange = trust - last[side];
    last[side] = trust;
    const { beliefs } = state[side].view;
    const lacks = side === by && endsTurn(kind) ? state[side].view.shortfall() : 0;
    return {
      utility: packageIndex === null ? null : total(prepared.space, prepared[side].goals.worth, packageIndex),
      trust,
      trustChange,
      believedCost: k < 0 ? null : believedCost(beliefs, k),
      ...(hasStart(state) ? { understanding: meanKnown(beliefs) } : {}),
      ...(lacks > 0 ? { shortfall: lacks } : {}),
    };
  };

  const add = (
    kind: EventKind,
    by: Side,
    k: number,
    packageIndex: ArrayLike<number> | null,
    more: Partial<Event>,
  ): void => {
    events.push({
      index: events.length,
      ...momentOf(state),
      by,
      kind,
      issue: k < 0 ? null : prepared.keys[k]!,
      option: null,
      limit: null,
      because: '',
      importance: null,
      package: packageIndex === null ? null : packageInWords(prepared, packageIndex),
      worth: null,
      ...more,
      vendor: inner(kind, by, 'vendor', packageIndex, k),
      client: inner(kind, by, 'client', packageIndex, k),
    });
  };

  const named = (k: number, option: number): Option => prepared.issues[k]!.options[option]!;

  const limitOf = (side: Side, k: number): Option | null => {
    const { breakPoints } = prepared[side];
    const stands = breakPoints.present[k] === 1 && state[side].view.waived[k] === 0;
    return stands ? named(k, breakPoints.option[k]!) : null;
  };

  /** The option, the limit, the reason and the importance of an event about an issue. */
  const wordsOf = (kind: EventKind, by: Side, k: number, option: number): Partial<Event> => {
    if (isTelling(kind)) return { importance: prepared[by].importance[k]!, limit: limitOf(by, k) };
    if (kind === 'relay') return option < 0 ? { importance: prepared[by].importance[k]! } : { limit: named(k, option) };
    if (option < 0) return {};
    const wished = named(k, option);
    if (kind !== 'explain' && kind !== 'caught') return { option: wished };
    const limit = named(k, state[by].claims[k]!);
    const isTrue = kind === 'explain' && limit === limitOf(by, k);
    return { option: wished, limit, because: isTrue ? prepared[by].breakPoints.because[k]! : '' };
  };

  return (kind, by, issue, option, isRelayed) => {
    const { bid } = state[otherSide(by)];
    if (kind === 'offer') {
      const veto = vetoOf(state, by);
      if (veto >= 0) add('veto', by, veto, bid, { worth: worthOf(state, by, veto) });
      add(kind, by, -1, state[by].bid, {});
    } else {
      const more = isRelayed === true ? { isRelayed } : {};
      add(kind, by, issue, kind === 'accept' ? bid : null, { ...wordsOf(kind, by, issue, option), ...more });
    }
  };
}

/** The round and, before the table, the meeting. */
const momentOf = (state: State): Pick<Event, 'round' | 'meeting'> =>
  inMeeting(state)
    ? { round: state.meeting - state.prepared.meetings, meeting: state.meeting }
    : { round: state.round };

/** The utility that yielding the break point on issue k costs in truth: w_k · (v(limit) − v(asked)). */
function worthOf(state: State, by: Side, k: number): number {
  const { goals, breakPoints } = state.prepared[by];
  const asked = goals.value[state.prepared.space.offsets[k]! + state[otherSide(by)].bid[k]!]!;
  return goals.weight[k]! * (breakPoints.limit[k]! - asked);
}

/**
 * The issue whose break point kept `by` from an offer that is worth at least its own bid and is perceived to be worth
 * at least its outside option; −1 where there is no such offer.
 */
function vetoOf(state: State, by: Side): number {
  const { view } = state[by];
  if (view.theirs === null) return -1;
  const { worth } = view.goals;
  const offered = total(view.space, worth, view.theirs);
  if (
    offered < total(view.space, worth, state[by].bid) ||
    perceivedUtility(offered, view.stake, view.trust) < view.outside
  )
    return -1;
  return vetoedIssue(view.space, view.allowed, view.theirs);
}
