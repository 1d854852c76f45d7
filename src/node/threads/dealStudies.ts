/** The studies of deals, played without blocking the calling thread, by any number of threads. */
import type { DealingsSimulation, SimulateDealingsOptions } from '../../dealings/dealingsSimulation.ts';
import { dealingsStudy } from '../../dealings/simulateDealings.ts';
import type { NullModels } from '../../dealings/nullModels/nullModels.ts';
import { nullModelsStudy } from '../../dealings/nullModels/nullModels.ts';
import type { NullModelsOptions } from '../../dealings/nullModels/nullModelsOptions.ts';
import type { DealSensitivity, DealSensitivityOptions } from '../../dealings/sweeps/dealSensitivity.ts';
import { dealSensitivityStudy } from '../../dealings/sweeps/dealSensitivity.ts';
import type { DealSweepOptions, DealSweepRow } from '../../dealings/sweeps/dealSweep.ts';
import { dealSweepPlan, dealSweepStudy } from '../../dealings/sweeps/dealSweep.ts';
import { SENSITIVITY_KEYS } from '../../experiments/sensitivity.ts';
import { SWEEP_KEYS } from '../../experiments/sweepPlan.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { play } from './play.ts';
import { codeOnly } from './seats.ts';
import type { Threaded } from './studies.ts';

/** The keys of the studies of deals beside those of every study. */
const DEALS_KEYS = ['seats', 'deals'];

/**
 * Plays a vendor with its clients many times over several deals. The result is that of `simulateDealings` of the main
 * entry, byte for byte, for any number of workers.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @param options - Those of `simulateDealings`, with `workers`, `seats` as modules, `timeLimit`, `signal` and
 * `onProgress`.
 * @returns The rates and means by deal. When it is stopped early, its `runs` says how many runs were played.
 * @throws {ScenarioError} for a bad scenario or bad seats.
 * @throws {DealbreakerError} for bad options.
 *
 * @example
 * ```ts
 * import { readScenarioFile, simulateDealings } from 'dealbreaker/node';
 *
 * const scenario = readScenarioFile('examples/scenarios/next-deal.json');
 * const { runs, deals } = await simulateDealings(scenario, { runs: 50, deals: 3, workers: 1 });
 * console.log(runs, deals.length); // 50 3
 * ```
 */
export const simulateDealings = async (
  scenario: Scenario,
  options: Threaded<SimulateDealingsOptions> = {},
): Promise<DealingsSimulation> => play(dealingsStudy(scenario, codeOnly(options, DEALS_KEYS)), options);

/**
 * Holds how long the clients of a vendor stay against null models. The result is that of `nullModels` of
 * `dealbreaker/validation`, byte for byte, for any number of workers.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @param options - Those of `nullModels`, with `workers`, `seats` as modules, `timeLimit`, `signal` and `onProgress`.
 * @returns The cohort beside its null models. When it is stopped early, its `runs` says how many clients were played.
 * @throws {ScenarioError} for a bad scenario or bad seats.
 * @throws {DealbreakerError} for bad options.
 *
 * @example
 * ```ts
 * import { nullModels, readScenarioFile } from 'dealbreaker/node';
 *
 * const scenario = readScenarioFile('examples/scenarios/next-deal.json');
 * const { runs, periods } = await nullModels(scenario, { runs: 50, deals: 3, workers: 1 });
 * console.log(runs, periods.length); // 50 2
 * ```
 */
export const nullModels = async (scenario: Scenario, options: Threaded<NullModelsOptions> = {}): Promise<NullModels> =>
  play(nullModelsStudy(scenario, codeOnly(options, DEALS_KEYS)), options);

/**
 * Plays sequences of deals at many points. The rows are those of `sweepDealings` of `dealbreaker/validation`, byte for
 * byte, for any number of workers.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @param options - Those of `sweepDealings`, with `workers`, `seats` as modules, `timeLimit`, `signal` and
 * `onProgress`.
 * @returns One row for each point and replicate. When it is stopped early, the rows that were finished.
 * @throws {ScenarioError} for a bad scenario, bad seats, or a lever that cannot be set so.
 * @throws {DealbreakerError} for bad options.
 *
 * @example
 * ```ts
 * import { readScenarioFile, sweepDealings } from 'dealbreaker/node';
 *
 * const scenario = readScenarioFile('examples/scenarios/next-deal.json');
 * const rows = await sweepDealings(scenario, { vary: { 'vendor.care': [0, 1] }, deals: 2, runs: 20 });
 * console.log(rows.map((row) => row['vendor.care'])); // [ 0, 1 ]
 * ```
 */
export async function sweepDealings(scenario: Scenario, options: Threaded<DealSweepOptions>): Promise<DealSweepRow[]> {
  const rows: DealSweepRow[] = [];
  const plan = dealSweepPlan(scenario, codeOnly(options, [...SWEEP_KEYS, 'deals']));
  await play(
    dealSweepStudy(plan, (row) => void rows.push(row)),
    options,
  );
  return rows;
}

/**
 * Measures which levers a result of sequences of deals depends on. The result is that of `sensitivityDealings` of
 * `dealbreaker/validation`, byte for byte, for any number of workers.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @param options - Those of `sensitivityDealings`, with `workers`, `seats` as modules, `timeLimit`, `signal` and
 * `onProgress`.
 * @returns The indices of each lever. When it is stopped early, its `samples` says how many rows of the scheme were
 * finished; with fewer than 2 the signal's reason is thrown.
 * @throws {ScenarioError} for a bad scenario, bad seats, or a lever that cannot be set so.
 * @throws {DealbreakerError} for bad options, and where there is nothing to count for the measure at some point.
 *
 * @example
 * ```ts
 * import { readScenarioFile, sensitivityDealings } from 'dealbreaker/node';
 *
 * const scenario = readScenarioFile('examples/scenarios/next-deal.json');
 * const options = { vary: { 'vendor.care': '0:1' }, of: 'trust', deals: 2, samples: 4, runs: 5 } as const;
 * console.log((await sensitivityDealings(scenario, options)).factors.map(({ path }) => path)); // [ 'vendor.care' ]
 * ```
 */
export async function sensitivityDealings(
  scenario: Scenario,
  options: Threaded<DealSensitivityOptions>,
): Promise<DealSensitivity> {
  const study = dealSensitivityStudy(scenario, codeOnly(options, [...SENSITIVITY_KEYS, 'deals']));
  const found = await play(study, options);
  if (found.samples < 2) options.signal?.throwIfAborted();
  return found;
}
