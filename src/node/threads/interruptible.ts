/** Work that Ctrl-C stops in good order. */
import process from 'node:process';

export interface Interruptible<Result> {
  readonly result: Result;
  /** Whether it was stopped. */
  readonly interrupted: boolean;
}

/** Thrown when work was stopped before anything was finished. */
export class Interrupted extends Error {}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Does the work with a signal that aborts at the first Ctrl-C (or SIGTERM, as schedulers send it); a second one ends
 * the process at once, with exit code 130.
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
