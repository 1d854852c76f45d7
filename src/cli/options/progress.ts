/** The progress line on a terminal: the share that is done and the time that is left. */
import type { Progress } from '../../kernel/progress.ts';
import { formatCount } from '../../visual/words/formatNumber.ts';
import type { Io } from './io.ts';

/** Milliseconds between two updates of the line. */
const UPDATE_INTERVAL_MS = 200;
/** Milliseconds before the line is first shown. */
const FIRST_UPDATE_MS = 1500;

/** Returns what to call with progress, and with null to wipe the line. It stays silent where nobody watches. */
export function runProgress(io: Io): (progress: Progress | null) => void {
  const show = statusLine(io);
  return (progress) =>
    progress === null
      ? show(null, '')
      : show(
          progress.done / progress.total,
          `${formatCount(progress.done)} of ${formatCount(progress.total)} ${progress.stage} (Ctrl-C stops and keeps what is finished)`,
        );
}

/** The same for work that has stages: it shows the share that is done and the stage, and is wiped at the end. */
export function stageProgress(io: Io): (progress: Progress) => void {
  const show = statusLine(io);
  return ({ done, total, stage }) => (done >= total ? show(null, '') : show(done / total, stage));
}

function statusLine(io: Io): (share: number | null, words: string) => void {
  let shown = false;
  const start = performance.now();
  let last = start + FIRST_UPDATE_MS - UPDATE_INTERVAL_MS;
  return (share, words) => {
    if (io.status === undefined) return;
    if (share === null) {
      if (shown) io.status('');
      shown = false;
      return;
    }
    const now = performance.now();
    if (now - last < UPDATE_INTERVAL_MS) return;
    last = now;
    shown = true;
    io.status(
      `${String(Math.floor(100 * share)).padStart(3)} %${share > 0.01 ? `, ${timeLeft(((now - start) * (1 - share)) / share)} left` : ''}: ${words}`,
    );
  };
}

/** Milliseconds as people say them. */
export function timeLeft(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 90) return `about ${seconds} s`;
  return seconds < 5400 ? `about ${Math.round(seconds / 60)} min` : `about ${(seconds / 3600).toFixed(1)} h`;
}
