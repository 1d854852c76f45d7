/**
 * One turn: with giveAnswer.ts, referrals.ts, claims.ts and meetings.ts the only place where the state changes.
 * `table.ts` checks a side's action; here the action takes effect and the listener is called.
 */
import { updateOnPress } from '../../agents/updateBeliefs.ts';
import { writeTurn } from '../../agents/history.ts';
import type { View } from '../../agents/view.ts';
import type { Side } from '../../domain/side.ts';
import { otherSide, sideOf, SIDES } from '../../domain/side.ts';
import { total } from '../../domain/space.ts';
import type { TalkRequest } from '../../domain/talk.ts';
import type { Action } from '../../policies/contracts/policy.ts';
import { concessionEvidence, disclosureEvidence } from '../../relationship/evidence.ts';
import { checkClaims } from '../effects/claims.ts';
import { agreement, deadline, walkAway } from '../state/endings.ts';
import { giveAnswer, stateImportance } from '../effects/giveAnswer.ts';
import { refer, relayDueAnswers } from '../effects/referrals.ts';
import type { Listener } from '../effects/listener.ts';
import { applyInMeeting, drawMeeting, inMeeting } from '../meetings/meetings.ts';
import { relay } from '../effects/relay.ts';
import type { PreparedSide } from '../preparation/prepared.ts';
import type { SideState, State } from '../state/state.ts';
import { hasStart } from '../state/state.ts';
import { trustOf } from '../state/trustNow.ts';

/**
 * Updates the view, the draws and the search of the side whose turn it is. Every turn draws the same five numbers,
 * whether or not they are used; it draws none where the policy's card says that the policy uses no random numbers.
 */
export function beginTurn(state: State): void {
  const side = sideOf(state, state.turn);
  if (inMeeting(state)) drawMeeting(side);
  else if (sideOf(state.prepared, state.turn).draws) drawTurn(side);
  sideOf(state.prepared, state.turn).search.beginTurn();
  side.shortfall = 0;
  updateView(state, state.turn);
}

/** Draws the five numbers of a turn at the table. */
export function drawTurn({ stream, draws }: SideState): void {
  draws.answer = stream.next();
  draws.explain = stream.next();
  draws.leave = stream.next();
  draws.speak = stream.next();
  draws.ask = stream.next();
}

/** Writes the current round, time, trust, bids and talk into a side's view. */
export function updateView(state: State, name: Side): void {
  const side = sideOf(state, name);
  const own = sideOf(state.prepared, name);
  const other = sideOf(state, otherSide(name));
  const { view } = side;
  updateTime(state, own, view);
  view.trust = own.trustRule.read(side.edge);
  view.evidence = side.edge.r + side.edge.s;
  view.mine = side.hasBid ? side.bid : null;
  view.theirs = other.hasBid ? other.bid : null;
  view.said = other.said;
}

/** Writes the current round and time into a side's view. */
export function updateTime({ round, adviser, prepared }: State, { times, horizon }: PreparedSide, view: View): void {
  const spent = adviser === null ? 0 : adviser.spent;
  view.round = round;
  if (times === null) view.time = (round + 1 + spent) / (prepared.rounds + 1);
  else {
    view.time = times[Math.min(round + spent, times.length - 1)]!;
    view.rounds = Math.max(horizon, round + 1);
  }
}

/** Applies the action of the side whose turn it is, and passes the turn to the other side. */
export function apply(state: State, action: Action, listener: Listener | null): void {
  if (inMeeting(state)) return applyInMeeting(state, action, listener);
  const by = state.turn;
  const side = sideOf(state, by);
  if (hasStart(state) && state.round === 0 && by === 'vendor') listener?.('open', by, -1, -1);
  const hearerName = otherSide(by);
  if (action.answer === 'refer') refer(state, by, sideOf(state, hearerName).said as TalkRequest & { kind: 'press' });
  if (action.answer !== null) giveAnswer(state, by, action.answer, listener);
  if (action.accept) {
    if (side.claimed > 0) checkClaims(state, by, sideOf(state, hearerName).bid, listener);
    state.ending = agreement(state, by);
    listener?.('accept', by, -1, -1);
    return;
  }
  if (action.leave) {
    state.ending = walkAway(state, by);
    receiveImpasse(state);
    listener?.('leave', by, -1, -1);
    return;
  }
  for (let k = 0; k < state.prepared.space.count; k++) side.bid[k] = action.bid![k]!;
  side.hasBid = true;
  side.said = action.talk === null || action.talk.kind === 'disclose' ? null : action.talk;
  writeTurn(state.history, action.answer, side.bid, action.talk);
  receiveOffer(state, hearerName);
  listener?.('offer', by, -1, -1);
  if (side.claimed > 0) checkClaims(state, by, side.bid, listener);
  if (action.talk !== null) {
    if (action.talk.kind === 'press') {
      updateOnPress(
        sideOf(state, hearerName).view.beliefs,
        action.talk.issue,
        trustOf(state, hearerName),
        state.prepared.assumed,
      );
      sideOf(state, hearerName).compromise = NaN;
    } else if (action.talk.kind === 'disclose') {
      const { known } = sideOf(state, hearerName).view.beliefs;
      stateImportance(
        state,
        by,
        action.talk.issue,
        disclosureEvidence(known[action.talk.issue]!, state.prepared.assumed),
      );
    }
    listener?.(action.talk.kind, by, action.talk.issue, action.talk.kind === 'press' ? action.talk.option : -1);
  }
  state.turn = hearerName;
  const spent = by === 'client' && state.adviser !== null ? relay(state, state.adviser, listener) : 0;
  if (by === 'vendor' || state.round + 1 + spent < state.lastRounds) {
    if (by === 'client') state.round += 1;
    relayDueAnswers(state, listener);
    return;
  }
  state.ending = deadline(state);
  receiveImpasse(state);
  listener?.('deadline', by, -1, -1);
}

/** Updates both sides on a negotiation that failed. */
export function receiveImpasse(state: State): void {
  for (const name of SIDES) {
    const { impasse, trustRule } = sideOf(state.prepared, name);
    if (impasse > 0) trustRule.blame(sideOf(state, name).edge, impasse);
  }
}

/** Updates a side on an offer. */
function receiveOffer(state: State, name: Side): void {
  receiveConcession(state, name);
  const side = sideOf(state, name);
  const own = sideOf(state.prepared, name);
  if (own.learn === null) return;
  updateView(state, name);
  own.learn(side.view, (side.learnt ??= {}));
  side.compromise = NaN;
}

/** An offer that is worth more to a side than every earlier one counts as a concession. */
export function receiveConcession(state: State, name: Side): void {
  const side = sideOf(state, name);
  const own = sideOf(state.prepared, name);
  const utility = total(state.prepared.space, own.goals.worth, sideOf(state, otherSide(name)).bid);
  if (side.best >= 0 && utility > side.best)
    own.trustRule.praise(side.edge, concessionEvidence(utility - side.best, state.prepared.assumed));
  if (utility > side.best) side.best = utility;
}
