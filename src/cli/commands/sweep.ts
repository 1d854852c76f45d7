/** `dealbreaker sweep`: plays a scenario at many points, as a whole or as one part of many. */
import type { DealSweepRow } from '../../dealings/sweeps/dealSweep.ts';
import { dealSweepStudy } from '../../dealings/sweeps/dealSweep.ts';
import type { SweepRow } from '../../experiments/sweepRow.ts';
import { sweepStudy } from '../../experiments/sweep.ts';
import { SWEEP_KEYS } from '../../experiments/sweepPlan.ts';
import { DEFAULT_SEED } from '../../kernel/stream.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { play } from '../../node/threads/play.ts';
import { sweepReport } from '../../node/report/sweepReport.ts';
import { codeOnly } from '../../node/threads/seats.ts';
import { planOf } from '../../node/shards/studyPlan.ts';
import { mergeShards } from '../../node/shards/mergeShards.ts';
import type { ShardOptions } from '../../node/shards/sweepShard.ts';
import { sweepShard } from '../../node/shards/sweepShard.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { CommandWork } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import { htmlFile, writeHtml } from '../output/htmlFile.ts';
import type { Io } from '../options/io.ts';
import { printable } from '../options/io.ts';
import type { Format } from '../output/sweepOutput.ts';
import { readFormat, sweepOutput } from '../output/sweepOutput.ts';
import { showProgress } from '../output/progress.ts';
import { readScenarioOption, readShard, readVary, seatsFromFlags, readWorkers } from '../options/readFlags.ts';
import { tellPart } from '../output/tellPart.ts';
import { theFirst } from '../output/theFirst.ts';
import { fileStyleOf, styleOf } from '../options/styleOf.ts';

export const sweep: CommandWork = {
  flags: {
    vary: flags.vary,
    points: {
      value: '<n>',
      what: 'play this number of points of a Latin hypercube instead of the whole grid; a range then needs no step',
    },
    'in-points': { ...flags.points, what: `${flags.points.what} (--points says how many points are played)` },
    rows: {
      value: '<file.csv|.jsonl>',
      what: "one's own points instead of --vary: a column (or key) for each lever path",
    },
    runs: { value: '<n>', what: 'how many negotiations at each point; default 1000' },
    replicates: { value: '<n>', what: 'how often each point is played, with runs of their own; default 1' },
    deals: flags.dealsOfRuns,
    seed: flags.seed,
    steps: flags.steps,
    set: flags.set,
    seat: flags.seat,
    workers: flags.workers,
    csv: flags.csv,
    json: flags.json,
    html: flags.html,
    force: flags.force,
    resume: flags.resume,
    shard: flags.shard,
  },
  run: async (given, io) => {
    const path = htmlFile(given);
    const scenario = readScenarioOption(given, io);
    const options = {
      vary: readVary(scenario, given),
      runs: given.whole('runs', 1000),
      seed: given.text('seed') ?? DEFAULT_SEED,
      replicates: given.whole('replicates', 1),
      ...(given.has('deals') ? { deals: given.whole('deals', 1) } : {}),
      workers: readWorkers(given, io),
      ...seatsFromFlags(given),
    };
    const format = readFormat(given);
    const shown = { ...io, style: styleOf(given, io, 'in-points') };
    const directory = given.text('resume');
    const shard = readShard(given);
    if (directory !== null && path !== null)
      throw new ScenarioError([{ path: '--html', what: 'it stands beside --resume', mend: 'give one of the two' }]);
    if (directory !== null) return sweepIntoDirectory(scenario, { ...options, shard, directory }, format, shown);
    if (path !== null && given.has('deals'))
      throw new ScenarioError([
        { path: '--html', what: 'it stands beside --deals', mend: 'leave one out; `dealings --html` writes a report' },
      ]);
    const plan = planOf(scenario, codeOnly(options, [...SWEEP_KEYS, 'deals']));
    const rows: (SweepRow | DealSweepRow)[] = [];
    const emit = (row: SweepRow | DealSweepRow): void => void rows.push(row);
    const study = 'deals' in plan ? dealSweepStudy(plan, emit) : sweepStudy(plan, emit);
    const { interrupted } = await showProgress(io, (signal, onProgress) =>
      play(study, { ...options, signal, onProgress }),
    );
    if (interrupted)
      io.err(
        printable([
          `Interrupted: ${rows.length === 1 ? 'this is' : 'these are'} ${theFirst(rows.length, plan.units, 'row')}.`,
        ]),
      );
    if (path !== null)
      writeHtml(path, given, sweepReport(scenario, rows as SweepRow[], fileStyleOf(given, 'in-points')), io);
    else io.out(sweepOutput(plan, rows, format, shown));
    return interrupted ? 130 : 0;
  },
};

/** Sweeps into a directory. It prints the rows if this process played the only part. */
async function sweepIntoDirectory(
  scenario: Scenario,
  options: Omit<ShardOptions, 'signal' | 'onProgress'>,
  format: Format,
  io: Io,
): Promise<number> {
  const { result } = await showProgress(io, (signal, onProgress) =>
    sweepShard(scenario, { ...options, signal, onProgress }),
  );
  const code = tellPart(options, result, 'row', io);
  if (code !== null) return code;
  const { plan, rows } = mergeShards(options.directory);
  io.out(sweepOutput(plan, rows, format, io));
  return 0;
}
