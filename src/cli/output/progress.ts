/** Long work on a command line: a progress line on the terminal, and Ctrl-C stops the work in good order. */
import type { Progress } from '../../kernel/progress.ts';
import { formatCount } from '../../visual/words/formatNumber.ts';
import type { Interruptible } from '../../node/threads/interruptible.ts';
import { interruptible } from '../../node/threads/interruptible.ts';
import type { Io } from '../options/io.ts';

/** Milliseconds between two updates of the line. */
const UPDATE_INTERVAL_MS = 200;
/** Milliseconds between two lines where standard error is no terminal. */
const LINE_INTERVAL_MS = 10_000;
/** Milliseconds before the line is first shown. */
const FIRST_UPDATE_MS = 1500;

/** Does the work with a signal and a progress line, and wipes the line at the end. */
export async function showProgress<Result>(
  io: Io,
  work: (signal: AbortSignal, onProgress: (progress: Progress) => void) => Promise<Result>,
): Promise<Interruptible<Result>> {
  const onProgress = runProgress(io);
  try {
    return await interruptible((signal) => work(signal, onProgress));
  } finally {
    onProgress(null);
  }
}

/** Returns the function that shows progress; null wipes the line. */
function runProgress(io: Io): (progress: Progress | null) => void {
  const show = statusLine(io);
  return (progress) =>
    progress === null
      ? show(null, '')
      : show(
          progress.done / progress.total,
          `${formatCount(progress.done)} of ${formatCount(progress.total)} ${progress.stage} ` +
            '(Ctrl-C stops and keeps what is finished)',
        );
}

/** Returns the function that shows the progress of one piece of work in stages; the line is wiped at the end. */
export function stageProgress(io: Io): (progress: Progress) => void {
  const show = statusLine(io);
  return ({ done, total, stage }) =>
    done >= total ? show(null, '') : show(done / total, `${stage} (Ctrl-C stops, and nothing is kept)`);
}

/**
 * Shows one line that is updated in place; a share of null wipes it. Where standard error is no terminal, a
 * line is written now and then.
 */
function statusLine({ status, progress }: Io): (share: number | null, words: string) => void {
  let shown = false;
  const start = performance.now();
  const interval = status === undefined ? LINE_INTERVAL_MS : UPDATE_INTERVAL_MS;
  let last = start + FIRST_UPDATE_MS - interval;
  return (share, words) => {
    if (share === null) {
      if (shown) status?.('');
      shown = false;
      return;
    }
    const now = performance.now();
    if (now - last < interval) return;
    last = now;
    shown = true;
    const left = share > 0.01 ? `, ${timeLeft(((now - start) * (1 - share)) / share)} left` : '';
    const line = `${String(Math.floor(100 * share)).padStart(3)} %${left}: ${words}`;
    (status ?? progress)?.(line);
  };
}

/** Writes a time in milliseconds in words. */
export function timeLeft(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 90) return `about ${seconds} s`;
  return seconds < 5400 ? `about ${Math.round(seconds / 60)} min` : `about ${(seconds / 3600).toFixed(1)} h`;
}
