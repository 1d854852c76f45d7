/** The seed of fast-check. */
import { openStream } from '../../kernel/stream.ts';

/** The seed of fast-check, a whole number from 0, derived from the library's seed. */
export const fastCheckSeed = (seed: string): number =>
  Math.floor(openStream(seed, 0, 'check', 'situations').next() * 0x7fffffff);
