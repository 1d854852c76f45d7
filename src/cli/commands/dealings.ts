/** `dealbreaker dealings`: a vendor and its client over several deals. */
import { dealings as playDealings } from '../../dealings/dealings.ts';
import { DEFAULT_SEED } from '../../kernel/stream.ts';
import { dealingsSummary } from '../../visual/story/dealingsSummary.ts';
import { dealingsText } from '../../visual/story/dealingsText.ts';
import { storyText } from '../../visual/story/storyText.ts';
import { wrapText } from '../../visual/words/wrapText.ts';
import type { Command } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import { json, printable } from '../options/io.ts';
import { readScenarioOption } from '../options/readFlags.ts';
import { section } from '../output/page.ts';

export const dealings: Command = {
  name: 'dealings',
  takes: ['scenario'],
  what: 'Plays a vendor and its client over several deals and tells how it goes on.',
  flags: {
    deals: { value: '<n>', what: 'how many deals; default 8' },
    seed: flags.seed,
    run: flags.run,
    steps: flags.steps,
    set: flags.set,
    json: flags.json,
  },
  run: (given, io) => {
    const scenario = readScenarioOption(given, io);
    const found = playDealings(scenario, {
      deals: given.whole('deals', 8),
      seed: given.text('seed') ?? DEFAULT_SEED,
      run: given.whole('run', 0),
    });
    if (given.has('json')) return io.out(json(found));
    const { style } = io;
    io.out(
      printable(
        [
          '',
          ...section(scenario.title, wrapText(storyText(scenario), 2), style),
          ...section('The deals', dealingsText(found, style), style, `(seed ${found.seed}, run ${found.run})`),
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
