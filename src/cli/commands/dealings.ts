/** `dealbreaker dealings`: a vendor and its client over several deals. */
import { dealings as playDealings } from '../../dealings/dealings.ts';
import { DEFAULT_SEED } from '../../kernel/stream.ts';
import { dealingsSummary } from '../../visual/dealings/dealingsSummary.ts';
import { dealingsText } from '../../visual/dealings/dealingsText.ts';
import { storyText } from '../../visual/story/storyText.ts';
import { wrapText } from '../../visual/page/wrapText.ts';
import type { Arguments, Command } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import { json, printable } from '../options/io.ts';
import { readScenarioOption } from '../options/readFlags.ts';
import { section } from '../output/page.ts';
import { nullModels } from '../../dealings/nullModels/nullModels.ts';
import { simulateDealings } from '../../dealings/simulateDealings.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { dealRates } from '../../visual/tables/dealRates.ts';
import { nullModelsText } from '../../visual/tables/nullModelsText.ts';
import { lostClient } from '../../postmortem/lost/lostClient.ts';
import { lostClientText } from '../../visual/postmortem/lostClientText.ts';
import type { Io } from '../options/io.ts';

export const dealings: Command = {
  name: 'dealings',
  takes: ['scenario'],
  what: 'Plays a vendor and its client over several deals and tells how it goes on.',
  flags: {
    deals: { value: '<n>', what: 'how many deals; default 8' },
    runs: { value: '<n>', what: 'plays so many runs instead: rates by deal, and who is left beside null models' },
    seed: flags.seed,
    run: flags.run,
    steps: flags.steps,
    set: flags.set,
    json: flags.json,
  },
  run: (given, io) => {
    const scenario = readScenarioOption(given, io);
    if (given.has('runs')) return rates(scenario, given, io);
    const found = playDealings(scenario, {
      deals: given.whole('deals', 8),
      seed: given.text('seed') ?? DEFAULT_SEED,
      run: given.whole('run', 0),
    });
    if (given.has('json')) return io.out(json(found));
    const { style } = io;
    const lost = lostClient(found);
    io.out(
      printable(
        [
          '',
          ...section(scenario.title, wrapText(storyText(scenario), 2), style),
          ...section('The deals', dealingsText(found, style), style, `(seed ${found.seed}, run ${found.run})`),
          ...(lost === null ? [] : section('The client that was lost', lostClientText(scenario, lost, style), style)),
          ...section(
            'In short',
            dealingsSummary(found, style).flatMap((sentence) => wrapText(sentence, 2)),
            style,
          ),
        ],
        io.width,
      ),
    );
  },
};

/** Prints the rates by deal, and the cohort beside its null models where there is more than one deal. */
function rates(scenario: Scenario, given: Arguments, io: Io): void {
  const options = {
    runs: given.whole('runs', 1000),
    deals: given.whole('deals', 8),
    seed: given.text('seed') ?? DEFAULT_SEED,
  };
  const simulation = simulateDealings(scenario, options);
  const beside = options.deals < 2 ? null : nullModels(scenario, options);
  if (given.has('json')) return io.out(json({ simulation, nullModels: beside }));
  const { style } = io;
  const note = `(seed ${simulation.seed}, ${options.runs} runs)`;
  io.out(
    printable(
      [
        '',
        ...section(`${scenario.title}: deal by deal`, dealRates(simulation), style, note),
        ...(beside === null ? [] : section('Who is left, beside null models', nullModelsText(beside), style)),
      ],
      io.width,
    ),
  );
}
