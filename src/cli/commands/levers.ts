/** `dealbreaker levers`: every lever of a scenario. */
import { leverList } from '../../scenario/levers/leverList.ts';
import { leverTable } from '../../visual/tables/leverTable.ts';
import type { CommandWork } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import { json, printable } from '../options/io.ts';
import { section } from '../output/page.ts';
import { readScenarioOption } from '../options/readFlags.ts';

export const levers: CommandWork = {
  flags: { set: flags.set, steps: flags.steps, json: flags.json },
  run: (given, io) => {
    const scenario = readScenarioOption(given, io);
    const rows = leverList(scenario);
    if (given.has('json')) return io.out(json(rows));
    const title = `${scenario.title}: the levers`;
    io.out(printable(['', ...section(title, leverTable(scenario, rows, io.style), io.style)], io.width));
  },
};
