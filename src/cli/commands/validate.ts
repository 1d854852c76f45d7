/** `dealbreaker validate`: compares the model with people and with its own claim; or measures other scenarios. */
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ValidateOptions } from '../../validation/validateOptions.ts';
import type { Validation } from '../../validation/validation.ts';
import type { ValidationStage } from '../../validation/validationStages.ts';
import { validationStages } from '../../validation/validationStages.ts';
import { patterns } from '../../validation/patterns.ts';
import type { PopulationMeasures } from '../../validation/populations/measure.ts';
import { measure } from '../../validation/populations/measure.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { DEFAULT_SEED } from '../../kernel/stream.ts';
import { readScenarioFiles } from '../../node/files/readScenarioFile.ts';
import type { Progress } from '../../kernel/progress.ts';
import { withFileName } from '../../node/files/withFileName.ts';
import { readTextFile } from '../../node/files/readTextFile.ts';
import type { Block } from '../../visual/words/block.ts';
import { columns, wrapText } from '../../visual/words/wrapText.ts';
import { formatCount } from '../../visual/words/formatNumber.ts';
import type { Style } from '../../visual/words/style.ts';
import { claimPages } from '../../validation/text/claimPages.ts';
import { contraryPages } from '../../validation/text/contraryPages.ts';
import { knockoutTable } from '../../validation/text/knockoutTable.ts';
import { sensitivityText, turnsOn } from '../../validation/text/sensitivityText.ts';
import { patternPages, patternTable } from '../../validation/text/patternTable.ts';
import { estimateText } from '../../validation/text/readings.ts';
import type { Arguments, Command } from '../options/command.ts';
import { namesIn } from '../options/domainFolder.ts';
import * as flags from '../options/flags.ts';
import { json, printable } from '../options/io.ts';
import { section } from '../options/page.ts';
import { showProgress } from '../options/progress.ts';
import { counted } from '../../visual/words/plural.ts';
import { theFirst } from '../options/theFirst.ts';

export const validate: Command = {
  name: 'validate',
  takes: [],
  what: 'Holds the model against people, and against its own claim; or measures other scenarios.',
  flags: {
    quick: { value: null, what: 'fewer pairs and coarser designs: under a minute, wider intervals' },
    patterns: { value: null, what: 'only the patterns of human negotiation' },
    seeds: { value: '<n>', what: 'with how many seeds the patterns are measured; default 1' },
    knockouts: { value: null, what: 'which rows leaving, trust, talk and beliefs carry' },
    casino: { value: '<file>', what: 'the file of human pairs (CaSiNo); without it their priorities are drawn' },
    scenarios: { value: '<dir>', what: 'measure the scenario files (.json) of a directory instead' },
    runs: { value: '<n>', what: 'with --scenarios: how often each is played; default 100' },
    seed: flags.seed,
    json: flags.json,
  },
  run: async (given, io) => {
    const seed = given.text('seed') ?? DEFAULT_SEED;
    const { style } = io;
    checkFlagPairs(given);
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

/** Throws ScenarioError for options that do not go together. */
function checkFlagPairs(given: Arguments): void {
  const stray = given.has('scenarios') ? ['quick', 'patterns', 'casino', 'seeds', 'knockouts'] : ['runs'];
  const problems = stray
    .filter((flag) => given.has(flag))
    .map((flag) => ({
      path: `--${flag}`,
      what: given.has('scenarios') ? 'it does not go with --scenarios' : 'it goes only with --scenarios',
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

const measureTable = ({
  dealRate,
  endings,
  joint,
  frontier,
  utility,
  payoff,
  trust,
  time,
  accountsDistance,
}: PopulationMeasures): Block[] =>
  columns(
    [
      [
        'deals',
        estimateText(dealRate),
        `agreement ${formatCount(endings.agreement)}, walk-away ${formatCount(endings['walk-away'])}, ` +
          `deadline ${formatCount(endings.deadline)}`,
      ],
      ['joint value of a deal over the best there was', estimateText(joint), ''],
      ['deals on the frontier', estimateText(frontier), ''],
      ['utility of a deal to the vendor', estimateText(utility.vendor), ''],
      ['… to the client', estimateText(utility.client), ''],
      ['what the vendor has in the end', estimateText(payoff.vendor), 'failures counted'],
      ['… the client', estimateText(payoff.client), ''],
      ["the vendor's trust in the client at the end", estimateText(trust.vendor), ''],
      ["the client's in the vendor", estimateText(trust.client), ''],
      ['time that passed', estimateText(time), 'of 1'],
      ['distance of the two accounts', estimateText(accountsDistance), '0: both tell the same'],
    ],
    2,
  );

function validationPage(result: Validation, style: Style): Block[] {
  const { rows, inBand, pairs, casino, seed, claim, sensitivity, contrary } = result;
  const intro =
    `${inBand} of ${rows.length} patterns are in band, all from one set of people. ` +
    `${formatCount(pairs)} pairs of each population${casino ? "; the camp supplies are the file's own pairs" : ''}; ` +
    '95 % intervals. ' +
    '+: as it should be; −: not so; ?: the interval leaves it open; no mark: shown to compare with.';
  return [
    '',
    ...section(
      'The model beside people',
      [
        ...wrapText(intro, 2),
        ...(sensitivity === null ? [] : wrapText(`First of all: ${turnsOn(sensitivity)}`, 2)),
        '',
        ...patternTable(result, style),
      ],
      style,
      `(seed ${seed})`,
    ),
    ...section('Row by row', patternPages(result, style), style),
    ...(result.knockouts === null
      ? []
      : section('What carries each row', knockoutTable(result.knockouts, style), style)),
    ...(claim === null ? [] : section('The claim under test', claimPages(claim, style), style)),
    ...(sensitivity === null
      ? []
      : section(
          'What it hangs on',
          [...wrapText(turnsOn(sensitivity), 2), '', ...sensitivityText(sensitivity, style)],
          style,
        )),
    ...(contrary.length === 0
      ? []
      : section('Findings that cut against the essay', contraryPages(result, style), style)),
  ];
}
