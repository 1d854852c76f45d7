/** `dealbreaker sensitivity`: measures which levers a result depends on. */
import type { DealMeasure } from '../../dealings/sweeps/dealMeasures.ts';
import { DEAL_MEASURES } from '../../dealings/sweeps/dealMeasures.ts';
import type { Measure } from '../../experiments/runs/measure.ts';
import { MEASURES } from '../../experiments/runs/measure.ts';
import type { SensitivityOf } from '../../experiments/sensitivity.ts';
import { suggest } from '../../kernel/nearest.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { DEFAULT_SEED } from '../../kernel/stream.ts';
import { sensitivityDealings } from '../../node/threads/dealStudies.ts';
import { sensitivity as senseLevers } from '../../node/threads/studies.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { FEW_ROWS } from '../../statistics/sobol.ts';
import { sobolTable } from '../../visual/tables/sobolTable.ts';
import { overrideLines } from '../../visual/story/beforeText.ts';
import { discountLines } from '../../visual/story/discountText.ts';
import { limitedSearchLines } from '../../visual/story/limitedSearchText.ts';
import type { Block } from '../../visual/page/block.ts';
import { wrapText } from '../../visual/page/wrapText.ts';
import { formatCount } from '../../visual/words/formatNumber.ts';
import type { Style } from '../../visual/page/style.ts';
import type { CommandWork } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import { json, printable } from '../options/io.ts';
import { section } from '../output/page.ts';
import { showProgress } from '../output/progress.ts';
import { readVaryFlags, readScenarioOption, seatsFromFlags, readWorkers } from '../options/readFlags.ts';
import { counted } from '../../visual/words/plural.ts';

export const sensitivity: CommandWork = {
  flags: {
    vary: {
      value: '<path=from:to>',
      many: true,
      what: `a lever that ranges, uniformly; or path=one,other; can be repeated; ${flags.levers}`,
    },
    samples: {
      value: '<n>',
      what: 'rows of the scheme; there are n · (levers + 2) points; default 256; fewer than 128 tell the order alone',
    },
    runs: { value: '<n>', what: 'how many negotiations at each point; default 100' },
    deals: flags.dealsOfRuns,
    of: {
      value: '<measure>',
      what:
        `${MEASURES.join(', ')}; default dealRate; ` + `with --deals ${DEAL_MEASURES.join(', ')}; default retention`,
    },
    seed: flags.seed,
    steps: flags.steps,
    set: flags.set,
    seat: flags.seat,
    workers: flags.workers,
    json: flags.json,
  },
  refuses: {
    points: {
      what: 'it tells shares of a variance, which are the same in points and in utility',
      mend: 'leave it out',
    },
  },
  run: async (given, io) => {
    const scenario = readScenarioOption(given, io);
    const measures: readonly string[] = given.has('deals') ? DEAL_MEASURES : MEASURES;
    const of = given.text('of') ?? (given.has('deals') ? 'retention' : 'dealRate');
    if (!measures.includes(of))
      throw new ScenarioError([{ path: '--of', what: `there is no measure "${of}"`, mend: suggest(of, measures) }]);
    const options = {
      vary: readVaryFlags(given),
      samples: given.whole('samples', 256),
      runs: given.whole('runs', 100),
      seed: given.text('seed') ?? DEFAULT_SEED,
      workers: readWorkers(given, io),
      ...seatsFromFlags(given),
    };
    const { result, interrupted } = await showProgress<SensitivityOf<string>>(io, (signal, onProgress) =>
      given.has('deals')
        ? sensitivityDealings(scenario, {
            ...options,
            deals: given.whole('deals', 1),
            of: of as DealMeasure,
            signal,
            onProgress,
          })
        : senseLevers(scenario, { ...options, of: of as Measure, signal, onProgress }),
    );
    if (interrupted)
      io.err(
        printable([
          `Interrupted: what follows is of the first ${formatCount(result.samples)} ` +
            `of ${formatCount(options.samples)} rows of the scheme.`,
        ]),
      );
    io.out(given.has('json') ? json(result) : printable(sensitivityPage(scenario, result, io.style), io.width));
    return interrupted ? 130 : 0;
  },
};

function sensitivityPage(scenario: Scenario, found: SensitivityOf<string>, style: Style): Block[] {
  const note =
    (found.samples < FEW_ROWS
      ? `Which lever matters most to ${found.of} when all of them range freely. `
      : `Shares of the variance of ${found.of} when every lever ranges freely. Alone: what setting this lever would ` +
        'take away. In all: with everything it acts together with; where it is about 0, the lever does not matter. ') +
    `${counted(found.samples * (found.factors.length + 2), 'point')}, ` +
    `${counted(found.runs, 'run')} at each.`;
  const meets = (scenario.before?.meetings ?? 0) > 0 || found.factors.some(({ path }) => path.startsWith('before.'));
  const { estimate } = found.mean;
  const isRate = found.of === 'dealRate' || found.of === 'retention' || found.of === 'survival';
  const [low, high] = isRate
    ? [Math.max(0, found.mean.low), Math.min(1, found.mean.high)]
    : [found.mean.low, found.mean.high];
  const mean =
    `Over all settings ${found.of} is ${estimate.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)}), ` +
    `with a variance of ${found.variance.toFixed(4)}.`;
  return section(
    `${scenario.title}: what it hangs on`,
    [
      ...sobolTable(
        [''],
        found.factors.map(({ path, ...indices }) => ({ cells: [path], ...indices })),
        found.samples,
        2,
      ),
      '',
      ...wrapText(mean, 2),
      '',
      ...wrapText(style.faint(note), 2),
      ...overrideLines(scenario, style, meets),
      ...discountLines(scenario),
      ...limitedSearchLines(scenario),
    ],
    style,
    `(seed ${found.seed})`,
  );
}
