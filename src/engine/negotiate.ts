/** A whole negotiation at once. */
import type { Scenario } from '../scenario/read/scenario.ts';
import type { Event } from './event.ts';
import type { Negotiation } from './negotiation.ts';
import { negotiationOf } from './negotiation.ts';
import type { TableOptions } from './openState.ts';
import { openState } from './openState.ts';
import { playTurn } from './playTurn.ts';
import { recorder } from './recorder.ts';

/**
 * Plays a scenario to its end. `seed` (text or whole number; default a constant) and `run` (from 0; default 0) name the
 * chance; `record` (default true) keeps the events and changes no decision; `seats` puts other policies in the seats.
 * Throws ScenarioError for a bad scenario or bad seats, PolicyFault where a policy from outside does what cannot be
 * done, DealbreakerError for a bad seed or run.
 */
export function negotiate(scenario: Scenario, options: TableOptions = {}): Negotiation {
  const state = openState(scenario, options);
  const events: Event[] = [];
  const listener = options.record === false ? null : recorder(state, events);
  while (state.ending === null) playTurn(state, listener);
  return negotiationOf(state, state.ending, events);
}
