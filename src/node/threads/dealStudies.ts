/** The studies of deals, played without blocking the calling thread, by any number of threads. */
import type { DealingsSimulation, SimulateDealingsOptions } from '../../dealings/dealingsSimulation.ts';
import { dealingsStudy } from '../../dealings/simulateDealings.ts';
import type { NullModels } from '../../dealings/nullModels/nullModels.ts';
import { nullModelsStudy } from '../../dealings/nullModels/nullModels.ts';
import type { NullModelsOptions } from '../../dealings/nullModels/nullModelsOptions.ts';
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
