/** `dealbreaker simulate`: many negotiations, and how often there was a deal. */
import { player } from '../experiments/plays.ts';
import type { RunRow } from '../experiments/runRow.ts';
import { runRow } from '../experiments/runRow.ts';
import type { Simulation } from '../experiments/simulate.ts';
import { count, emptyTally, simulate as simulateRuns, summarise } from '../experiments/simulate.ts';
import { DEFAULT_SEED } from '../kernel/stream.ts';
import { ghostDeal } from '../postmortem/ghostDeal.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { wrap } from '../visual/lines.ts';
import { counted } from '../visual/number.ts';
import { ansi, plain } from '../visual/paint.ts';
import { failures, rates } from '../visual/rates.ts';
import type { Command } from './command.ts';
import * as flags from './flags.ts';
import type { Io } from './io.ts';
import { json, printable } from './io.ts';
import { outFile } from './outFile.ts';
import { section } from './page.ts';
import { scenarioFor } from './scenarioFor.ts';

export const simulate: Command = {
  name: 'simulate',
  takes: ['scenario'],
  what: 'Plays many negotiations and counts the deals.',
  flags: { runs: flags.runs, seed: flags.seed, set: flags.set, json: flags.json, out: { value: '<file.jsonl|.csv>', what: 'write one row for each negotiation (an older file is replaced)' } },
  run: (given, io) => {
    const scenario = scenarioFor(given);
    const options = { runs: given.whole('runs', 1000), seed: given.text('seed') ?? DEFAULT_SEED };
    const out = given.text('out');
    const result = out === null ? simulateRuns(scenario, options) : writing(scenario, options, out, io);
    if (given.has('json')) return io.out(json(result));
    const paint = io.colour ? ansi : plain;
    const ghost = ghostDeal(scenario).kept;
    const deal = ghost === null ? [] : ['', ...wrap(`The balanced deal would be worth ${ghost.utility.vendor.toFixed(2)} to the vendor and ${ghost.utility.client.toFixed(2)} to the client.`, 2)];
    io.out(printable(section(`${scenario.title}: ${counted(options.runs)} negotiations`, [
      ...rates(scenario, [{ label: 'as it is', simulation: result }], paint), '', ...failures(scenario, result), ...deal,
    ], paint, `(seed ${result.seed})`)));
  },
};

/** The same runs, each written down as it is played: constant memory. */
function writing(scenario: Scenario, { runs, seed }: { runs: number; seed: string }, path: string, io: Io): Simulation {
  const play = player(scenario, seed);
  const tally = emptyTally(scenario.title);
  const rows = function* (): Generator<RunRow> {
    for (let run = 0; run < runs; run++) {
      const state = play(run);
      count(tally, state);
      yield runRow(state);
    }
  };
  const replaced = outFile(path, rows());
  io.err(printable([`Wrote ${counted(runs)} rows to ${path}${replaced ? ', in the place of an older file' : ''}.`]));
  return summarise(tally, seed);
}
