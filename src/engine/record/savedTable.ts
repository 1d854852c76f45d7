/** The shape of an unfinished negotiation as plain JSON. */
import type { Memory } from '../../agents/policyContext.ts';
import type { Ending } from '../../domain/ending.ts';
import type { PerSide, Side } from '../../domain/side.ts';
import type { TalkRequest } from '../../domain/talk.ts';
import type { StreamState } from '../../kernel/stream.ts';
import type { Edge } from '../../relationship/edge.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Event } from './event.ts';
import type { SavedAdviser } from '../state/adviserState.ts';
import type { SeatNames } from '../preparation/seats.ts';
import type { Carried } from '../state/carried.ts';

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
