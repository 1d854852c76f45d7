/**
 * One turn: the only place where the state changes. `table.ts` checks a side's action; here the action takes effect and
 * the listener is called.
 */
import { believedCost } from '../agents/beliefs.ts';
import {
  updateOnAnswer,
  updateOnGrant,
  updateOnExplanation,
  updateOnPress,
  updateOnRefusal,
} from '../agents/updateBeliefs.ts';
import { writeTurn } from '../agents/history.ts';
import { markAllowed } from '../domain/breakPoints.ts';
import type { Side } from '../domain/side.ts';
import { otherSide, sideOf } from '../domain/side.ts';
import { total } from '../domain/space.ts';
import type { Answer, Talk } from '../domain/talk.ts';
import { onBreakPoint } from '../policies/toolkit/answering.ts';
import type { Action } from '../policies/contracts/policy.ts';
import {
  answerEvidence,
  concessionEvidence,
  disclosureEvidence,
  grantEvidence,
  refusalEvidence,
} from '../relationship/evidence.ts';
import { COUNTED } from '../relationship/satisfaction.ts';
import { agreement, deadline, walkAway } from './endings.ts';
import type { SideState, State } from './state.ts';
import { trustOf } from './trustNow.ts';

/**
 * Called after each event has taken effect. `issue` and `option` are numbers; −1 where there is none. A listener may
 * read the state and must not change it.
 */
export type Listener = (
  kind: Answer | Talk['kind'] | 'offer' | 'caught' | 'accept' | 'leave' | 'deadline',
  by: Side,
  issue: number,
  option: number,
) => void;

/**
 * Updates the view and the draws of the side whose turn it is. Every turn draws the same five numbers, whether or not
 * they are used; it draws none where the policy's card says that the policy uses no random numbers.
 */
export function beginTurn(state: State): void {
  const side = sideOf(state, state.turn);
  const { stream, draws } = side;
  if (sideOf(state.prepared, state.turn).draws) {
    draws.answer = stream.next();
    draws.explain = stream.next();
    draws.leave = stream.next();
    draws.speak = stream.next();
    draws.ask = stream.next();
  }
  updateView(state, state.turn);
}

/** Writes the current round, time, trust, bids and talk into a side's view. */
export function updateView(state: State, name: Side): void {
  const side = sideOf(state, name);
  const other = sideOf(state, otherSide(name));
  const { view } = side;
  view.round = state.round;
  view.time = (state.round + 1) / (state.prepared.rounds + 1);
  view.trust = sideOf(state.prepared, name).trustRule.read(side.edge);
  view.evidence = side.edge.r + side.edge.s;
  view.mine = side.hasBid ? side.bid : null;
  view.theirs = other.hasBid ? other.bid : null;
  view.said = other.said;
}

