/** Chooses what the side whose turn it is does in a meeting before the table, by the rule that all sides share. */
import { sideOf } from '../domain/side.ts';
import type { Action } from '../policies/contracts/policy.ts';
import { usualAnswer } from '../policies/toolkit/answering.ts';
import { meetingTalk } from '../policies/toolkit/meetingTalk.ts';
import { maySpeak } from './meetings.ts';
import type { State } from './state.ts';

/** Answers what was asked, and says something where the side has called the meeting. */
export function meetingAction(state: State): Action {
  const { view, draws, calls } = sideOf(state, state.turn);
  return {
    answer: view.said === null ? null : usualAnswer(view, view.said, draws),
    accept: false,
    leave: false,
    bid: null,
    talk: calls && maySpeak(state) ? meetingTalk(view, draws) : null,
  };
}
