/** `dealbreaker run`: one negotiation, told as a story. */
import { negotiate } from '../engine/negotiate.ts';
import { DEFAULT_SEED } from '../kernel/stream.ts';
import { ghostDeal } from '../postmortem/ghostDeal.ts';
import { ending } from '../visual/ending.ts';
import { ansi, plain } from '../visual/paint.ts';
import { story } from '../visual/story.ts';
import type { Command } from './command.ts';
import * as flags from './flags.ts';
import { json, printable } from './io.ts';
import { opening, section } from './page.ts';
import { scenarioFor } from './scenarioFor.ts';

export const run: Command = {
  name: 'run',
  takes: ['scenario'],
  what: 'Plays one negotiation and tells it round by round.',
  flags: { seed: flags.seed, run: flags.run, set: flags.set, json: flags.json },
  run: (given, io) => {
    const scenario = scenarioFor(given);
    const negotiation = negotiate(scenario, { seed: given.text('seed') ?? DEFAULT_SEED, run: given.whole('run', 0) });
    if (given.has('json')) return io.out(json(negotiation));
    const paint = io.colour ? ansi : plain;
    const ghost = ghostDeal(scenario);
    io.out(printable([
      ...opening(scenario, ghost, paint),
      ...section('The talks', story(negotiation, paint), paint, `(seed ${negotiation.seed}, run ${negotiation.run})`),
      ...section('How it ended', ending(negotiation, ghost, paint), paint),
    ]));
  },
};
