/** `dealbreaker check`: tries every law of a sound policy on a policy from a module. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ScenarioError } from '../../kernel/problems.ts';
import { DEFAULT_SEED } from '../../kernel/stream.ts';
import type { CheckReport, CheckTask } from '../check/checkThread.ts';
import { checkInThread, hungReport, MAX_LOADING_MS } from '../check/checkThread.ts';
import { readCounterexamples, writeCounterexamples } from '../check/counterexampleFiles.ts';
import { json, printable } from '../options/io.ts';
import type { Command } from '../options/command.ts';
import * as flags from '../options/flags.ts';

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

/** Throws ScenarioError where fast-check, which makes the situations and is a peer dependency, is not installed. */
function requireFastCheck(): void {
  try {
    createRequire(import.meta.url).resolve('fast-check');
  } catch {
    throw new ScenarioError([
      { path: 'fast-check', what: 'it is not installed', mend: 'npm install --save-dev fast-check (3 or 4)' },
    ]);
  }
}
