/**
 * Long work from the page's side: in a worker that is made of the page's own script; where the browser refuses one, as
 * in a sandboxed frame, in slices on the page's own thread.
 */
import type { Told } from './drive.ts';
import { drive } from './drive.ts';
import type { Job, JobKind, Jobs, Step } from './job.ts';
import type { FromWorker, ToWorker } from './serveWorker.ts';

interface Listener<Kind extends JobKind> {
  readonly step: (step: Step<Jobs[Kind]['found']>) => void;
  readonly found: (found: Jobs[Kind]['found']) => void;
  readonly failed: (message: string) => void;
}

export interface Work {
  /** Starts a job. Returns what stops it; the listener hears nothing after that. */
  start<Kind extends JobKind>(job: Extract<Job, { kind: Kind }>, listener: Listener<Kind>): () => void;
}

interface Running {
  readonly job: Job;
  readonly tell: (told: Told) => void;
  /** What stops it where the page's own thread does it; null in the worker. */
  stop: (() => void) | null;
}

/** @param script - The text of the page's script. */
export function openWork(script: string): Work {
  const running = new Map<number, Running>();
  let next = 0;
  let worker: Worker | null = null;
  let isAsked = false;
  const here = (one: Running): void => {
    one.stop = drive(one.job, one.tell);
  };
  /** Asks for the worker when there is work, so that it takes no time from the first step. */
  const ask = (): void => {
    if (isAsked) return;
    isAsked = true;
    worker = makeWorker(script);
    if (worker === null) return;
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => running.get(data.id)?.tell(data.told);
    worker.onerror = (event) => {
      event.preventDefault();
      worker?.terminate();
      worker = null;
      for (const one of running.values()) here(one);
    };
  };
  const send = (message: ToWorker): void => worker?.postMessage(message);
  return {
    start: (job, listener) => {
      ask();
      const id = next++;
      const tell = (told: Told): void => {
        if (told.kind === 'step') return listener.step(told.step as never);
        running.delete(id);
        if (told.kind === 'found') listener.found(told.found as never);
        else listener.failed(told.message);
      };
      const one: Running = { job, tell, stop: null };
      running.set(id, one);
      if (worker === null) here(one);
      else send({ id, job });
      return () => {
        if (!running.delete(id)) return;
        if (one.stop === null) send({ stop: id });
        else one.stop();
      };
    },
  };
}

function makeWorker(script: string): Worker | null {
  try {
    const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    return new Worker(url);
  } catch {
    return null;
  }
}
