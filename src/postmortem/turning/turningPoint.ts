/**
 * The turning point of a failed negotiation: the side that left, its tipping point, the act that took its trust below
 * the tipping point, and the last turn in which another act leads to a deal.
 */
import type { Side } from '../../domain/side.ts';
import type { Event } from '../../engine/record/event.ts';
import { tableEvents } from '../../engine/record/event.ts';
import type { State } from '../../engine/state/state.ts';
import { beginTurn } from '../../engine/turns/turn.ts';
import { leavesNow } from '../../policies/toolkit/leaving.ts';
import type { NearWalkAway } from './nearWalkAway.ts';
import { nearWalkAway } from './nearWalkAway.ts';
import type { Forks } from '../rescues/forks.ts';
import type { Recorded } from '../record/recorded.ts';
import type { SavingMove, LastChance } from '../rescues/lastChances.ts';
import { lastChances } from '../rescues/lastChances.ts';

export interface TurningPoint {
  /** The side that left; null where time ran out. */
  readonly side: Side | null;
  /** From 0; the round in which it ended. */
  readonly round: number;
  /** How the leaver stood when it left; null where time ran out. Its `tippingPoint` is null in the null model. */
  readonly leaving: NearWalkAway | null;
  /**
   * Whether the leaver left, whatever its chance of leaving, because its next bid was worth less to it than no deal.
   */
  readonly outOfBids: boolean;
  /** How the leaver stood in its first turn; null where time ran out. */
  readonly atFirst: NearWalkAway | null;
  /**
   * The last event that took the leaver's trust from the tipping point or above to below it; null where none did
   * (then a fall of trust is not the reason).
   */
  readonly act: Event | null;
  /** The latest turn at which one different act still leads to a deal; null where none that was tried does. */
  readonly lastRescue: SavingMove | null;
  /** Every turn, with the first other act that leads to a deal. */
  readonly turns: readonly LastChance[];
}

/** For talks that failed. */
export function turningPoint(talks: Recorded, table: Forks): TurningPoint {
  const { events, ending } = talks.negotiation;
  const turns = lastChances(talks, table);
  const lastRescue = turns.reduce<SavingMove | null>((found, { saving }) => saving ?? found, null);
  const side = ending.kind === 'walk-away' ? ending.by : null;
  if (side === null)
    return {
      side,
      round: ending.round,
      leaving: null,
      outOfBids: false,
      atFirst: null,
      act: null,
      lastRescue,
      turns,
    };
  const leaving = nearWalkAway(talks, table, talks.turns.length - 1);
  return {
    side,
    round: ending.round,
    leaving,
    outOfBids: leaving.chance !== null && !leavesByChance(table.at(talks.turns.length - 1), side),
    atFirst: nearWalkAway(
      talks,
      table,
      talks.turns.findIndex(({ by }) => by === side),
    ),
    act: leaving.tippingPoint === null ? null : fall(tableEvents(events), side, leaving.tippingPoint),
    lastRescue,
    turns,
  };
}

/** Whether a side that leaves in this turn does so by its chance of leaving. */
function leavesByChance(state: State, side: Side): boolean {
  beginTurn(state);
  const { view, draws } = state[side];
  return leavesNow(view, draws.leave);
}

/** The last event by which a side's trust fell below `tip`; what the failure itself costs comes too late to count. */
function fall(events: readonly Event[], side: Side, tip: number): Event | null {
  const talks = events.filter(({ kind }) => kind !== 'leave' && kind !== 'deadline');
  return (
    talks.filter((event) => event[side].trust < tip && event[side].trust - event[side].trustChange >= tip).at(-1) ??
    null
  );
}
