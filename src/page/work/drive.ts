/** Does sliced work, and lets everything else have its turn between two slices. */
import type { Job, Step } from './job.ts';
import { sliced } from './sliced.ts';

/** What is told of a job: steps, then an end. */
export type Told =
  | { readonly kind: 'step'; readonly step: Step<unknown> }
  | { readonly kind: 'found'; readonly found: unknown }
  | { readonly kind: 'failed'; readonly message: string };

/** Starts a job. Returns what stops it; nothing is told after that. */
export function drive(job: Job, tell: (told: Told) => void): () => void {
  let stopped = false;
  const work = sliced(job);
  const slice = (): void => {
    if (stopped) return;
    try {
      const { done, value } = work.next();
      tell(done === true ? { kind: 'found', found: value } : { kind: 'step', step: value as Step<unknown> });
      if (done !== true) setTimeout(slice, 0);
    } catch (error) {
      tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
  setTimeout(slice, 0);
  return () => {
    stopped = true;
  };
}
