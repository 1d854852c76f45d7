/**
 * Keeps the state of a negotiation that has ended for the next one of the same scenario: to make a state takes about as
 * long as to play in it. A state that is in use is not kept, so that negotiations may be played within one another.
 */
import type { Prepared } from '../preparation/prepared.ts';
import { makeState } from './makeState.ts';
import type { State } from './state.ts';

const spare = new WeakMap<Prepared, State>();

/** Takes the state that is kept, or makes one. It is to be reset. */
export function takeState(prepared: Prepared): State {
  const state = spare.get(prepared) ?? makeState(prepared);
  spare.delete(prepared);
  return state;
}

/** Keeps a state of which nothing is read any more. */
export const keepState = (state: State): void => void spare.set(state.prepared, state);
