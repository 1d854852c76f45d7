/** What the page's script does in a worker: it takes jobs, and tells how they go. */
import type { Told } from './drive.ts';
import { drive } from './drive.ts';
import type { Job } from './job.ts';

/** What a page sends to its worker: a job to start, or the number of one to stop. */
export type ToWorker = { readonly id: number; readonly job: Job } | { readonly stop: number };
/** What the worker sends back. */
export interface FromWorker {
  readonly id: number;
  readonly told: Told;
}

/** The part of a worker's global scope that is used here; the page's own types know windows alone. */
interface WorkerScope {
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
  postMessage(message: FromWorker): void;
}

export function serveWorker(scope: WorkerScope): void {
  const running = new Map<number, () => void>();
  scope.onmessage = ({ data }) => {
    if ('stop' in data) {
      running.get(data.stop)?.();
      running.delete(data.stop);
      return;
    }
    const { id, job } = data;
    running.set(
      id,
      drive(job, (told) => {
        if (told.kind !== 'step') running.delete(id);
        scope.postMessage({ id, told });
      }),
    );
  };
}
