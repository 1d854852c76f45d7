/** Runs work that Ctrl-C stops in good order. */

export interface Interruptible<Result> {
  readonly result: Result;
  /** Whether a signal of the system stopped the work. */
  readonly interrupted: boolean;
}

/**
 * The reason of the signal that `interruptible` aborts. The command line catches it and prints its message; it reaches
 * no caller of the library.
 */
export class Interrupted extends Error {}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Does the work with a signal that the first Ctrl-C aborts (or SIGTERM, which schedulers send). A second one ends the
 * process at once with exit code 130.
 *
 * @param work - The work; it returns what is finished when the signal aborts, or throws the signal's reason.
 * @returns The result of the work, and whether it was interrupted.
 * @throws Interrupted where the work threw the signal's reason.
 */
export async function interruptible<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Interruptible<Result>> {
  const control = new AbortController();
  const stop = (): void => {
    if (control.signal.aborted) process.exit(130);
    control.abort(new Interrupted('It was interrupted before anything was finished.'));
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    const result = await work(control.signal);
    return { result, interrupted: control.signal.aborted };
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}
