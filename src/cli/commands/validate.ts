/** `dealbreaker validate`: compares the model with people and with its own claim; or measures other scenarios. */
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ValidateOptions } from '../../validation/validateOptions.ts';
import type { Validation } from '../../validation/validation.ts';
import type { ValidationStage } from '../../validation/validationStages.ts';
import { validationStages } from '../../validation/validationStages.ts';
import { patterns } from '../../validation/patterns.ts';
import { measure } from '../../validation/populations/measure.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { DEFAULT_SEED } from '../../kernel/stream.ts';
import { readScenarioFiles } from '../../node/files/readScenarioFile.ts';
import type { Progress } from '../../kernel/progress.ts';
import { withFileName } from '../../node/files/withFileName.ts';
import { readTextFile } from '../../node/files/readTextFile.ts';
import type { Arguments, CommandWork } from '../options/command.ts';
import { namesIn } from '../runs/domainFolder.ts';
import * as flags from '../options/flags.ts';
import { json, printable } from '../options/io.ts';
import { measureTable } from '../output/measureTable.ts';
import { section } from '../output/page.ts';
import { playBox } from '../runs/playBox.ts';
import { showProgress } from '../output/progress.ts';
import { counted } from '../../visual/words/plural.ts';
import { theFirst } from '../output/theFirst.ts';
import { validationPage } from '../output/validationPage.ts';

export const validate: CommandWork = {
  flags: {
    quick: { value: null, what: 'fewer pairs and coarser designs: a minute or two, wider intervals' },
    patterns: { value: null, what: 'only the patterns of human negotiation' },
    seeds: { value: '<n>', what: 'with how many seeds the patterns are measured; default 1' },
    knockouts: { value: null, what: 'which rows leaving, trust, talk and beliefs carry' },
    casino: { value: '<file>', what: 'the file of human pairs (CaSiNo); without it their priorities are drawn' },
    box: { value: null, what: 'only the claim over the whole box of levers: where it holds and where it does not' },
    scenario: { value: '<file>', what: 'with --box: on the table of this file, and whether it takes two there' },
    scenarios: { value: '<dir>', what: 'measure the scenario files (.json) of a directory instead' },
    runs: { value: '<n>', what: 'with --scenarios: how often each is played; default 100' },
    seed: flags.seed,
    json: flags.json,
  },
  run: async (given, io) => {
    const seed = given.text('seed') ?? DEFAULT_SEED;
    const { style } = io;
    checkFlagPairs(given);
    if (given.has('box')) return playBox(given, io);
    const directory = given.text('scenarios');
    if (directory !== null) {
      const found = readScenarioFiles(scenarioNames(directory).map((name) => join(directory, name)));
      const population = measure(found, { seed, runs: given.whole('runs', 100) });
      return io.out(
        given.has('json')
          ? json(population)
          : printable(
              section(
                `${counted(population.pairs, 'scenario')}, ` + `each played ${counted(population.runs, 'time')}`,
                measureTable(population),
                style,
                `(seed ${seed})`,
              ),
              io.width,
            ),
      );
    }
    const casino = given.text('casino');
    const options = {
      seed,
      quick: given.has('quick'),
      patternsOnly: given.has('patterns'),
      seeds: given.whole('seeds', 1),
      knockouts: given.has('knockouts'),
      ...(casino === null ? {} : { casino: readTextFile(casino, 'the file of human pairs', ['.json']) }),
    };
    const { result, interrupted } = await showProgress(io, (signal, onProgress) =>
      measured(options, casino, signal, onProgress),
    );
    if (interrupted)
      io.err(
        printable([
          `Interrupted: what follows ${result.rows.length === 1 ? 'is' : 'are'} ` +
            `${theFirst(result.rows.length, patterns.length, 'pattern')}, without the claim.`,
        ]),
      );
    io.out(given.has('json') ? json(result) : printable(validationPage(result, style), io.width));
    return interrupted ? 130 : 0;
  },
};

/** Validates the model. It gives way between two stages, so that Ctrl-C arrives; the finished patterns are kept. */
async function measured(
  options: ValidateOptions,
  casino: string | null,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Validation> {
  const stages = validationStages(options);
  const advance = (): IteratorResult<ValidationStage, Validation> => stages.next();
  for (;;) {
    const next = casino === null ? advance() : withFileName(casino, advance);
    if (next.done === true) return next.value;
    const { done, total, stage, soFar } = next.value;
    onProgress({ done, total, stage: `parts, now ${stage}` });
    await setImmediate();
    if (!signal.aborted) continue;
    if (soFar.rows.length === 0) throw signal.reason;
    return soFar;
  }
}

/** The flag that says what is measured, the first that is given; "" for the comparison with people. */
const SUBJECTS = ['box', 'scenarios', ''] as const;
/** Which subject each other flag goes with. */
const GOES_WITH: Readonly<Record<string, readonly (typeof SUBJECTS)[number][]>> = {
  quick: ['', 'box'],
  patterns: [''],
  seeds: [''],
  knockouts: [''],
  casino: [''],
  scenario: ['box'],
  scenarios: ['scenarios'],
  runs: ['scenarios'],
};

/** Throws ScenarioError for options that do not go together. */
function checkFlagPairs(given: Arguments): void {
  const subject = SUBJECTS.find((name) => name === '' || given.has(name))!;
  const problems = Object.entries(GOES_WITH)
    .filter(([flag, subjects]) => given.has(flag) && !subjects.includes(subject))
    .map(([flag, subjects]) => ({
      path: `--${flag}`,
      what: subject === '' ? `it goes only with --${subjects.join(' or --')}` : `it does not go with --${subject}`,
      mend: 'leave one of them out',
    }));
  if (problems.length > 0) throw new ScenarioError(problems);
}

/** Returns the names of the scenario files of a directory, sorted. Throws ScenarioError where there are none. */
function scenarioNames(directory: string): string[] {
  const names = namesIn(directory).filter((name) => name.endsWith('.json'));
  if (names.length > 0) return names;
  throw new ScenarioError([
    { path: directory, what: 'there is no scenario file in it', mend: 'name a directory with files that end in .json' },
  ]);
}
