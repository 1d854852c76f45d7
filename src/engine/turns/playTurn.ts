/** Plays one turn by the policy of a seat. */
import { sideOf } from '../../domain/side.ts';
import { meetingAction } from '../meetings/meetingAction.ts';
import { inMeeting } from '../meetings/meetings.ts';
import { sandboxedTurn } from './sandboxedTurn.ts';
import type { State } from '../state/state.ts';
import type { Listener } from '../effects/listener.ts';
import { apply, beginTurn } from './turn.ts';

/** Asks the policy of the side whose turn it is, and applies its action. */
export function playTurn(state: State, listener: Listener | null): void {
  beginTurn(state);
  if (inMeeting(state)) return apply(state, meetingAction(state), listener);
  const side = sideOf(state, state.turn);
  const own = sideOf(state.prepared, state.turn);
  const { action, memory } = own.sandboxed ? sandboxedTurn(state) : own.policy(side.view, side.memory, side.draws);
  side.memory = memory;
  apply(state, action, listener);
}
