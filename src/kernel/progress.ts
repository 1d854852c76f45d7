/** The options by which every long computation reports its progress and is stopped. */

import { asObject } from './guards.ts';
import { checkKeys } from './optionKeys.ts';
import { checkObject, inputError } from './problems.ts';

/** A report of progress. */
export interface Progress {
  /** The number of finished units of work, from 0 to `total`. */
  readonly done: number;
  /** The largest number of units that the work can take; above 0. */
  readonly total: number;
  /** The name of the units, or of the part of the work that is running. */
  readonly stage: string;
}

/** The part of an `AbortSignal` that is read; any object of this form is accepted. */
export interface StopSignal {
  readonly aborted: boolean;
  readonly reason?: unknown;
}

/** The options of a long computation. */
export interface ProgressOptions {
  /**
   * Stops the work. The work checks it between blocks and throws its `reason`.
   *
   * @defaultValue undefined: the work runs to its end
   */
  readonly signal?: StopSignal;
  /**
   * Is called at the end of every block of work. It changes no result.
   *
   * @defaultValue undefined: no reports
   */
  readonly onProgress?: (progress: Progress) => void;
}

/** The keys of these options. */
export const PROGRESS_KEYS = ['signal', 'onProgress'] as const;

/**
 * Checks the options of a long computation.
 *
 * @param options - Any value.
 * @param known - The keys of all its options.
 * @throws DealbreakerError unless it is an object with these keys at most, whose `signal` and `onProgress`, where they
 * are given, are such.
 */
export function checkProgressOptions(options: unknown, known: readonly string[]): void {
  checkObject('options', options);
  checkKeys(options, known);
  const { signal, onProgress } = options as { readonly [Key in keyof ProgressOptions]?: unknown };
  if (signal !== undefined && typeof asObject(signal)['aborted'] !== 'boolean')
    throw inputError('signal', 'it is not a signal', 'give the signal of an AbortController');
  if (onProgress !== undefined && typeof onProgress !== 'function')
    throw inputError('onProgress', 'it is not a function', 'give a function, or leave it out');
}

/**
 * Throws the reason of an aborted signal.
 *
 * @param signal - The signal, or undefined for none.
 * @throws The signal's `reason` where the signal is aborted.
 */
export function throwIfStopped(signal: StopSignal | undefined): void {
  if (signal?.aborted === true) throw signal.reason;
}

/**
 * Yields the items one by one. It checks the signal before each item and reports progress after the caller has
 * processed the item.
 *
 * @param items - All units of the work, or some of them.
 * @param stage - The name of the units or of the part of the work.
 * @param options - The signal and the listener.
 * @param from - The number of units that were finished before; default 0.
 * @param total - The number of units of the whole work; default the number of items.
 * @returns A generator of the items.
 * @throws The signal's `reason` where the signal is aborted.
 */
export function* withProgress<T>(
  items: readonly T[],
  stage: string,
  { signal, onProgress }: ProgressOptions,
  from = 0,
  total = items.length,
): Generator<T> {
  for (const [n, item] of items.entries()) {
    throwIfStopped(signal);
    yield item;
    onProgress?.({ done: from + n + 1, total, stage });
  }
}
