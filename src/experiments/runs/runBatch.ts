/** Plays many negotiations of one scenario in the same memory. It records no events and keeps no states. */
import type { Side } from '../../domain/side.ts';
import { prepare } from '../../engine/preparation/prepare.ts';
import type { SeatsInput } from '../../engine/preparation/seats.ts';
import { readSeats } from '../../engine/preparation/seats.ts';
import type { Carried } from '../../engine/state/carried.ts';
import type { State } from '../../engine/state/state.ts';
import { reset } from '../../engine/turns/reset.ts';
import { makeState } from '../../engine/state/makeState.ts';
import { offersPlayer } from '../../engine/turns/offersOnly.ts';
import { playTurn } from '../../engine/turns/playTurn.ts';
import type { Assumed } from '../../domain/assumed.ts';
import { DEFAULT_SEED, seedText } from '../../kernel/stream.ts';
import type { ProgressOptions } from '../../kernel/progress.ts';
import { checkProgressOptions, PROGRESS_KEYS } from '../../kernel/progress.ts';
import { PolicyFault } from '../../policies/contracts/policyFault.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { RunFault, RunOutcomes } from './outcome.ts';
import { strideOf, writeOutcome } from './outcome.ts';
import { checkWhole } from '../../kernel/problems.ts';

export interface RunOptions extends ProgressOptions {
  /**
   * The number of runs, a whole number from 1.
   *
   * @defaultValue 1000
   */
  readonly runs?: number;
  /**
   * Text or a whole number; 7 is "7".
   *
   * @defaultValue 'dealbreaker'
   */
  readonly seed?: string | number;
  /**
   * The policies that replace the scenario's own.
   *
   * @defaultValue none
   */
  readonly seats?: SeatsInput;
}

/** The keys of the options of every study. */
export const RUN_KEYS = ['runs', 'seed', ...PROGRESS_KEYS] as const;

/**
 * Fills in the defaults.
 *
 * @param options - The options of a study.
 * @param more - The keys that it knows beside those of every study.
 * @param defaultRuns - The number of runs where none is given.
 * @throws DealbreakerError for an unknown option, a bad number of runs or a bad seed.
 */
export function runOptions(
  options: RunOptions,
  more: readonly string[],
  defaultRuns = 1000,
): { runs: number; seed: string } {
  checkProgressOptions(options, [...RUN_KEYS, ...more]);
  const { runs = defaultRuns, seed = DEFAULT_SEED } = options;
  checkWhole('runs', runs, 1);
  return { runs, seed: seedText(seed) };
}

/**
 * Returns a function that plays a run to its end and returns the final state, which is valid until the next call. Each
 * run starts with what is `carried` from earlier deals, null for a first table.
 */
export function runPlayer(
  scenario: Scenario,
  seed: string,
  seats?: SeatsInput,
  assumed?: Assumed,
  carried: Carried | null = null,
): (run: number) => State {
  const state = makeState(prepare(asScenario(scenario), readSeats(seats), assumed));
  return (run) => {
    playTurns(state, seed, run, carried);
    return state;
  };
}

/** As `runPlayer`, where of the final state only the ending, the trust and the satisfaction are read. */
export function endingPlayer(scenario: Scenario, seed: string, seats?: SeatsInput): (run: number) => State {
  const state = makeState(prepare(asScenario(scenario), readSeats(seats)));
  const playOffers = offersPlayer(state);
  return (run) => {
    if (playOffers === null) playTurns(state, seed, run);
    else playOffers(seed, run);
    return state;
  };
}

function playTurns(state: State, seed: string, run: number, carried: Carried | null = null): void {
  reset(state, seed, run, carried);
  while (state.ending === null) playTurn(state, null);
}

/** Lets a thread know which turn is played, and stop it where its policy is known never to return from it. */
export interface Watch {
  /**
   * Called before every turn; `deal` is the number of the deal in its sequence, from 1.
   *
   * @throws PolicyFault for a turn that is known to hang.
   */
  before(run: number, deal: number, side: Side, round: number): void;
}

/**
 * Returns a function that plays the runs from `from` to `to` − 1. Its outcomes use the same memory every time and are
 * valid until the next call. A fault of a policy from outside ends its own run only.
 */
export function batchPlayer(
  scenario: Scenario,
  seed: string,
  seats?: SeatsInput,
  watch: Watch | null = null,
): (from: number, to: number) => RunOutcomes {
  const state = makeState(prepare(asScenario(scenario), readSeats(seats)));
  const playOffers = watch === null ? offersPlayer(state) : null;
  const stride = strideOf(state.prepared.scenario);
  let numbers = new Float64Array(0);
  return (from, to) => {
    const count = to - from;
    const faults: RunFault[] = [];
    if (numbers.length < count * stride) numbers = new Float64Array(count * stride);
    for (let n = 0; n < count; n++) {
      const fault = playOffers === null ? playOne(state, seed, from + n, watch) : null;
      playOffers?.(seed, from + n);
      if (fault !== null) faults.push(fault);
      writeOutcome(state, fault?.side ?? null, numbers, n * stride);
    }
    return { from, count, stride, numbers, faults };
  };
}

/** Plays a run to its end or to a fault. */
function playOne(state: State, seed: string, run: number, watch: Watch | null): RunFault | null {
  reset(state, seed, run);
  try {
    while (state.ending === null) {
      watch?.before(run, 1, state.turn, state.round);
      playTurn(state, null);
    }
    return null;
  } catch (error) {
    if (!(error instanceof PolicyFault)) throw error;
    return { seed, run, side: error.side, round: error.round, message: error.message };
  }
}

/** The true utility that a side ended with, in [0, 1]: that of the deal, or what it got without one. */
export const payoffOf = (state: State, side: Side): number => state.ending!.utility[side];
