/** Opens the state of a negotiation before its first turn. */
import { checkKeys } from '../../kernel/optionKeys.ts';
import { checkObject, checkWhole } from '../../kernel/problems.ts';
import { DEFAULT_SEED, seedText } from '../../kernel/stream.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Prepared } from '../preparation/prepared.ts';
import { prepare } from '../preparation/prepare.ts';
import type { SeatsInput } from '../preparation/seats.ts';
import { readSeats } from '../preparation/seats.ts';
import type { Carried } from '../state/carried.ts';
import type { State } from '../state/state.ts';
import { checkCarried } from './checkCarried.ts';
import { reset } from './reset.ts';
import { makeState } from '../state/makeState.ts';

export interface TableOptions {
  /**
   * Text or a whole number; 7 is "7".
   *
   * @defaultValue 'dealbreaker'
   */
  readonly seed?: string | number;
  /**
   * The number of the run: a whole number from 0.
   *
   * @defaultValue 0
   */
  readonly run?: number;
  /**
   * Whether events are kept. It changes no decision.
   *
   * @defaultValue true
   */
  readonly record?: boolean;
  /**
   * The policies that replace the scenario's own.
   *
   * @defaultValue none
   */
  readonly seats?: SeatsInput;
  /**
   * What the sides bring from earlier tables: `carried` of a negotiation that `dealings` played.
   *
   * @defaultValue none: the table starts as the scenario says
   */
  readonly carried?: Carried | undefined;
}

/**
 * @param stateOf - Where the state comes from; default a new one.
 * @returns The state before the first turn.
 * @throws ScenarioError for a bad scenario or bad seats.
 * @throws DealbreakerError for options that are no object, for an unknown option, and for a bad seed or run.
 */
export function openState(
  scenario: Scenario,
  options: TableOptions,
  stateOf: (prepared: Prepared) => State = makeState,
): State {
  checkObject('options', options);
  checkKeys(options, ['seed', 'run', 'record', 'seats', 'carried'] satisfies (keyof TableOptions)[]);
  const { seed = DEFAULT_SEED, run = 0, seats, carried = null } = options;
  checkWhole('run', run, 0);
  const state = stateOf(prepare(asScenario(scenario), readSeats(seats)));
  if (carried !== null) checkCarried(carried, state.prepared.space);
  reset(state, seedText(seed), run, carried);
  return state;
}
