/** What a side refers to its manager, and the manager's answer, which the side relays. */
import { managerAnswer } from '../../agents/managerAnswer.ts';
import type { Side } from '../../domain/side.ts';
import { sideOf } from '../../domain/side.ts';
import type { TalkRequest } from '../../domain/talk.ts';
import { openStream } from '../../kernel/stream.ts';
import { answerTakesEffect } from './giveAnswer.ts';
import type { Listener } from './listener.ts';
import type { State } from '../state/state.ts';
import { trustOf } from '../state/trustNow.ts';

/** Notes that `by` has referred what was said: the answer is due `answersIn` of its turns later. */
export function refer(state: State, by: Side, said: TalkRequest & { readonly kind: 'press' }): void {
  const side = sideOf(state, by);
  side.view.waits[said.issue] = 1;
  side.timesReferred[said.issue]! += 1;
  side.referredOption[said.issue] = said.option;
  side.answerDue[said.issue] = state.round + sideOf(state.prepared, by).manager!.answersIn;
  side.waiting += 1;
}

/**
 * Relays the answers that are due to the side whose turn it is, before it moves. An answer acts on the other side as
 * one of the side's own would. Its two random numbers have an address of their own, by the issue and the number of the
 * referral, so that they depend on nothing else and no other number on them.
 */
export function relayDueAnswers(state: State, listener: Listener | null): void {
  const by = state.turn;
  const side = sideOf(state, by);
  if (side.waiting === 0) return;
  const manager = sideOf(state.prepared, by).manager!;
  const { view } = side;
  for (let k = 0; k < state.prepared.space.count; k++) {
    if (view.waits[k] !== 1 || side.answerDue[k]! > state.round) continue;
    view.waits[k] = 0;
    side.waiting -= 1;
    const stream = openStream(
      state.seed,
      state.run,
      by,
      `manager ${state.prepared.keys[k]!} ${side.timesReferred[k]!}`,
    );
    const relayed = {
      trust: trustOf(state, by),
      evidence: side.edge.r + side.edge.s,
      importance: view.beliefs.importance[k]!,
    };
    const answer = managerAnswer(manager, k, relayed, stream.next(), stream.next());
    const option = side.referredOption[k]!;
    answerTakesEffect(state, by, answer, { kind: 'press', issue: k, option });
    listener?.(answer, by, k, option, true);
  }
}
