/** An answer takes effect: on what the other side believes, on its trust, and on the break point that was pressed. */
import { believedCost } from '../../agents/beliefs.ts';
import { updateOnAnswer, updateOnExplanation, updateOnGrant, updateOnRefusal } from '../../agents/updateBeliefs.ts';
import { markAllowed } from '../../domain/breakPoints.ts';
import type { Side } from '../../domain/side.ts';
import { otherSide, sideOf } from '../../domain/side.ts';
import type { Answer, TalkRequest } from '../../domain/talk.ts';
import { onBreakPoint } from '../../policies/toolkit/answering.ts';
import { answerEvidence, grantEvidence, refusalEvidence } from '../../relationship/evidence.ts';
import { COUNTED } from '../../relationship/satisfaction.ts';
import { dropClaim, noteClaim } from './claims.ts';
import type { Listener } from './listener.ts';
import type { State } from '../state/state.ts';

/** `by` states how important issue k is to it, and its limit there; the hearer takes it as evidence of that weight. */
export function stateImportance(state: State, by: Side, k: number, evidence: number): void {
  const hearerName = otherSide(by);
  const [speaker, hearer] = [sideOf(state, by), sideOf(state, hearerName)];
  const { breakPoints, importance } = sideOf(state.prepared, by);
  const { trustRule } = sideOf(state.prepared, hearerName);
  const trust = trustRule.read(hearer.edge);
  const limit = breakPoints.present[k] === 1 && speaker.view.waived[k] === 0 ? 1 : 0;
  if (limit === 1) noteClaim(speaker, k, breakPoints.option[k]!);
  trustRule.praise(hearer.edge, evidence);
  updateOnAnswer(hearer.view.beliefs, k, importance[k]!, limit, trust);
  hearer.compromise = NaN;
}

/** Applies the answer of `by` to what the other side said last. */
export function giveAnswer(state: State, by: Side, answer: Answer, listener: Listener | null): void {
  const hearer = sideOf(state, otherSide(by));
  const said = hearer.said!;
  answerTakesEffect(state, by, answer, said);
  hearer.said = null;
  listener?.(answer, by, said.issue, said.kind === 'press' ? said.option : -1);
}

/** An answer of `by` to what was said updates the other's trust and beliefs. */
export function answerTakesEffect(state: State, by: Side, answer: Answer, said: TalkRequest): void {
  const hearerName = otherSide(by);
  const hearer = sideOf(state, hearerName);
  const speaker = sideOf(state, by);
  const { assumed } = state.prepared;
  const { trustRule } = sideOf(state.prepared, hearerName);
  const { breakPoints, goals } = sideOf(state.prepared, by);
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
    dropClaim(speaker, k);
    trustRule.praise(hearer.edge, grantEvidence(believed, assumed));
    updateOnGrant(beliefs, k);
  } else if (answer === 'explain') {
    const isTrue = said.kind === 'press' && onBreakPoint(speaker.view, k, said.option);
    noteClaim(speaker, k, isTrue ? breakPoints.option[k]! : speaker.bid[k]!);
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
}
