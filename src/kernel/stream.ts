/**
 * Opens streams of random numbers that are addressed by name. A stream depends only on its address (seed, run, owner,
 * purpose), so that no draw elsewhere changes it. The generator is `alea`, because the first draws at neighbouring
 * addresses are uncorrelated, which they are not with seedrandom's `xor128`.
 */
import type { StreamState } from './alea.ts';
import { Alea, aleaOf } from './alea.ts';
import { inMessage } from './guards.ts';
import { inputError } from './problems.ts';

export type { StreamState };

export interface Stream {
  /** The next number, in [0, 1). */
  next(): number;
  /** The state, from which `resumeStream` continues. */
  state(): StreamState;
}

/**
 * Opens the stream at an address, at its start.
 *
 * @param seed - The seed, as text.
 * @param run - The number of the run, from 0.
 * @param owner - Who draws: a side, or the part of the library that draws.
 * @param purpose - What the numbers are drawn for.
 */
export const openStream = (seed: string, run: number, owner: string, purpose: string): Stream =>
  aleaOf(`${seed.length}:${seed}/${run}/${owner}/${purpose}`);

/**
 * Opens a stream that continues from a saved state.
 *
 * @param state - What `state()` of another stream returned.
 */
export const resumeStream = (state: StreamState): Stream => new Alea(state);

/**
 * Reads a seed as text: 7 and "7" are the same seed.
 *
 * @param seed - Text, or a whole number that a double holds exactly.
 * @throws DealbreakerError for anything else.
 */
export function seedText(seed: string | number): string {
  if (typeof seed === 'string') return seed;
  if (Number.isSafeInteger(seed)) return String(seed);
  throw inputError('seed', `${inMessage(seed)} is neither text nor a whole number`, 'use text or a whole number');
}

/** The seed that is used where none is given. */
export const DEFAULT_SEED = 'dealbreaker';
