/** `sensitivity` for threads. */
import type { Sensitivity, SensitivityOptions } from '../../experiments/sensitivity.ts';
import { sensitivityStudy } from '../../experiments/sensitivity.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { PlayOptions } from './play.ts';
import { play } from './play.ts';
import { codeOnly } from './seats.ts';

/**
 * The same result as `sensitivity` of the main entry, byte for byte, whatever the number of workers. Stopped early it
 * has none, and is rejected with the signal's reason.
 */
export async function sensitivity(
  scenario: Scenario,
  options: Omit<SensitivityOptions, 'seats'> & PlayOptions,
): Promise<Sensitivity> {
  const found = await play(sensitivityStudy(scenario, codeOnly(options)), options);
  options.signal?.throwIfAborted();
  return found;
}
