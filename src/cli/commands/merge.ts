/** `dealbreaker merge`: the shards of a study, printed as one process would have printed them. */
import { ScenarioError } from '../../kernel/problems.ts';
import { mergeShards } from '../../node/shards/mergeShards.ts';
import { isDealBlocks } from '../../node/shards/studyPlan.ts';
import { readSpec } from '../../node/shards/studySpec.ts';
import type { CommandWork } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import { tellMachines } from '../options/readFlags.ts';
import { styleOf } from '../options/styleOf.ts';
import { mergedDealings } from '../output/mergedDealings.ts';
import { outputFile } from '../output/outputFile.ts';
import { readFormat, sweepOutput } from '../output/sweepOutput.ts';

export const merge: CommandWork = {
  flags: {
    points: flags.points,
    csv: flags.csv,
    json: flags.json,
    out: { value: '<file.jsonl|.csv>', what: 'shards of `dealings`: write one row for each client and deal' },
    force: flags.force,
  },
  run: async (given, io) => {
    const directory = given.words[0]!;
    const out = outputFile(given, 'out');
    if (isDealBlocks(readSpec(directory).plan)) {
      if (given.has('csv'))
        throw new ScenarioError([
          { path: '--csv', what: 'these are shards of `dealings`', mend: 'take --json, or --out rows.csv' },
        ]);
      return mergedDealings(directory, out, given, io);
    }
    if (out !== null)
      throw new ScenarioError([{ path: '--out', what: 'these are shards of `sweep`', mend: 'take --csv or --json' }]);
    const { plan, rows } = mergeShards(directory);
    tellMachines([plan.scenario], given, io);
    io.out(sweepOutput(plan, rows, readFormat(given), { ...io, style: styleOf(given, io) }));
  },
};
