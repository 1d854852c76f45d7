/** Sets a state back to before the first turn of a run. */
import { markAllowed } from '../../domain/breakPoints.ts';
import type { Side } from '../../domain/side.ts';
import { sideOf } from '../../domain/side.ts';
import { lastRoundsOf } from '../state/lastRounds.ts';
import { openStream } from '../../kernel/stream.ts';
import { setFirstBeliefs } from '../state/firstBeliefs.ts';
import { forgetCarried, startAfterHearsay, startLater } from '../meetings/laterTable.ts';
import { startMeetings } from '../meetings/meetings.ts';
import type { Carried } from '../state/carried.ts';
import { resetAdviser } from '../state/adviserState.ts';
import type { SideState, State } from '../state/state.ts';
import { NO_STREAM } from '../state/state.ts';

/**
 * Sets the state back to before the first turn of run `run` with seed `seed`.
 *
 * @param carried - What the sides bring from earlier tables; default null, as the scenario says.
 */
export function reset(state: State, seed: string, run: number, carried: Carried | null = null): void {
  resetTalks(state, seed, run);
  state.meeting = 0;
  if (state.carried !== null) forgetCarried(state);
  state.carried = carried;
  resetSide(state, 'vendor');
  resetSide(state, 'client');
  if (carried !== null && carried.sides !== null) startLater(state, carried.sides);
  else if (state.prepared.hasBefore) startMeetings(state);
  else if (carried !== null) startAfterHearsay(state, carried.heard);
  if (state.adviser !== null) resetAdviser(state.adviser, state.prepared.adviser!, seed, run);
}

/** Sets back the rounds and the turns, and what was offered. */
export function resetTalks(state: State, seed: string, run: number): void {
  state.seed = seed;
  state.run = run;
  state.round = 0;
  if (state.prepared.ends !== null) state.lastRounds = lastRoundsOf(state.prepared, seed, run);
  state.turn = 'vendor';
  state.ending = null;
  state.history.length = 0;
}

function resetReferrals(side: SideState): void {
  side.view.waits.fill(0);
  side.timesReferred.fill(0);
  side.referredOption.fill(0);
  side.answerDue.fill(0);
  side.waiting = 0;
}

/** The fields stand one by one: copying them from a shared object halves the speed of short classic talks. */
function resetSide(state: State, name: Side): void {
  const side = sideOf(state, name);
  const own = sideOf(state.prepared, name);
  const { waived, allowed } = side.view;
  resetBidder(state, name);
  side.blurs[0] = NaN;
  setFirstBeliefs(state, name, own.firstBeliefs, own.assumedImportance);
  waived.fill(0);
  markAllowed(state.prepared.space, own.breakPoints, own.goals.value, waived, allowed);
  side.refusals.fill(0);
  side.lost.fill(0);
  side.counts.fill(0);
  if (side.claimed > 0) side.claims.fill(-1);
  if (own.manager !== null) resetReferrals(side);
  side.said = null;
  side.claimed = 0;
  side.memory = null;
  side.learnt = null;
  side.compromise = NaN;
  side.stream = own.draws ? openStream(state.seed, state.run, name, 'turn') : NO_STREAM;
}

/** Sets back what a side has offered and was offered: all that changes in talks in which only offers are exchanged. */
export function resetBidder(state: State, name: Side): void {
  const side = sideOf(state, name);
  const { r, s, ceiling } = sideOf(state.prepared, name).firstEdge;
  side.edge.r = r;
  side.edge.s = s;
  side.edge.ceiling = ceiling;
  side.hasBid = false;
  side.best = -1;
  side.own = null;
}
