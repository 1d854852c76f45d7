/** Long work on a command line: it shows how far it is, and Ctrl-C stops it in good order. */
import type { Interruptible } from '../../node/threads/interruptible.ts';
import { interruptible } from '../../node/threads/interruptible.ts';
import type { Io } from './io.ts';
import { runProgress } from './progress.ts';

/** Does the work; what it shows of its progress is wiped in the end. */
export async function withProgress<Result>(
  io: Io,
  work: (signal: AbortSignal, onProgress: ReturnType<typeof runProgress>) => Promise<Result>,
): Promise<Interruptible<Result>> {
  const onProgress = runProgress(io);
  try {
    return await interruptible((signal) => work(signal, onProgress));
  } finally {
    onProgress(null);
  }
}
