/**
 * An unfinished negotiation as plain JSON. It holds everything that is needed to go on with the same result as without
 * the interruption.
 */
import { setBeliefs } from '../../agents/beliefs.ts';
import type { Memory } from '../../agents/policyContext.ts';
import { markAllowed } from '../../domain/breakPoints.ts';
import type { Ending } from '../../domain/ending.ts';
import type { PerSide, Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { TalkRequest } from '../../domain/talk.ts';
import type { StreamState } from '../../kernel/stream.ts';
import { resumeStream } from '../../kernel/stream.ts';
import { VERSION } from '../../kernel/version.ts';
import { plainData } from '../../policies/sandbox/plainData.ts';
import type { Edge } from '../../relationship/edge.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Event } from './event.ts';
import type { SavedAdviser } from '../state/adviserState.ts';
import { restoreAdviser, saveAdviser } from '../state/adviserState.ts';
import type { SeatNames } from '../preparation/seats.ts';
import { namesOf } from '../preparation/seats.ts';
import type { Carried } from '../state/carried.ts';
import type { SideState, State } from '../state/state.ts';
import { hasStart } from '../state/state.ts';
import { setOpening } from '../meetings/laterTable.ts';

/** The referrals of a side to its manager, by issue. */
export interface SavedReferrals {
  /** 1 where the answer is not there yet. */
  readonly waits: readonly number[];
  /** How often the issue was referred. */
  readonly times: readonly number[];
  /** The number of the option that was pressed for then. */
  readonly option: readonly number[];
  /** The round of the answer, from 0. */
  readonly due: readonly number[];
}

/** The state of one side; see `SideState` for the meaning of the fields. */
export interface SavedSide {
  readonly edge: Edge;
  readonly said: TalkRequest | null;
  readonly bid: readonly number[] | null;
  readonly best: number;
  readonly refusals: readonly number[];
  readonly counts: readonly number[];
  readonly lost: readonly number[];
  readonly beliefs: {
    readonly importance: readonly number[];
    readonly limit: readonly number[];
    readonly known: readonly number[];
    readonly value: readonly number[];
  };
  readonly waived: readonly number[];
  /** By issue: the number of the option that the side claimed to be its limit; −1 where it claimed none. */
  readonly claims: readonly number[];
  /** Of a side with a manager. */
  readonly referrals?: SavedReferrals;
  readonly memory: unknown;
  readonly learnt: Memory | null;
  readonly stream: StreamState;
  /** The policy's own stream; null where the policy has not drawn from it. */
  readonly own: StreamState | null;
  /** The time before the table; absent where the scenario says nothing of it. */
  readonly before?: SavedBefore;
}

/** What a side has of the time before the table; see `SideState` and `View`. */
export interface SavedBefore {
  readonly meets: StreamState;
  readonly calls: boolean;
  readonly start: readonly number[];
  readonly regarded: readonly number[];
  readonly told: readonly number[];
  readonly heard: readonly number[];
}

export interface SavedTable extends PerSide<SavedSide> {
  readonly version: string;
  readonly scenario: Scenario;
  /**
   * The policies that replace the scenario's own, by name. The table is resumed with the same ones. Absent for none.
   */
  readonly seats?: SeatNames;
  readonly seed: string;
  /** Counted from 0. */
  readonly run: number;
  /** Counted from 0. */
  readonly round: number;
  readonly turn: Side;
  /** What the sides brought from earlier tables; absent where the table starts as the scenario says. */
  readonly carried?: Carried;
  /**
   * The meeting, counted from 0, or the number of meetings once the table has begun; the turns taken in it; and all
   * turns in meetings so far. Absent where the scenario says nothing of the time before the table.
   */
  readonly before?: { readonly meeting: number; readonly taken: number; readonly turns: readonly number[] };
  /** Absent where there is no adviser that speaks. */
  readonly adviser?: SavedAdviser;
  readonly ending: Ending | null;
  readonly history: readonly number[];
  /** The events so far; null where they are not recorded. */
  readonly events: readonly Event[] | null;
  /** By path, a digest of what is there, by which a later change is found. */
  readonly digests: Readonly<Record<string, string>>;
}

/** The state of a table. */
export type TableData = Omit<SavedTable, 'digests'>;

/** Copies a state into plain data. */
export function saveTable(state: State, events: readonly Event[] | null): TableData {
  const seats = namesOf(state.prepared.seats);
  return {
    version: VERSION,
    scenario: state.prepared.scenario,
    ...(seats === undefined ? {} : { seats }),
    seed: state.seed,
    run: state.run,
    round: state.round,
    turn: state.turn,
    ...(state.carried === null ? {} : { carried: state.carried }),
    ...(hasStart(state)
      ? {
          before: {
            meeting: state.meeting,
            taken: state.taken,
            turns: state.meetings.entries.slice(0, state.meetings.length),
          },
        }
      : {}),
    ...(state.adviser === null ? {} : { adviser: saveAdviser(state.adviser) }),
    ending: state.ending,
    history: state.history.entries.slice(0, state.history.length),
    events: events === null ? null : [...events],
    vendor: saveSide(state, 'vendor'),
    client: saveSide(state, 'client'),
  };
}

/** Copies the state of a side into plain data. */
export function saveSide(state: State, name: Side): SavedSide {
  const side = state[name];
  const { beliefs, waived } = side.view;
  return {
    edge: { ...side.edge },
    said: side.said === null ? null : { ...side.said },
    bid: side.hasBid ? [...side.bid] : null,
    best: side.best,
    refusals: [...side.refusals],
    counts: [...side.counts],
    lost: [...side.lost],
    beliefs: {
      importance: [...beliefs.importance],
      limit: [...beliefs.limit],
      known: [...beliefs.known],
      value: [...beliefs.value],
    },
    waived: [...waived],
    claims: [...side.claims],
    ...(side.view.hasManager ? { referrals: saveReferrals(side) } : {}),
    memory: plainData(side.memory),
    learnt: plainData(side.learnt),
    stream: side.stream.state(),
    own: side.own?.state() ?? null,
    ...(hasStart(state) ? { before: saveBefore(side) } : {}),
  };
}

const saveBefore = ({ meets, calls, start, view }: SideState): SavedBefore => ({
  meets: meets.state(),
  calls,
  start: [...start],
  regarded: [...view.regarded],
  told: [...view.toldBefore],
  heard: [...view.heardBefore],
});

const saveReferrals = ({ view, timesReferred, referredOption, answerDue }: SideState): SavedReferrals => ({
  waits: [...view.waits],
  times: [...timesReferred],
  option: [...referredOption],
  due: [...answerDue],
});

function restoreReferrals(side: SideState, { waits, times, option, due }: SavedReferrals): void {
  side.view.waits.set(waits);
  side.timesReferred.set(times);
  side.referredOption.set(option);
  side.answerDue.set(due);
  side.waiting = waits.filter((one) => one === 1).length;
}

/** Writes a saved table into a state of the same scenario. */
export function restore(state: State, saved: TableData): void {
  state.seed = saved.seed;
  state.run = saved.run;
  state.round = saved.round;
  state.turn = saved.turn;
  state.ending = saved.ending;
  state.history.length = saved.history.length;
  state.meeting = saved.before?.meeting ?? 0;
  state.taken = saved.before?.taken ?? 0;
  state.meetings.length = saved.before?.turns.length ?? 0;
  saved.before?.turns.forEach((entry, i) => (state.meetings.entries[i] = entry));
  saved.history.forEach((entry, i) => (state.history.entries[i] = entry));
  for (const name of SIDES) restoreSide(state, name, saved[name]);
  state.carried = saved.carried ?? null;
  if (saved.carried?.sides) for (const name of SIDES) setOpening(state, name, saved.carried.sides[name]);
  if (state.adviser !== null) restoreAdviser(state.adviser, saved.adviser!);
}

function restoreSide(state: State, name: Side, saved: SavedSide): void {
  const side = state[name];
  const own = state.prepared[name];
  const { beliefs, waived, allowed } = side.view;
  Object.assign(side.edge, saved.edge);
  side.said = saved.said;
  side.hasBid = saved.bid !== null;
  if (saved.bid !== null) side.bid.set(saved.bid);
  side.best = saved.best;
  side.refusals.set(saved.refusals);
  side.counts.set(saved.counts);
  side.lost.set(saved.lost);
  setBeliefs(beliefs, saved.beliefs);
  waived.set(saved.waived);
  markAllowed(state.prepared.space, own.breakPoints, own.goals.value, waived, allowed);
  side.claims.set(saved.claims);
  side.claimed = saved.claims.filter((option) => option >= 0).length;
  if (saved.referrals !== undefined) restoreReferrals(side, saved.referrals);
  side.memory = saved.memory;
  side.learnt = saved.learnt;
  side.compromise = NaN;
  side.blurs[0] = NaN;
  side.stream = own.draws ? resumeStream(saved.stream) : side.stream;
  side.own = saved.own === null ? null : resumeStream(saved.own);
  const { before } = saved;
  if (before === undefined) return;
  side.meets = resumeStream(before.meets);
  side.calls = before.calls;
  side.start.set(before.start);
  side.view.regarded.set(before.regarded);
  side.view.toldBefore.set(before.told);
  side.view.heardBefore.set(before.heard);
}
