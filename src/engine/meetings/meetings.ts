/**
 * The meetings before the table. A meeting is a table without bids: the same talk acts, which move trust and beliefs by
 * the same rules; nobody can leave. The caller has the first turn, the vendor where both call. A side that does not
 * call a meeting only answers; a meeting that nobody calls does not take place.
 */
import type { Side } from '../../domain/side.ts';
import { otherSide, sideOf, SIDES } from '../../domain/side.ts';
import { openStream } from '../../kernel/stream.ts';
import type { Action } from '../../policies/contracts/policy.ts';
import { disclosureEvidence } from '../../relationship/evidence.ts';
import { setFirstBeliefs } from '../state/firstBeliefs.ts';
import { giveAnswer, stateImportance } from '../effects/giveAnswer.ts';
import type { Listener } from '../effects/listener.ts';
import { writeMeetingTurn } from '../state/meetingRows.ts';
import { addHearsay } from './laterTable.ts';
import { sitDown } from './sitDown.ts';
import type { State } from '../state/state.ts';
import { START } from '../state/state.ts';

/** Whether the sides still meet, and the table has not begun. */
export const inMeeting = (state: State): boolean => state.meeting < state.prepared.meetings;

/** Whether the side whose turn it is may say something beside its answer: at its end a meeting has an answer alone. */
export const maySpeak = (state: State): boolean => state.taken < 2 * state.prepared.assumed.exchanges;

/** Sets a state to before the first meeting; without meetings, to the start of the table between strangers. */
export function startMeetings(state: State): void {
  const { prepared, seed, run } = state;
  const { firstImpression, likeness, strangers } = prepared.assumed;
  const shared = 2 * openStream(seed, run, 'both', 'meetings').next() - 1;
  for (const name of SIDES) {
    const side = sideOf(state, name);
    const { stranger } = sideOf(prepared, name);
    side.start.fill(0);
    side.view.toldBefore.fill(0);
    side.view.heardBefore.fill(0);
    if (stranger === null) continue;
    side.meets = openStream(seed, run, name, 'meetings');
    const own = 2 * side.meets.next() - 1;
    const impression = stranger.propensity + firstImpression * (likeness * shared + (1 - likeness) * own);
    const trust = Math.min(1, Math.max(0, impression));
    side.edge.r = trust * strangers;
    side.edge.s = (1 - trust) * strangers;
    if (stranger.given.understanding) setFirstBeliefs(state, name, stranger.beliefs, stranger.assumedImportance);
  }
  if (state.carried !== null) addHearsay(state, state.carried.heard);
  state.meetings.length = 0;
  beginMeeting(state);
}

/** Begins the next meeting that somebody calls; sits down at the table after the last one. */
function beginMeeting(state: State): void {
  const { vendor, client, prepared } = state;
  state.taken = 0;
  while (inMeeting(state)) {
    // Both are drawn whatever the efforts, so that one side's effort moves nobody's luck.
    vendor.calls = vendor.meets.next() < prepared.vendor.stranger!.effort;
    client.calls = client.meets.next() < prepared.client.stranger!.effort;
    if (vendor.calls) vendor.start[START.effort]! += 1;
    if (client.calls) client.start[START.effort]! += 1;
    state.turn = vendor.calls ? 'vendor' : 'client';
    if (vendor.calls || client.calls) return;
    endMeeting(state);
  }
  sitDown(state);
}

/** The least evidence that is left of an edge, so that it never comes to nothing. */
const LEAST = 1e-6;

/** Draws what a meeting of full length would have drawn, so that its length moves nobody's luck, and lets time pass. */
function endMeeting(state: State): void {
  const { prepared, taken } = state;
  const turns = prepared.assumed.exchanges + 1;
  for (const name of SIDES) {
    const side = sideOf(state, name);
    const isFirst = state.vendor.calls === (name === 'vendor');
    const spent = isFirst ? Math.ceil(taken / 2) : Math.floor(taken / 2);
    for (let turn = spent; turn < turns; turn++) drawMeeting(side);
    fade(side.edge, prepared.fade);
  }
  state.meeting += 1;
}

/** Evidence fades until the next meeting, good and bad alike, so that trust stays and its depth shrinks. */
function fade(edge: { r: number; s: number }, left: number): void {
  if ((edge.r + edge.s) * left < LEAST) return;
  edge.r *= left;
  edge.s *= left;
}

/** Draws the chance of a turn in a meeting: three numbers, used or not. Nothing is explained, and nobody leaves. */
export function drawMeeting({ meets, draws }: State['vendor']): void {
  draws.answer = meets.next();
  draws.explain = 0;
  draws.leave = 0;
  draws.speak = meets.next();
  draws.ask = meets.next();
}

/** Applies the action of the side whose turn it is in a meeting, and passes the turn. */
export function applyInMeeting(state: State, action: Action, listener: Listener | null): void {
  const by = state.turn;
  const { answer, talk } = action;
  if (state.taken === 0) for (const side of SIDES) if (sideOf(state, side).calls) listener?.('call', side, -1, -1);
  writeMeetingTurn(state.meetings, state.meeting, by, answer, talk);
  if (answer !== null) {
    if (answer === 'tell') noteTold(state, by, sideOf(state, otherSide(by)).said!.issue);
    giveAnswer(state, by, answer, listener);
  }
  const side = sideOf(state, by);
  side.said = talk?.kind === 'ask' ? talk : null;
  if (talk?.kind === 'disclose') {
    const { known } = sideOf(state, otherSide(by)).view.beliefs;
    noteTold(state, by, talk.issue);
    stateImportance(state, by, talk.issue, disclosureEvidence(known[talk.issue]!, state.prepared.assumed));
  }
  if (talk !== null) listener?.(talk.kind, by, talk.issue, -1);
  else if (answer === null) listener?.('pass', by, -1, -1);
  state.taken += 1;
  state.turn = otherSide(by);
  if (maySpeak(state) || side.said !== null) return;
  endMeeting(state);
  beginMeeting(state);
}

function noteTold(state: State, by: Side, k: number): void {
  sideOf(state, by).view.toldBefore[k] = 1;
  sideOf(state, otherSide(by)).view.heardBefore[k] = 1;
}