/** Applies the action of the side whose turn it is, and passes the turn to the other side. */
export function apply(state: State, action: Action, listener: Listener | null): void {
  const by = state.turn;
  const side = sideOf(state, by);
  const hearerName = otherSide(by);
  if (action.answer !== null) giveAnswer(state, by, action.answer, listener);
  if (action.accept) {
    if (side.claimed > 0) checkClaims(state, by, sideOf(state, hearerName).bid, listener);
    state.ending = agreement(state, by);
    listener?.('accept', by, -1, -1);
    return;
  }
  if (action.leave) {
    state.ending = walkAway(state, by);
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
  if (by === 'vendor') return;
  if (state.round + 1 < state.prepared.rounds) {
    state.round += 1;
    return;
  }
  state.ending = deadline(state);
  listener?.('deadline', by, -1, -1);
}

/** Updates a side on an offer. An offer that is worth more to it than every earlier one counts as a concession. */
function receiveOffer(state: State, name: Side): void {
  const side = sideOf(state, name);
  const own = sideOf(state.prepared, name);
  const utility = total(state.prepared.space, own.goals.worth, sideOf(state, otherSide(name)).bid);
  if (side.best >= 0 && utility > side.best)
    own.trustRule.praise(side.edge, concessionEvidence(utility - side.best, state.prepared.assumed));
  if (utility > side.best) side.best = utility;
  if (own.learn === null) return;
  updateView(state, name);
  own.learn(side.view, (side.learnt ??= {}));
  side.compromise = NaN;
}

/**
 * A side that bids or accepts beyond a limit that it claimed is caught: the other's trust in it falls permanently, and
 * the other believes that there is no limit on that issue. The table compares by the side's true values.
 */
function checkClaims(state: State, by: Side, packageIndex: ArrayLike<number>, listener: Listener | null): void {
  const { space } = state.prepared;
  const side = sideOf(state, by);
  const hearerName = otherSide(by);
  const hearer = sideOf(state, hearerName);
  const { value } = sideOf(state.prepared, by).goals;
  for (let k = 0; k < space.count; k++) {
    const claim = side.claims[k]!;
    if (claim < 0 || value[space.offsets[k]! + packageIndex[k]!]! >= value[space.offsets[k]! + claim]!) continue;
    sideOf(state.prepared, hearerName).trustRule.betray(hearer.edge);
    hearer.view.beliefs.limit[k] = 0;
    hearer.compromise = NaN;
    listener?.('caught', by, k, packageIndex[k]!);
    side.claims[k] = -1;
    side.claimed -= 1;
  }
}

/** Notes that a side has stated an option as its limit. */
function claim(speaker: SideState, k: number, option: number): void {
  if (speaker.claims[k]! < 0) speaker.claimed += 1;
  speaker.claims[k] = option;
}

/** `by` states how important issue k is to it, and its limit there; the hearer takes it as evidence of that weight. */
function stateImportance(state: State, by: Side, k: number, evidence: number): void {
  const hearerName = otherSide(by);
  const [speaker, hearer] = [sideOf(state, by), sideOf(state, hearerName)];
  const { breakPoints, importance } = sideOf(state.prepared, by);
  const { trustRule } = sideOf(state.prepared, hearerName);
  const trust = trustRule.read(hearer.edge);
  const limit = breakPoints.present[k] === 1 && speaker.view.waived[k] === 0 ? 1 : 0;
  if (limit === 1) claim(speaker, k, breakPoints.option[k]!);
  trustRule.praise(hearer.edge, evidence);
  updateOnAnswer(hearer.view.beliefs, k, importance[k]!, limit, trust);
  hearer.compromise = NaN;
}

/** Applies the answer of `by` to what the other side said: it updates the other's trust and beliefs. */
function giveAnswer(state: State, by: Side, answer: Answer, listener: Listener | null): void {
  const hearerName = otherSide(by);
  const hearer = sideOf(state, hearerName);
  const speaker = sideOf(state, by);
  const { assumed } = state.prepared;
  const { trustRule } = sideOf(state.prepared, hearerName);
  const { breakPoints, goals } = sideOf(state.prepared, by);
  const said = hearer.said!;
  const k = said.issue;
  const { beliefs } = hearer.view;
  const trust = trustRule.read(hearer.edge);
  const believed = believedCost(beliefs, k);
  if (answer === 'grant') {
    speaker.view.waived[k] = 1;
    speaker.counts[COUNTED.givenUp]! += 1;
    markAllowed(state.prepared.space, breakPoints, goals.value, speaker.view.waived, speaker.view.allowed);
    speaker.view.beliefs.importance[k] = 1;
    speaker.compromise = NaN;
    if (speaker.claims[k]! >= 0) {
      speaker.claims[k] = -1;
      speaker.claimed -= 1;
    }
    trustRule.praise(hearer.edge, grantEvidence(believed, assumed));
    updateOnGrant(beliefs, k);
  } else if (answer === 'explain') {
    const isTrue = said.kind === 'press' && onBreakPoint(speaker.view, k, said.option);
    claim(speaker, k, isTrue ? breakPoints.option[k]! : speaker.bid[k]!);
    trustRule.praise(hearer.edge, answerEvidence(assumed));
    updateOnExplanation(beliefs, k, trust);
    hearer.counts[COUNTED.explained]! += 1;
  } else if (answer === 'refuse') {
    hearer.refusals[k] = hearer.refusals[k]! + 1;
    hearer.counts[COUNTED.refused]! += 1;
    trustRule.blame(hearer.edge, refusalEvidence(believed, hearer.refusals[k]!));
    hearer.lost[k] = hearer.lost[k]! + (trust - trustRule.read(hearer.edge));
    updateOnRefusal(beliefs, k, trust, assumed);
  } else if (answer === 'tell') {
    stateImportance(state, by, k, answerEvidence(assumed));
    hearer.counts[COUNTED.answered]! += 1;
  } else if (answer === 'decline') hearer.counts[COUNTED.declined]! += 1;
  hearer.compromise = NaN;
  hearer.said = null;
  listener?.(answer, by, k, said.kind === 'press' ? said.option : -1);
}
