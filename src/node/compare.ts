/** `compare` for threads. */
import type { Comparison } from '../experiments/compare.ts';
import { comparison } from '../experiments/compare.ts';
import type { RunOptions } from '../experiments/plays.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { PlayOptions } from './play.ts';
import { play } from './play.ts';

/** The same result as `compare` of the main entry, byte for byte, whatever the number of workers. Stopped early, its `runs` says how many pairs there were. */
export const compare = async (a: Scenario, b: Scenario, options: RunOptions & PlayOptions = {}): Promise<Comparison> => play(comparison(a, b, options), options);
