/** `dealbreaker check`: tries every law of a sound policy on a policy from a module. */
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ScenarioError } from '../../kernel/problems.ts';
import { DEFAULT_SEED } from '../../kernel/stream.ts';
import type { CheckReport, CheckTask } from '../check/checkThread.ts';
import { checkInThread, hungReport, MAX_LOADING_MS } from '../check/checkThread.ts';
import { readCounterexamples, writeCounterexamples } from '../check/counterexampleFiles.ts';
import { json, printable } from '../options/io.ts';
import { readScenarioFile } from '../../node/files/readScenarioFile.ts';
import type { Arguments, CommandWork } from '../options/command.ts';
import * as flags from '../options/flags.ts';

export const check: CommandWork = {
  flags: {
    seed: flags.seed,
    runs: { value: '<n>', what: 'how many situations; default 200' },
    save: { value: '<dir>', what: 'write each counterexample there as JSON; those that are there are tried first' },
    limit: { value: '<ms>', what: 'how long one call may take; default 2000' },
    policy: { value: '<name>', what: "the module's export; default: its default export, or the only policy" },
    law: { value: '<name>', many: true, what: 'try this law only; can be repeated' },
    laws: { value: '<module>', what: "a module that exports laws of one's own, which are tried as well" },
    scenario: { value: '<file>', many: true, what: "a scenario of one's own, played first; can be repeated" },
    budget: { value: '<s>', what: 'how long the check may take, in seconds; default: as long as it needs' },
    directional: { value: null, what: 'try the directional laws as well' },
    json: flags.json,
  },
  run: (given, io) => {
    const module = moduleUrl(given.words[0]!, 'a policy');
    requireFastCheck();
    const save = given.text('save');
    const limit = positive(given, 'limit', 'milliseconds') ?? 2000;
    const seconds = positive(given, 'budget', 'seconds');
    const lawModule = given.text('laws');
    const task: CheckTask = {
      module,
      name: given.text('policy'),
      seed: given.text('seed') ?? DEFAULT_SEED,
      runs: given.whole('runs', 200),
      directional: given.has('directional'),
      saved: save === null ? [] : readCounterexamples(save),
      laws: given.texts('law'),
      lawModule: lawModule === null ? null : moduleUrl(lawModule, 'laws'),
      scenarios: given.texts('scenario').map((file) => readScenarioFile(file)),
      limit,
      budget: seconds === null ? null : seconds * 1000,
      command: [
        ...['dealbreaker', 'check', given.words[0]!],
        ...['policy', 'save', 'laws', 'scenario', 'limit'].flatMap((flag) =>
          given.texts(flag).flatMap((text) => [`--${flag}`, text]),
        ),
        ...(given.has('directional') ? ['--directional'] : []),
      ],
      beats: new SharedArrayBuffer(8),
    };
    const { message, situation } = checkInThread(task);
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
    const hung = message === null ? hungReport(given.words[0]!, situation, task) : null;
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

/** The URL of a module; `exports` says what it should export. Throws ScenarioError where it is no file. */
function moduleUrl(path: string, exports: string): string {
  const isThere = existsSync(resolve(path));
  if (!isThere || statSync(resolve(path)).isDirectory())
    throw new ScenarioError([
      {
        path,
        what: isThere ? 'it is a directory' : 'there is no such file',
        mend: `give the path of a module that exports ${exports}`,
      },
    ]);
  return pathToFileURL(resolve(path)).href;
}

/** The number above 0 of an option; null where it is not given. Throws ScenarioError for every other text. */
function positive(given: Arguments, flag: string, unit: string): number | null {
  const text = given.text(flag);
  if (text === null) return null;
  if (Number(text) > 0 && Number.isFinite(Number(text))) return Number(text);
  throw new ScenarioError([
    { path: `--${flag}`, what: `"${text}" is no number of ${unit} above 0`, mend: `write --${flag} 20` },
  ]);
}

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
