/**
 * Streams of chance, addressed by name. A stream depends on its address (seed, run, owner, purpose) only, never on what
 * was drawn before or by whom. The only door to seedrandom; its `alea`, because the first draws at neighbouring
 * addresses are uncorrelated.
 */
import alea from 'seedrandom/lib/alea.js';

/** Where a stream stands; plain JSON. */
export type StreamState = { c: number; s0: number; s1: number; s2: number };

export interface Stream {
  /** The next number, in [0, 1). */
  next(): number;
  /** Enough to go on from here with `resumeStream`. */
  state(): StreamState;
}

/** The stream at an address, from its start. */
export function openStream(seed: string, run: number, owner: string, purpose: string): Stream {
  const generator = alea(`${seed.length}:${seed}/${run}/${owner}/${purpose}`, { state: true });
  return { next: generator, state: () => generator.state() as StreamState };
}

/** The stream that goes on where another stood. */
export function resumeStream(state: StreamState): Stream {
  const generator = alea('', { state });
  return { next: generator, state: () => generator.state() as StreamState };
}

/** A seed as text: 7 and "7" are the same seed. Throws RangeError on anything but text and whole numbers. */
export function seedText(seed: string | number): string {
  if (typeof seed === 'string') return seed;
  if (Number.isSafeInteger(seed)) return String(seed);
  throw new RangeError(`A seed is text or a whole number, not ${String(seed)}.`);
}

/** What is used where no seed is given. */
export const DEFAULT_SEED = 'dealbreaker';
