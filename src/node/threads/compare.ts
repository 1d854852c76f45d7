/** `compare` for threads. */
import type { Comparison } from '../../experiments/compare.ts';
import { comparisonStudy } from '../../experiments/compare.ts';
import type { RunOptions } from '../../experiments/runs/runBatch.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { PlayOptions } from './play.ts';
import { play } from './play.ts';
import { codeOnly } from './seats.ts';

/**
 * The same result as `compare` of the main entry, byte for byte, whatever the number of workers. Stopped early, its
 * `runs` says how many pairs there were.
 */
export const compare = async (
  a: Scenario,
  b: Scenario,
  options: Omit<RunOptions, 'seats'> & PlayOptions = {},
): Promise<Comparison> => play(comparisonStudy(a, b, codeOnly(options)), options);
