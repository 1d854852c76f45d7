/** A line that says how far a long piece of work is, for whoever watches a terminal. */
import type { Progress } from '../node/play.ts';
import { counted } from '../visual/number.ts';
import type { Io } from './io.ts';

/** Milliseconds between two looks. */
const PAUSE = 200;

/** Returns what to call with progress, and with null to wipe the line. It stays silent where nobody watches. */
export function progressOn(io: Io): (progress: Progress | null) => void {
  let shown = false;
  let last = performance.now();
  return (progress) => {
    if (io.status === undefined) return;
    if (progress === null) {
      if (shown) io.status('');
      shown = false;
    } else if (performance.now() - last >= PAUSE) {
      last = performance.now();
      shown = true;
      io.status(`${Math.floor((100 * progress.done) / progress.of)} %: ${counted(progress.done)} of ${counted(progress.of)} negotiations (Ctrl-C stops and keeps what is finished)`);
    }
  };
}
