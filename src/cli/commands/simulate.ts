/** `dealbreaker simulate`: many negotiations, and how often there was a deal. */
import { runRows } from '../../experiments/runs/runRow.ts';
import type { Simulation } from '../../experiments/simulate.ts';
import { simulationStudy } from '../../experiments/simulate.ts';
import type { Study } from '../../experiments/runs/runStudy.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { DEFAULT_SEED } from '../../kernel/stream.ts';
import { play } from '../../node/threads/play.ts';
import type { RowsFile } from '../../node/files/rowsFile.ts';
import { ghostDeal } from '../../analysis/ghostDeal.ts';
import { wrapText } from '../../visual/page/wrapText.ts';
import { GHOST_DEAL, GHOST_DEAL_FIRST, ghostDealMeaning } from '../../visual/words/ghostDealName.ts';
import { formatCount } from '../../visual/words/formatNumber.ts';
import { failuresText, rateTable } from '../../visual/tables/rateTable.ts';
import { satisfactionPartsTable } from '../../visual/tables/satisfactionTable.ts';
import { overrideLines } from '../../visual/story/beforeText.ts';
import { discountLines } from '../../visual/story/discountText.ts';
import { limitedSearchLines } from '../../visual/story/limitedSearchText.ts';
import type { CommandWork } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import { json, printable } from '../options/io.ts';
import { outputFile } from '../output/outputFile.ts';
import { section } from '../output/page.ts';
import { showProgress } from '../output/progress.ts';
import { readScenarioOption, seatsFromFlags, readWorkers } from '../options/readFlags.ts';
import { counted } from '../../visual/words/plural.ts';
import { theFirst } from '../output/theFirst.ts';
import { withRowsFile } from '../output/withRowsFile.ts';
import { roleOf } from '../../visual/words/roleText.ts';
import type { Side } from '../../domain/side.ts';
import { styleOf } from '../options/styleOf.ts';
import { worthText } from '../../visual/words/worthText.ts';

/** The largest number of negotiations with --until and without --runs. */
const MAX_RUNS = 1_000_000;

export const simulate: CommandWork = {
  flags: {
    runs: flags.runs,
    seed: flags.seed,
    steps: flags.steps,
    set: flags.set,
    seat: flags.seat,
    workers: flags.workers,
    points: flags.points,
    json: flags.json,
    until: {
      value: '<half-width>',
      what:
        'stop when the deal rate is known to plus or minus this, ' +
        `at the latest after --runs (then ${formatCount(MAX_RUNS)} by default)`,
    },
    out: { value: '<file.jsonl|.csv>', what: 'write one row for each negotiation' },
    force: flags.force,
  },
  run: async (given, io) => {
    const path = outputFile(given, 'out');
    const scenario = readScenarioOption(given, io);
    const until = readHalfWidth(given.text('until'));
    const runs = given.whole('runs', until === null ? 1000 : MAX_RUNS);
    const study = simulationStudy(scenario, {
      runs,
      seed: given.text('seed') ?? DEFAULT_SEED,
      ...(until === null ? {} : { until: { halfWidth: until } }),
    });
    return withRowsFile(path, given, io, async (file, finish) => {
      const { result, interrupted } = await showProgress(io, (signal, onProgress) =>
        play(file === null ? study : writingRows(study, scenario, file), {
          ...seatsFromFlags(given),
          workers: readWorkers(given, io),
          signal,
          onProgress,
        }),
      );
      if (interrupted)
        io.err(printable([`Interrupted: what follows is of ${theFirst(result.runs, runs, 'negotiation')}.`]));
      if (!interrupted) finish(result.runs);
      if (given.has('json')) io.out(json(result));
      else {
        const style = styleOf(given, io);
        const ghost = ghostDeal(scenario).kept;
        const worth = (side: Side): string =>
          `${worthText(scenario, side, ghost!.utility[side], style)} to the ${roleOf(scenario, side)}`;
        const deal =
          ghost === null
            ? []
            : [
                '',
                ...wrapText(
                  `The ${GHOST_DEAL_FIRST} would be worth ${worth('vendor')} ` +
                    `and ${worth('client')}. ${ghostDealMeaning(GHOST_DEAL)}`,
                  2,
                ),
              ];
        io.out(
          printable(
            section(
              `${scenario.title}: ${counted(result.runs, 'negotiation')}`,
              [
                ...rateTable(scenario, [{ label: 'as it is', simulation: result }], style),
                '',
                ...satisfactionPartsTable(scenario, { simulation: result }, style),
                '',
                ...failuresText(scenario, result),
                ...deal,
                ...discountLines(scenario),
                ...limitedSearchLines(scenario),
                ...overrideLines(scenario, style, (scenario.before?.meetings ?? 0) > 0),
              ],
              style,
              `(seed ${result.seed})`,
            ),
            io.width,
          ),
        );
      }
      return interrupted ? 130 : 0;
    });
  },
};

/** Throws ScenarioError for anything but a number from 0.0001 to 1. */
function readHalfWidth(text: string | null): number | null {
  if (text === null) return null;
  const number = Number(text);
  if (number >= 1e-4 && number <= 1) return number;
  throw new ScenarioError([
    { path: '--until', what: `"${text}" is not a number from 0.0001 to 1`, mend: 'write --until 0.01' },
  ]);
}

/** The same study, each run written down as it is taken in. */
const writingRows = (
  study: Study<Simulation>,
  scenario: Parameters<typeof runRows>[0],
  file: RowsFile,
): Study<Simulation> => ({
  ...study,
  addOutcomes: (piece, outcomes) => {
    const taken = study.addOutcomes(piece, outcomes);
    for (const row of runRows(scenario, study.seed, { ...outcomes, count: taken })) file.write(row);
    return taken;
  },
});
