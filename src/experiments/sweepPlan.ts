/** The options of a sweep, read and checked before anything is played. */
import type { SeatsInput } from '../engine/preparation/seats.ts';
import { checkWhole } from '../kernel/problems.ts';
import { asScenario } from '../scenario/read/read.ts';
import type { Scenario } from '../scenario/read/scenario.ts';
import { scenarioHash } from '../scenario/read/scenarioHash.ts';
import type { Design } from './design/design.ts';
import type { Vary } from './design/vary.ts';
import { designOf } from './design/vary.ts';
import type { RunOptions } from './runs/runBatch.ts';
import { runOptions } from './runs/runBatch.ts';

export interface SweepOptions extends RunOptions {
  /** The points: a grid, a Latin hypercube, or explicit points (see `Vary`). */
  readonly vary: Vary;
  /**
   * The number of rows for each point, a whole number from 1. Replicate q, from 0, plays the runs from q·runs to
   * (q + 1)·runs − 1.
   *
   * @defaultValue 1
   */
  readonly replicates?: number;
}

/**
 * A sweep whose options were read and checked. Each unit becomes one row: unit u is replicate u mod `replicates` of
 * point ⌊u/replicates⌋.
 */
export interface SweepPlan {
  readonly scenario: Scenario;
  readonly hash: string;
  readonly design: Design;
  readonly seed: string;
  readonly seats: SeatsInput | undefined;
  readonly runs: number;
  readonly replicates: number;
  readonly units: number;
}

/** The keys of the options beside those of every study. */
export const SWEEP_KEYS = ['seats', 'vary', 'replicates'] as const;

/**
 * Reads and checks the options before anything is played.
 *
 * @throws ScenarioError for a lever that cannot be set to a value of the design.
 * @throws DealbreakerError for bad options.
 */
export function sweepPlan(scenario: Scenario, options: SweepOptions): SweepPlan {
  const { runs, seed } = runOptions(options, SWEEP_KEYS);
  const { vary, replicates = 1 } = options;
  checkWhole('replicates', replicates, 1);
  const read = asScenario(scenario);
  const design = designOf(read, vary, seed);
  return {
    scenario: read,
    hash: scenarioHash(read),
    design,
    seed,
    seats: options.seats,
    runs,
    replicates,
    units: design.count * replicates,
  };
}
