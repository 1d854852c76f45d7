/** What changes of an adviser in the course of the talks. */
import type { Stream, StreamState } from '../../kernel/stream.ts';
import { openStream, resumeStream } from '../../kernel/stream.ts';
import type { PreparedAdviser } from '../preparation/adviser.ts';
import type { Prepared } from '../preparation/prepared.ts';

export interface AdviserState {
  /** The rounds that its relays have taken. */
  spent: number;
  /** By side and issue, the vendor's first: 1 if the limit was relayed, 2 if the wish was, 3 if both. */
  readonly relayed: Uint8Array;
  /** The stream that decides when it relays; null where it never does. */
  stream: Stream | null;
}

/** Makes the state of an adviser; null where there is none that speaks. */
export const makeAdviser = ({ adviser, space }: Prepared): AdviserState | null =>
  adviser === null ? null : { spent: 0, relayed: new Uint8Array(2 * space.count), stream: null };

/** Sets an adviser back to before run `run` with seed `seed`. */
export function resetAdviser(adviser: AdviserState, { relays }: PreparedAdviser, seed: string, run: number): void {
  adviser.spent = 0;
  adviser.relayed.fill(0);
  adviser.stream = relays > 0 ? openStream(seed, run, 'adviser', 'relay') : null;
}

/** The state of an adviser; see `AdviserState`. */
export interface SavedAdviser {
  readonly spent: number;
  readonly relayed: readonly number[];
  readonly stream: StreamState | null;
}

/** Copies the state of an adviser into plain data. */
export const saveAdviser = ({ spent, relayed, stream }: AdviserState): SavedAdviser => ({
  spent,
  relayed: [...relayed],
  stream: stream?.state() ?? null,
});

/** Writes a saved adviser into the state of one of the same scenario. */
export function restoreAdviser(adviser: AdviserState, { spent, relayed, stream }: SavedAdviser): void {
  adviser.spent = spent;
  adviser.relayed.set(relayed);
  adviser.stream = stream === null ? null : resumeStream(stream);
}
