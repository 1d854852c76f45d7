/** The state of a negotiation before its first turn. */
import { checkWhole } from '../kernel/problems.ts';
import { DEFAULT_SEED, seedText } from '../kernel/stream.ts';
import { asScenario } from '../scenario/read/read.ts';
import type { Scenario } from '../scenario/read/scenario.ts';
import { prepare } from './prepare.ts';
import type { SeatsInput } from './seats.ts';
import { readSeats } from './seats.ts';
import type { State } from './state.ts';
import { makeState, reset } from './state.ts';

export interface TableOptions {
  /** Text or a whole number; 7 is "7". Default: a constant. */
  readonly seed?: string | number;
  /** A whole number from 0; default 0. */
  readonly run?: number;
  /** Whether events are kept; default true. It changes no decision. */
  readonly record?: boolean;
  /** Who sits there instead of the scenario's own policies; default nobody. */
  readonly seats?: SeatsInput;
}

/** Throws ScenarioError for a bad scenario or bad seats, DealbreakerError for a bad seed or run. */
export function openState(scenario: Scenario, { seed = DEFAULT_SEED, run = 0, seats }: TableOptions): State {
  checkWhole('run', run, 0);
  const state = makeState(prepare(asScenario(scenario), readSeats(seats)));
  reset(state, seedText(seed), run);
  return state;
}
