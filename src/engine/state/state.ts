/**
 * The state of a negotiation: everything that changes. It can be reset (reset.ts), so that a batch of runs allocates
 * nothing in a round.
 */
import type { Memory } from '../../agents/policyContext.ts';
import type { History, View } from '../../agents/view.ts';
import type { Ending } from '../../domain/ending.ts';
import type { PerSide, Side } from '../../domain/side.ts';
import type { TalkRequest } from '../../domain/talk.ts';
import type { Stream } from '../../kernel/stream.ts';
import type { Draws } from '../../policies/contracts/policy.ts';
import type { Edge } from '../../relationship/edge.ts';
import type { Carried } from './carried.ts';
import type { MeetingRows } from './meetingRows.ts';
import type { Prepared } from '../preparation/prepared.ts';
import type { AdviserState } from './adviserState.ts';

export interface SideState {
  readonly edge: Edge;
  /** What the side said last and what the other has not answered; null for nothing. */
  said: TalkRequest | null;
  /** Its standing bid, in option numbers; valid where `hasBid`. */
  readonly bid: Int32Array;
  hasBid: boolean;
  /** The greatest true utility of the other side's offers so far, in [0, 1]; −1 before the first offer. */
  best: number;
  /** The number of flat refusals that the side has heard, by issue. */
  readonly refusals: Int32Array;
  /** What its satisfaction counts, by the places of `COUNTED` (relationship/satisfaction.ts). */
  readonly counts: Int32Array;
  /** The trust that the side has lost by refusals, by issue. */
  readonly lost: Float64Array;
  /** By issue: the number of the option that the side has stated as its limit; −1 where none stands. */
  readonly claims: Int32Array;
  /** By issue: how often it was referred to the manager, the option pressed for then, and the round of the answer. */
  readonly timesReferred: Int32Array;
  readonly referredOption: Int32Array;
  readonly answerDue: Int32Array;
  /** The number of referrals that wait for the manager. */
  waiting: number;
  /** The number of claims that stand. */
  claimed: number;
  /** The memory of its policy, which the table keeps between turns. */
  memory: unknown;
  /** The memory of its learning rule, which the table keeps; null before the first use. */
  learnt: Memory | null;
  /** The utility of the best compromise that the side believes in; NaN where it must be computed again. */
  compromise: number;
  /** What that compromise can lack of the best, as a share of the best; without meaning while it is NaN. */
  compromiseLacks: number;
  /**
   * What the packages that were found in this turn can lack of the best, as a share of the best, as far as the search
   * does not remember it.
   */
  shortfall: number;
  /** The engine's stream for this side. */
  stream: Stream;
  /** The policy's own stream; null until it first draws. */
  own: Stream | null;
  readonly draws: Draws;
  readonly view: View;
  /** Its stream for the meetings before the table. */
  meets: Stream;
  /** Whether it calls the present meeting, and works in it. */
  calls: boolean;
  /** The chance by which its assumptions are blurred, by issue; NaN where it is not drawn. Meetings alone use it. */
  readonly blurs: Float64Array;
  /** What it brought from the meetings to the table, by the places of `START`. */
  readonly start: Float64Array;
}

/** The places of what a side brings to the table. */
export const START = {
  /** Its trust in the other that came out of the meetings, in [0, 1]. */
  met: 0,
  /** Its trust, the evidence behind it and its understanding at the start of the table. */
  trust: 1,
  depth: 2,
  understanding: 3,
  /** How many meetings it called. */
  effort: 4,
  /** The utility that it counted on, in [0, 1]. */
  expected: 5,
} as const;

export interface State extends PerSide<SideState> {
  readonly prepared: Prepared;
  /** What the sides brought from earlier tables; null where the table starts as the scenario says. */
  carried: Carried | null;
  seed: string;
  run: number;
  /** The meeting, counted from 0; the number of meetings once the table has begun. */
  meeting: number;
  /** The number of turns in the present meeting so far. */
  taken: number;
  /** The turns in the meetings. */
  readonly meetings: MeetingRows;
  /** The round, counted from 0. */
  round: number;
  /** The number of rounds after which the talks of this run are over, from 1; it follows from seed and run. */
  lastRounds: number;
  /** Whose turn it is. */
  turn: Side;
  ending: Ending | null;
  /** Null where there is no adviser, and where it is silent. */
  readonly adviser: AdviserState | null;
  readonly history: History;
}

/** Whether the start of the table was worked out in this run, and is not what the scenario alone says. */
export const hasStart = ({ prepared, carried }: State): boolean => prepared.hasBefore || carried !== null;

/** The stream of a side whose policy draws no random numbers. */
export const NO_STREAM: Stream = { next: () => 0, state: () => ({ c: 0, s0: 0, s1: 0, s2: 0 }) };
