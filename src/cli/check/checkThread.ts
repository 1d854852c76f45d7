/** Checks a policy in a separate thread, so that a call that never ends can be stopped. */
import { MessageChannel, Worker, receiveMessageOnPort } from 'node:worker_threads';
import { VERSION } from '../../kernel/version.ts';
import { commandLine } from '../../testing/runner/commandLine.ts';

/** What the thread receives. */
export interface CheckTask {
  readonly module: string;
  readonly name: string | null;
  readonly seed: string;
  readonly runs: number;
  readonly directional: boolean;
  readonly saved: readonly unknown[];
  /** The names of the laws to try; empty for all. */
  readonly laws: readonly string[];
  /** The URL of a module that exports laws; null for none. */
  readonly lawModule: string | null;
  /** Scenario files, which are played first. */
  readonly scenarios: readonly object[];
  /** The longest time of one call, and the time of the check, null for no limit; in milliseconds. */
  readonly limit: number;
  readonly budget: number | null;
  /** The words of the command line, without the seed, the number of situations and the laws. */
  readonly command: readonly string[];
  /** Two 32-bit numbers: how many calls have begun or ended, and 1 while a call runs. */
  readonly beats: SharedArrayBuffer;
}

/** A message of the thread: the next situation; at the end the report, a problem of the module, or a failure. */
export type CheckMessage =
  | { readonly situation: unknown }
  | { readonly report: CheckReport; readonly text: string }
  | { readonly problem: string; readonly mend: string }
  | { readonly failure: string };

/** The part of a report that the command reads. */
export type CheckReport = {
  readonly broken: readonly string[];
  readonly verdicts: readonly {
    readonly law: string;
    readonly counterexample: { readonly situation: { readonly scenario: unknown } } | null;
  }[];
};

/** The time that a module may take to load, in milliseconds. */
export const MAX_LOADING_MS = 20_000;

/**
 * Runs a task in a thread and waits for its end.
 *
 * @param task - The task.
 * @returns The last message, null where a call took longer than the limit; and the last situation that was tried.
 */
export function checkInThread(task: CheckTask): { message: CheckMessage | null; situation: unknown } {
  const { port1, port2 } = new MessageChannel();
  const beats = new Int32Array(task.beats);
  const worker = new Worker(new URL('./checkWorker.js', import.meta.url), {
    workerData: { task, port: port2 },
    transferList: [port2],
    stdout: true,
  });
  let situation: unknown = null;
  try {
    for (;;) {
      const before = Atomics.load(beats, 0);
      const asleep = Atomics.wait(beats, 0, before, before === 0 ? MAX_LOADING_MS : task.limit);
      for (let one = receiveMessageOnPort(port1); one !== undefined; one = receiveMessageOnPort(port1)) {
        const message = one.message as CheckMessage;
        if (!('situation' in message)) return { message, situation };
        ({ situation } = message);
      }
      const stands = asleep === 'timed-out' && Atomics.load(beats, 0) === before;
      // Between two calls the thread works out what it has seen, and that may take longer than a call.
      if (stands && (before === 0 || Atomics.load(beats, 1) === 1)) return { message: null, situation };
    }
  } finally {
    port1.close();
    void worker.terminate();
  }
}

/** Makes the report of a policy with a call that did not end. It says nothing about the other laws. */
export function hungReport(
  policy: string,
  situation: unknown,
  { seed, runs, limit, command }: CheckTask,
): { report: CheckReport; text: string } {
  const counterexample = {
    law: 'endsItsThoughts',
    policy,
    what: `a call has not ended after ${limit} ms`,
    round: null,
    situation: situation as { scenario: unknown },
    version: VERSION,
    found: null,
    replay: commandLine([...command, '--seed', seed, '--runs', String(runs)]),
  };
  const verdict = {
    law: 'endsItsThoughts',
    contract: 'seat',
    kind: 'universal',
    says: 'It ends every call within the time allowed.',
    verdict: 'broken',
    why: null,
    runs: 1,
    counterexample,
  };
  return {
    report: {
      policy,
      version: VERSION,
      seed,
      runs,
      milliseconds: null,
      verdicts: [verdict],
      broken: ['endsItsThoughts'],
    } as CheckReport,
    text: [
      `${policy}: endsItsThoughts is broken (seed ${seed}): ${counterexample.what}. ` +
        'The check ends here; the other laws were not tried to the end.',
      '',
      '  The situation, with its scenario file:',
      ...JSON.stringify(situation, null, 2)
        .split('\n')
        .map((line) => `    ${line}`),
      `  To find it again: ${counterexample.replay}`,
    ].join('\n'),
  };
}
