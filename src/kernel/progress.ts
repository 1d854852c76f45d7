/** How long work says how far it is, and how it is stopped: the same options wherever there is long work. */

export interface Progress {
  /** Units of work that are finished, from 0 to `total`. */
  readonly done: number;
  /** Units of work that there are, at most; above 0. */
  readonly total: number;
  /** What is being done: what the units are, or the part of the work that goes on now. */
  readonly stage: string;
}

/** What is read of a signal. An `AbortSignal` has it; so does any object of this form. */
export interface StopSignal {
  readonly aborted: boolean;
  readonly reason?: unknown;
}

export interface ProgressOptions {
  /**
   * Stops the work. It is looked at between blocks of work, and what `reason` holds is thrown.
   *
   * @defaultValue nothing stops it
   */
  readonly signal?: StopSignal;
  /**
   * Called at the end of every block of work. It changes no result.
   *
   * @defaultValue nobody is told
   */
  readonly onProgress?: (progress: Progress) => void;
}

/** Throws the signal's reason where it is aborted. */
export function throwIfStopped(signal: StopSignal | undefined): void {
  if (signal?.aborted === true) throw signal.reason;
}

/**
 * Gives the items one by one. After the caller has dealt with an item, the progress is told; before each item, the
 * reason of an aborted signal is thrown.
 *
 * @param items - The units of the work, or a part of them.
 * @param stage - What is being done.
 * @param options - The signal and the listener.
 * @param from - How many units of the work were finished before; default 0.
 * @param total - How many units the whole work has; default as many as there are items.
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
