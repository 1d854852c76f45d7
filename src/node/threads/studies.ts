/** The studies of the main entry, played without blocking the calling thread, by any number of threads. */
import type { Comparison } from '../../experiments/compare.ts';
import { COMPARE_KEYS, comparisonStudy } from '../../experiments/compare.ts';
import type { RunOptions } from '../../experiments/runs/runBatch.ts';
import type { Sensitivity, SensitivityOptions } from '../../experiments/sensitivity.ts';
import { SENSITIVITY_KEYS, sensitivityStudy } from '../../experiments/sensitivity.ts';
import type { SimulateOptions, Simulation } from '../../experiments/simulate.ts';
import { SIMULATE_KEYS, simulationStudy } from '../../experiments/simulate.ts';
import type { SweepOptions } from '../../experiments/sweepPlan.ts';
import type { SweepRow } from '../../experiments/sweepRow.ts';
import { sweepStudy } from '../../experiments/sweep.ts';
import { SWEEP_KEYS, sweepPlan } from '../../experiments/sweepPlan.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { PlayOptions } from './play.ts';
import { play } from './play.ts';
import { codeOnly } from './seats.ts';

/** The options of a study, with seats that threads can be given and the options of playing. */
export type Threaded<Options> = Omit<Options, keyof PlayOptions> & PlayOptions;

/**
 * Plays a scenario many times. The result is that of `simulate` of the main entry, byte for byte, for any number of
 * workers.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @param options - Those of `simulate`, with `workers`, `seats` as modules, `timeLimit`, `signal` and `onProgress`.
 * @returns A simulation. When it is stopped early, its `runs` says how many runs were played.
 * @throws {ScenarioError} for a bad scenario or bad seats.
 * @throws {DealbreakerError} for bad options.
 *
 * @example
 * ```ts
 * import { readScenarioFile, simulate } from 'dealbreaker/node';
 *
 * const scenario = readScenarioFile('examples/scenarios/small-point.json');
 * const { runs, seed } = await simulate(scenario, { runs: 200, workers: 1 });
 * console.log(runs, seed); // 200 dealbreaker
 * ```
 */
export const simulate = async (scenario: Scenario, options: Threaded<SimulateOptions> = {}): Promise<Simulation> =>
  play(simulationStudy(scenario, codeOnly(options, SIMULATE_KEYS)), options);

/**
 * Compares two scenarios on the same luck. The result is that of `compare` of the main entry, byte for byte, whatever
 * the number of workers.
 *
 * @param a - The scenario that is subtracted.
 * @param b - The scenario that it is subtracted from.
 * @param options - Those of `compare`, with `workers`, `seats` as modules, `timeLimit`, `signal` and `onProgress`.
 * @returns A comparison. When it is stopped early, its `runs` says how many pairs of runs were played.
 * @throws {ScenarioError} for a bad scenario or bad seats.
 * @throws {DealbreakerError} for bad options.
 *
 * @example
 * ```ts
 * import { withLevers } from 'dealbreaker';
 * import { compare, readScenarioFile } from 'dealbreaker/node';
 *
 * const scenario = readScenarioFile('examples/scenarios/small-point.json');
 * const { dealRate } = await compare(scenario, withLevers(scenario, { 'vendor.care': 1 }), { runs: 200 });
 * console.log(dealRate.low > 0); // true
 * ```
 */
export const compare = async (a: Scenario, b: Scenario, options: Threaded<RunOptions> = {}): Promise<Comparison> =>
  play(comparisonStudy(a, b, codeOnly(options, COMPARE_KEYS)), options);

/**
 * Plays a scenario at many points. The rows are those of `sweep` of the main entry, byte for byte, whatever the number
 * of workers.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @param options - Those of `sweep`, with `workers`, `seats` as modules, `timeLimit`, `signal` and `onProgress`.
 * @returns One row for each point and replicate. When it is stopped early, the rows that were finished.
 * @throws {ScenarioError} for a bad scenario, bad seats, or a lever that cannot be set so.
 * @throws {DealbreakerError} for bad options.
 *
 * @example
 * ```ts
 * import { readScenarioFile, sweep } from 'dealbreaker/node';
 *
 * const scenario = readScenarioFile('examples/scenarios/small-point.json');
 * const rows = await sweep(scenario, { vary: { 'vendor.care': [0, 1] }, runs: 50 });
 * console.log(rows.map((row) => row['vendor.care'])); // [ 0, 1 ]
 * ```
 */
export async function sweep(scenario: Scenario, options: Threaded<SweepOptions>): Promise<SweepRow[]> {
  const rows: SweepRow[] = [];
  const plan = sweepPlan(scenario, codeOnly(options, SWEEP_KEYS));
  await play(
    sweepStudy(plan, (row) => void rows.push(row)),
    options,
  );
  return rows;
}

/**
 * Measures which levers a result depends on. The result is that of `sensitivity` of the main entry, byte for byte,
 * whatever the number of workers.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @param options - Those of `sensitivity`, with `workers`, `seats` as modules, `timeLimit`, `signal` and `onProgress`.
 * @returns The indices of each lever. When it is stopped early, its `samples` says how many rows of the scheme were
 * finished, and it is what so many samples give; with fewer than 2 the signal's reason is thrown.
 * @throws {ScenarioError} for a bad scenario, bad seats, or a lever that cannot be set so.
 * @throws {DealbreakerError} for bad options.
 *
 * @example
 * ```ts
 * import { readScenarioFile, sensitivity } from 'dealbreaker/node';
 *
 * const scenario = readScenarioFile('examples/scenarios/small-point.json');
 * const { factors } = await sensitivity(scenario, { vary: { 'vendor.care': '0:1' }, samples: 4, runs: 10 });
 * console.log(factors.map(({ path }) => path)); // [ 'vendor.care' ]
 * ```
 */
export async function sensitivity(scenario: Scenario, options: Threaded<SensitivityOptions>): Promise<Sensitivity> {
  const found = await play(sensitivityStudy(scenario, codeOnly(options, SENSITIVITY_KEYS)), options);
  if (found.samples < 2) options.signal?.throwIfAborted();
  return found;
}
