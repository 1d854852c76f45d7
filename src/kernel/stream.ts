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
  return resumeStream(seeded(`${seed.length}:${seed}/${run}/${owner}/${purpose}`));
}

/** One pass of alea's hash over a text, from the number with which the pass before has ended. */
function mashed(from: number, text: string): number {
  let n = from;
  for (let i = 0; i < text.length; i++) {
    n += text.charCodeAt(i);
    let h = 0.02519603282416938 * n;
    n = h >>> 0;
    h = (h - n) * n;
    n = h >>> 0;
    n += (h - n) * 0x100000000;
  }
  return n;
}
const BLANK_0 = mashed(0xefc8249d, ' ');
const BLANK_1 = mashed(BLANK_0, ' ');
const BLANK_2 = mashed(BLANK_1, ' ');

/**
 * Computes the state with which alea starts from a text, as alea does: three passes over a blank, and three over the
 * text. alea keeps the number of a pass where every step allocates it anew, which takes twice the time.
 */
function seeded(text: string): StreamState {
  const n0 = mashed(BLANK_2, text);
  const n1 = mashed(n0, text);
  const n2 = mashed(n1, text);
  return { c: 1, s0: distance(BLANK_0, n0), s1: distance(BLANK_1, n1), s2: distance(BLANK_2, n2) };
}

/** The way from one number to the other on a circle of length 1, after each has become a share of 2³². */
function distance(from: number, to: number): number {
  const way = (from >>> 0) / 0x100000000 - (to >>> 0) / 0x100000000;
  return way < 0 ? way + 1 : way;
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
