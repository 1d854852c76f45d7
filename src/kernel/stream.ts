/**
 * Opens streams of random numbers that are addressed by name. A stream depends only on its address (seed, run, owner,
 * purpose), so that no draw elsewhere changes it. This is the only file that imports seedrandom. The generator is
 * `alea`, because the first draws at neighbouring addresses are uncorrelated, which they are not with its `xor128`.
 */
import alea from 'seedrandom/lib/alea.js';
import { inMessage } from './guards.ts';
import { inputError } from './problems.ts';

/** The state of a stream, as plain JSON. */
export type StreamState = { c: number; s0: number; s1: number; s2: number };

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
export function openStream(seed: string, run: number, owner: string, purpose: string): Stream {
  const generator = alea(`${seed.length}:${seed}/${run}/${owner}/${purpose}`, { state: true });
  return { next: generator, state: () => generator.state() as StreamState };
}

/**
 * Opens a stream that continues from a saved state.
 *
 * @param state - What `state()` of another stream returned.
 */
export function resumeStream(state: StreamState): Stream {
  const generator = alea('', { state });
  return { next: generator, state: () => generator.state() as StreamState };
}

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
