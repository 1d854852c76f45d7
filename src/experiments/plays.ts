/** Many negotiations of one scenario, one after the other, in the same room: nothing is recorded, nothing is kept. */
import type { Side } from '../domain/side.ts';
import { prepare } from '../engine/prepare.ts';
import type { SeatsInput } from '../engine/seats.ts';
import { readSeats } from '../engine/seats.ts';
import type { State } from '../engine/state.ts';
import { makeState, reset } from '../engine/state.ts';
import { playTurn } from '../engine/table.ts';
import { DEFAULT_SEED, seedText } from '../kernel/stream.ts';
import { asScenario } from '../scenario/read.ts';
import type { Scenario } from '../scenario/scenario.ts';

export interface RunOptions {
  /** How many; a whole number from 1, default 1000. */
  readonly runs?: number;
  /** Text or a whole number; default a constant. */
  readonly seed?: string | number;
  /** Who sits there instead of the scenario's own policies; default nobody. */
  readonly seats?: SeatsInput;
}

/** The options with their defaults; RangeError for bad ones. */
export function runOptions(options: RunOptions): { runs: number; seed: string } {
  const { runs = 1000, seed = DEFAULT_SEED } = options;
  if (!Number.isSafeInteger(runs) || runs < 1) throw new RangeError(`The number of runs is a whole number from 1, not ${String(runs)}.`);
  return { runs, seed: seedText(seed) };
}

/** Returns a function that plays run r to its end and returns the state it ends in, good until the next call. */
export function player(scenario: Scenario, seed: string, seats?: SeatsInput): (run: number) => State {
  const state = makeState(prepare(asScenario(scenario), readSeats(seats)));
  return (run) => {
    reset(state, seed, run);
    while (state.ending === null) playTurn(state, null);
    return state;
  };
}

/** What a side ended with, in its own true utility: the deal's, or what it was left with. */
export const payoffOf = (state: State, side: Side): number => state.ending!.utility[side];
