/** `dealbreaker dealings`: a vendor and its client over several deals, one sequence told or many counted. */
import { dealings as playDealings } from '../../dealings/dealings.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { DEFAULT_SEED } from '../../kernel/stream.ts';
import { dealingsReport } from '../../node/report/dealingsReport.ts';
import type { DealingsShardOptions } from '../../node/shards/dealingsShard.ts';
import { dealingsShard } from '../../node/shards/dealingsShard.ts';
import { lostClient } from '../../postmortem/lost/lostClient.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Arguments, CommandWork } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import type { Io } from '../options/io.ts';
import { json, printable } from '../options/io.ts';
import { readScenarioOption, readShard, readWorkers } from '../options/readFlags.ts';
import { fileStyleOf, styleOf } from '../options/styleOf.ts';
import { dealingsPage } from '../output/dealingsPage.ts';
import { dealRatesPage } from '../output/dealRatesPage.ts';
import { htmlFile, writeHtml } from '../output/htmlFile.ts';
import { mergedDealings } from '../output/mergedDealings.ts';
import { outputFile } from '../output/outputFile.ts';
import { showProgress } from '../output/progress.ts';
import { tellPart } from '../output/tellPart.ts';
import { theFirst } from '../output/theFirst.ts';
import { withRowsFile } from '../output/withRowsFile.ts';
import { checkSeveralClients, manyVendors, oneVendor } from '../runs/severalClients.ts';
import type { ManyDealingsOptions } from '../runs/manyDealings.ts';
import { manyDealings } from '../runs/manyDealings.ts';

/** The number of runs behind the rates of a report. */
const REPORT_RUNS = 400;

export const dealings: CommandWork = {
  flags: {
    deals: { value: '<n>', what: 'how many deals; default 8' },
    runs: {
      value: '<n>',
      what:
        'plays so many runs instead: rates by deal, and who is left beside null models; ' +
        `a report (--html) has both, with ${REPORT_RUNS} runs by default`,
    },
    clients: {
      value: '<n>',
      what:
        'a vendor with so many clients, who may hear of its exceptions (after.known): a row for each seat and deal; ' +
        'with --runs what so many vendors have',
    },
    seed: flags.seed,
    run: flags.run,
    steps: flags.steps,
    set: flags.set,
    workers: flags.workers,
    points: flags.points,
    json: flags.json,
    html: flags.html,
    out: { value: '<file.jsonl|.csv>', what: 'with --runs: write one row for each client and deal' },
    force: flags.force,
    resume: { ...flags.resume, what: `with --runs: ${flags.resume.what}` },
    shard: flags.shard,
  },
  run: async (given, io) => {
    const out = rowsPath(given);
    const path = out === null ? htmlFile(given) : null;
    if (given.has('clients')) checkSeveralClients(given);
    if (given.has('run') && given.has('runs') && path === null)
      throw new ScenarioError([
        { path: '--run', what: '--runs plays all from run 0', mend: 'leave one of the two out, or add --html' },
      ]);
    const directory = readDirectory(given);
    const shard = readShard(given);
    const scenario = readScenarioOption(given, io);
    const same = { deals: given.whole('deals', 8), seed: given.text('seed') ?? DEFAULT_SEED };
    if (given.has('clients')) {
      const options = { ...same, clients: given.whole('clients', 1) };
      return given.has('runs')
        ? manyVendors(scenario, options, out, given, io)
        : oneVendor(scenario, options, given, io);
    }
    const many = {
      ...same,
      runs: given.whole('runs', REPORT_RUNS),
      workers: readWorkers(given, io),
    };
    if (directory !== null) return inParts(scenario, { ...many, shard, directory }, out, given, io);
    if (given.has('runs') && path === null) return rates(scenario, many, out, given, io);
    const told = playDealings(scenario, { ...same, run: given.whole('run', 0) });
    if (path !== null) return report(path, told, many, given, io);
    io.out(given.has('json') ? json(told) : printable(dealingsPage(told, styleOf(given, io)), io.width));
    return 0;
  },
};

/** The file of --out. Throws ScenarioError where it has no rows, or stands beside a report. */
function rowsPath(given: Arguments): string | null {
  if (!given.has('out')) return null;
  if (!given.has('runs'))
    throw new ScenarioError([{ path: '--out', what: 'it goes only with --runs', mend: 'add --runs 1000' }]);
  if (given.has('html'))
    throw new ScenarioError([{ path: '--html', what: 'it stands beside --out', mend: 'give one of the two' }]);
  return outputFile(given, 'out');
}

/** The directory of --resume. Throws ScenarioError where it is not of many runs, or stands beside a report. */
function readDirectory(given: Arguments): string | null {
  const directory = given.text('resume');
  if (directory === null) return null;
  if (!given.has('runs'))
    throw new ScenarioError([{ path: '--resume', what: 'it goes only with --runs', mend: 'add --runs 1000' }]);
  if (given.has('html'))
    throw new ScenarioError([{ path: '--html', what: 'it stands beside --resume', mend: 'give one of the two' }]);
  return directory;
}

/** Plays a part into a directory. It prints the whole where this process played the only part. */
async function inParts(
  scenario: Scenario,
  options: Omit<DealingsShardOptions, 'signal' | 'onProgress'>,
  out: string | null,
  given: Arguments,
  io: Io,
): Promise<number> {
  if (out !== null && options.shard.of > 1)
    throw new ScenarioError([
      { path: '--out', what: 'a part has no table', mend: 'write it when all are merged: merge DIR --out FILE' },
    ]);
  const { result } = await showProgress(io, (signal, onProgress) =>
    dealingsShard(scenario, { ...options, signal, onProgress }),
  );
  const code = tellPart(options, result, 'block', io);
  if (code === null) await mergedDealings(options.directory, out, given, io);
  return code ?? 0;
}

/** Writes the report: the sequence that was told, the rates of many, and the null models. */
async function report(
  path: string,
  told: ReturnType<typeof playDealings>,
  many: ManyDealingsOptions,
  given: Arguments,
  io: Io,
): Promise<number> {
  const played = await manyDealings(told.scenario, many, io);
  if (played.interrupted) {
    io.err(printable(['Interrupted: no report was written.']));
    return 130;
  }
  writeHtml(path, given, dealingsReport({ told, lost: lostClient(told), ...played }, fileStyleOf(given)), io);
  return 0;
}

/** Prints the rates by deal, and the cohort beside its null models where there is more than one deal. */
async function rates(
  scenario: Scenario,
  many: ManyDealingsOptions,
  out: string | null,
  given: Arguments,
  io: Io,
): Promise<number> {
  return withRowsFile(out, given, io, async (file, finish) => {
    const { simulation, nullModels, interrupted, rows } = await manyDealings(scenario, many, io, file);
    if (interrupted)
      io.err(printable([`Interrupted: what follows is of ${theFirst(simulation.runs, many.runs, 'relationship')}.`]));
    if (!interrupted) finish(rows);
    io.out(
      given.has('json')
        ? json({ simulation, nullModels })
        : printable(dealRatesPage(scenario, simulation, nullModels, styleOf(given, io)), io.width),
    );
    return interrupted ? 130 : 0;
  });
}
