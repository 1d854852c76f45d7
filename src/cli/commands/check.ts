/**
 * `dealbreaker check`: every law tried on somebody's policy, in a separate thread, so that a call that never ends can be
 * ended.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel, Worker, receiveMessageOnPort } from 'node:worker_threads';
import { ScenarioError } from '../../kernel/problems.ts';
import { DEFAULT_SEED } from '../../kernel/stream.ts';
import { VERSION } from '../../kernel/version.ts';
import { writeWhole } from '../../node/files/writeWhole.ts';
import { json, printable } from '../options/io.ts';
import type { Command } from '../options/command.ts';
import * as flags from '../options/flags.ts';

/** What the thread is given. */
export interface CheckTask {
  readonly module: string;
  readonly name: string | null;
  readonly seed: string;
  readonly runs: number;
  readonly directional: boolean;
  readonly saved: readonly unknown[];
  /** One number: how many calls were begun. */
  readonly beats: SharedArrayBuffer;
}

/** What it says: the situation that it is about to try; at the end the report, or what is wrong with the module. */
export type CheckMessage =
  | { readonly situation: unknown }
  | { readonly report: CheckReport; readonly text: string }
  | { readonly problem: string; readonly mend: string }
  | { readonly failure: string };

type CheckReport = {
  readonly broken: readonly string[];
  readonly verdicts: readonly {
    readonly law: string;
    readonly counterexample: { readonly situation: { readonly scenario: unknown } } | null;
  }[];
};

/** Milliseconds that a module may take to load. */
const MAX_LOADING_MS = 20_000;

export const check: Command = {
  name: 'check',
  takes: ['policy module'],
  what: "Tries the laws of a sound policy on a module's policy.",
  flags: {
    seed: flags.seed,
    runs: { value: '<n>', what: 'how many situations; default 200' },
    save: { value: '<dir>', what: 'write each counterexample there as JSON; those that are there are tried first' },
    limit: { value: '<ms>', what: 'how long one call may take; default 2000' },
    policy: { value: '<name>', what: "the module's export; default: its default export, or the only policy" },
    directional: { value: null, what: 'try the directional laws as well' },
    json: flags.json,
  },
  run: (given, io) => {
    const path = resolve(given.words[0]!);
    if (!existsSync(path))
      throw new ScenarioError([
        {
          path: given.words[0]!,
          what: 'there is no such file',
          mend: 'give the path of a module that exports a policy',
        },
      ]);
    requireFastCheck();
    const save = given.text('save');
    const limit = Number(given.text('limit') ?? 2000);
    if (!(limit >= 1))
      throw new ScenarioError([
        {
          path: '--limit',
          what: `"${String(given.text('limit'))}" is no number of milliseconds`,
          mend: 'write --limit 2000',
        },
      ]);
    const task: CheckTask = {
      module: pathToFileURL(path).href,
      name: given.text('policy'),
      seed: given.text('seed') ?? DEFAULT_SEED,
      runs: given.whole('runs', 200),
      directional: given.has('directional'),
      saved: save === null ? [] : readCounterexamples(save),
      beats: new SharedArrayBuffer(4),
    };
    const { message, situation } = checkInThread(task, limit);
    if (message !== null && 'problem' in message)
      throw new ScenarioError([{ path: given.words[0]!, what: message.problem, mend: message.mend }]);
    if (message !== null && 'failure' in message) throw new Error(message.failure);
    if (message === null && situation === null)
      throw new ScenarioError([
        {
          path: given.words[0]!,
          what: `the module has not loaded after ${MAX_LOADING_MS / 1000} s`,
          mend: 'let it export a policy and do nothing else',
        },
      ]);
    const hung = message === null ? hungReport(given.words[0]!, situation, limit, task) : null;
    const report = hung?.report ?? (message as { report: CheckReport }).report;
    if (save !== null) writeCounterexamples(save, report);
    io.out(
      given.has('json')
        ? json(report)
        : printable((hung?.text ?? (message as { text: string }).text).split('\n'), io.width),
    );
    return report.broken.length > 0 ? 1 : 0;
  },
};

/** The kit makes its situations with fast-check, which is the user's to bring. */
function requireFastCheck(): void {
  try {
    createRequire(import.meta.url).resolve('fast-check');
  } catch {
    throw new ScenarioError([
      { path: 'fast-check', what: 'it is not installed', mend: 'npm install --save-dev fast-check (3 or 4)' },
    ]);
  }
}

/** Runs the task; the last message is null where a call took longer than the limit. The thread is ended then. */
function checkInThread(task: CheckTask, limit: number): { message: CheckMessage | null; situation: unknown } {
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
      const asleep = Atomics.wait(beats, 0, before, before === 0 ? MAX_LOADING_MS : limit);
      for (let one = receiveMessageOnPort(port1); one !== undefined; one = receiveMessageOnPort(port1)) {
        const message = one.message as CheckMessage;
        if (!('situation' in message)) return { message, situation };
        ({ situation } = message);
      }
      if (asleep === 'timed-out' && Atomics.load(beats, 0) === before) return { message: null, situation };
    }
  } finally {
    port1.close();
    void worker.terminate();
  }
}

/** The report of a policy that never ended a call: of the other laws nothing is known. */
function hungReport(
  policy: string,
  situation: unknown,
  limit: number,
  { seed, runs }: CheckTask,
): { report: CheckReport; text: string } {
  const counterexample = {
    law: 'endsItsThoughts',
    policy,
    what: `a call has not ended after ${limit} ms`,
    round: null,
    situation: situation as { scenario: unknown },
    version: VERSION,
    found: null,
    replay: `dealbreaker check ${policy} --seed ${seed} --runs ${runs}`,
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
      `${policy}: endsItsThoughts is broken (seed ${seed}): ${counterexample.what}. The check ends here; the other laws were not tried to the end.`,
      '',
      '  The situation, with its scenario file:',
      ...JSON.stringify(situation, null, 2)
        .split('\n')
        .map((line) => `    ${line}`),
      `  To find it again: ${counterexample.replay}`,
    ].join('\n'),
  };
}

/** The counterexamples of a folder, in order of their names. */
function readCounterexamples(folder: string): unknown[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !name.endsWith('.scenario.json'))
    .sort()
    .map((name) => {
      try {
        return JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown;
      } catch {
        throw new ScenarioError([{ path: join(folder, name), what: 'it is not JSON', mend: 'delete it, or mend it' }]);
      }
    });
}

/**
 * Each counterexample under the law's name and what it holds, so that the same one is written once; beside it the
 * scenario alone, to be run.
 */
function writeCounterexamples(folder: string, { verdicts }: CheckReport): void {
  mkdirSync(folder, { recursive: true });
  for (const { law, counterexample } of verdicts) {
    if (counterexample === null) continue;
    const name = `${law}-${createHash('sha256').update(JSON.stringify(counterexample.situation)).digest('hex').slice(0, 8)}`;
    writeWhole(join(folder, `${name}.json`), (write) => write(json(counterexample)));
    writeWhole(join(folder, `${name}.scenario.json`), (write) => write(json(counterexample.situation.scenario)));
  }
}
