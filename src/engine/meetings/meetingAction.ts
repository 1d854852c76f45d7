/** Chooses what the side whose turn it is does in a meeting before the table. */
import type { Memory } from '../../agents/policyContext.ts';
import { sideOf } from '../../domain/side.ts';
import type { Action } from '../../policies/contracts/policy.ts';
import type { SeatMemory } from '../../policies/seatDecision.ts';
import { maySpeak } from './meetings.ts';
import type { SideState, State } from '../state/state.ts';

const UNUSED: Memory = {};

/** Answers what was asked, and says something where the side has called the meeting. */
export function meetingAction(state: State): Action {
  const side = sideOf(state, state.turn);
  const { meet, remembers } = sideOf(state.prepared, state.turn);
  const { view, draws, calls } = side;
  const memory = remembers ? talkMemory(side) : UNUSED;
  return {
    answer: view.said === null ? null : meet.answer(view, view.said, memory, draws),
    accept: false,
    leave: false,
    bid: null,
    talk: calls && maySpeak(state) ? meet.speak(view, memory, draws) : null,
  };
}

/** The memory of the side's talk policy, which a composed seat keeps beside those of its other components. */
const talkMemory = (side: SideState): Memory =>
  ((side.memory ??= { bid: {}, accept: {}, talk: {} }) as SeatMemory).talk;
