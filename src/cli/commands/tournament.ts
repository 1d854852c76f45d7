/** `dealbreaker tournament`: every policy against every policy on every scenario, in both seats. */
import { BASELINES, FIELD } from '../../experiments/tournament/field.ts';
import { tournamentStudy } from '../../experiments/tournament/tournament.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { DEFAULT_SEED } from '../../kernel/stream.ts';
import { readScenarioFiles } from '../../node/files/readScenarioFile.ts';
import { tournamentReport } from '../../node/report/tournamentReport.ts';
import { wrapText } from '../../visual/page/wrapText.ts';
import {
  effectsTable,
  EFFECTS_EXPLANATION,
  tournamentTable,
  TOURNAMENT_EXPLANATION,
} from '../../visual/tables/tournamentTable.ts';
import type { CommandWork } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import { htmlFile, writeHtml } from '../output/htmlFile.ts';
import { json, printable } from '../options/io.ts';
import { section } from '../output/page.ts';
import { playTournament } from '../runs/playTournament.ts';
import { showProgress } from '../output/progress.ts';
import { tellMachines } from '../options/readFlags.ts';
import { discountLines } from '../../visual/story/discountText.ts';
import { limitedSearchLines } from '../../visual/story/limitedSearchText.ts';
import { counted } from '../../visual/words/plural.ts';
import { theFirst } from '../output/theFirst.ts';
import { commonRoles } from '../../visual/words/roleText.ts';

export const tournament: CommandWork = {
  flags: {
    policies: {
      value: '<a,b,…>',
      what:
        'who takes part: names joined by "+", parameters after ":", ' +
        `as in timeDependent:exponent=0.2+candid; default ${FIELD.join(', ')}`,
    },
    baselines: {
      value: '<a,b,…>',
      what: `whom the others are held against; default those of ${BASELINES.join(' and ')} that take part`,
    },
    runs: { value: '<n>', what: 'how many negotiations for each pair and scenario, at least 2; default 100' },
    seed: flags.seed,
    json: flags.json,
    html: flags.html,
    force: flags.force,
  },
  refuses: {
    points: {
      what: 'a policy plays both seats of every scenario, and the points of several score sheets have no mean',
      mend: 'leave it out; simulate --points tells one scenario and its seats',
    },
  },
  run: async (given, io) => {
    const path = htmlFile(given);
    const list = (flag: string): string[] | null =>
      given
        .text(flag)
        ?.split(',')
        .map((word) => word.trim()) ?? null;
    const policies = list('policies') ?? FIELD;
    checkDecimals(policies);
    const baselines = list('baselines') ?? BASELINES.filter((name) => policies.includes(name));
    if (given.whole('runs', 100) < 2)
      throw new ScenarioError([
        { path: '--runs', what: 'one run alone says nothing of chance', mend: 'write 2 or more' },
      ]);
    const scenarios = readScenarioFiles(given.words);
    tellMachines(scenarios, given, io);
    const options = {
      runs: given.whole('runs', 100),
      seed: given.text('seed') ?? DEFAULT_SEED,
      baselines,
    };
    const study = withOptionNames(policies, () => tournamentStudy(policies, scenarios, options));
    const { result, interrupted } = await showProgress(io, (signal, onProgress) =>
      playTournament(study, signal, onProgress),
    );
    if (interrupted)
      io.err(
        printable([
          `Interrupted: what follows is of ${theFirst(result.policies.length, policies.length, 'policy', 'policies')}.`,
        ]),
      );
    const code = interrupted ? 130 : 0;
    if (given.has('json')) {
      io.out(json(result));
      return code;
    }
    if (path !== null) {
      writeHtml(path, given, tournamentReport(result, scenarios), io);
      return code;
    }
    const { style } = io;
    io.out(
      printable(
        [
          '',
          ...section(
            `${counted(result.policies.length, 'policy', 'policies')}, ` +
              `${result.scenarios.length === 1 ? result.scenarios[0]! : `${result.scenarios.length} scenarios`}, ` +
              `${counted(result.runs, 'run')} of each pair`,
            [
              ...tournamentTable(result, style),
              '',
              ...wrapText(style.faint(TOURNAMENT_EXPLANATION), 2),
              ...discountLines(...scenarios),
              ...limitedSearchLines(...scenarios),
            ],
            style,
            `(seed ${result.seed})`,
          ),
          ...(result.effects.length === 0
            ? []
            : result.scenarios.flatMap((scenario) =>
                section(
                  `What it adds: ${scenario}`,
                  [
                    ...effectsTable(result, scenario, style, commonRoles(scenarios)),
                    '',
                    ...wrapText(style.faint(EFFECTS_EXPLANATION), 2),
                  ],
                  style,
                ),
              )),
        ],
        io.width,
      ),
    );
    return code;
  },
};

/** Throws ScenarioError where a comma stands in a number, as in `timeDependent:exponent=0,2`. */
function checkDecimals(policies: readonly string[]): void {
  const problems = policies.flatMap((word, i) => {
    const before = policies[i - 1] ?? '';
    if (!/=-?\d+$/.test(before) || !/^\d/.test(word)) return [];
    return [
      {
        path: `--policies ${before},${word}`,
        what: 'a comma divides policies, and no policy is called by a number',
        mend: `write a decimal with a point: ${before}.${word}`,
      },
    ];
  });
  if (problems.length > 0) throw new ScenarioError(problems);
}

/** Calls `work`, and names in the paths of its problems the options of the command line. */
function withOptionNames<T>(policies: readonly string[], work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    const optionPath = (path: string): string =>
      path
        .replace(/^policies\.(\d+)/, (_, n) => `--policies ${policies[Number(n)]!}`)
        .replace(/^(policies|baselines)$/, '--$1');
    throw new ScenarioError(error.problems.map((problem) => ({ ...problem, path: optionPath(problem.path) })));
  }
}
