/** Plays a whole negotiation. */
import type { Scenario } from '../scenario/read/scenario.ts';
import type { Event } from './record/event.ts';
import type { Negotiation } from './record/negotiation.ts';
import { negotiationOf } from './record/negotiation.ts';
import { keepState, takeState } from './state/spareState.ts';
import type { TableOptions } from './turns/openState.ts';
import { openState } from './turns/openState.ts';
import { playTurn } from './turns/playTurn.ts';
import { recorder } from './record/recorder.ts';

/**
 * Plays a negotiation to its end.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @param options - `seed` (text or a whole number; default a constant) and `run` (a whole number from 0; default 0)
 * select the random numbers. `record` (default true) keeps the events and changes no decision. `seats` replaces
 * policies of the scenario.
 * @returns The finished negotiation as plain data: the same bytes for the same seed, run, scenario and version.
 * @throws ScenarioError for a bad scenario or bad seats.
 * @throws DealbreakerError for a bad seed or run.
 * @throws PolicyFault where a policy from outside throws or returns no valid action.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { negotiate, readScenario } from 'dealbreaker';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { ending, rounds } = negotiate(scenario, { seed: 12 });
 * console.log(ending.kind, ending.over, ending.to, rounds); // walk-away exit Borealis 11
 * ```
 */
export function negotiate(scenario: Scenario, options: TableOptions = {}): Negotiation {
  const state = openState(scenario, options, takeState);
  const events: Event[] = [];
  const listener = options.record === false ? null : recorder(state, events);
  while (state.ending === null) playTurn(state, listener);
  const negotiation = negotiationOf(state, state.ending, events);
  keepState(state);
  return negotiation;
}
