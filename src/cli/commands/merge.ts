/** `dealbreaker merge`: the shards of a sweep, printed as one process would have printed them. */
import { mergeShards } from '../../node/shards/mergeShards.ts';
import type { Command } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import { tellMachines } from '../options/readFlags.ts';
import { readFormat, sweepOutput } from '../output/sweepOutput.ts';

export const merge: Command = {
  name: 'merge',
  takes: ['dir'],
  what: 'Puts the shards of a sweep together.',
  flags: { csv: flags.csv, json: flags.json },
  run: (given, io) => {
    const { plan, rows } = mergeShards(given.words[0]!);
    tellMachines([plan.scenario], given, io);
    io.out(sweepOutput(plan, rows, readFormat(given), io));
  },
};
