/** `simulate` for threads. */
import type { SimulateOptions, Simulation } from '../../experiments/simulate.ts';
import { simulationStudy } from '../../experiments/simulate.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { PlayOptions } from './play.ts';
import { play } from './play.ts';
import { codeOnly } from './seats.ts';

/**
 * The same result as `simulate` of the main entry, byte for byte, whatever the number of workers. Stopped early, its
 * `runs` says how many there were.
 */
export const simulate = async (
  scenario: Scenario,
  options: Omit<SimulateOptions, 'seats'> & PlayOptions = {},
): Promise<Simulation> => play(simulationStudy(scenario, codeOnly(options)), options);
