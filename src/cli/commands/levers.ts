/** `dealbreaker levers`: every lever of a scenario. */
import { leverList } from '../../scenario/levers/leverList.ts';
import { leverTable } from '../../visual/tables/leverTable.ts';
import type { Command } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import { json, printable } from '../options/io.ts';
import { section } from '../output/page.ts';
import { readScenarioOption } from '../options/readFlags.ts';

export const levers: Command = {
  name: 'levers',
  takes: ['scenario'],
  what: 'Lists every lever of a scenario, for --set and --vary: its value, its range, its default, and what it is.',
  flags: { set: flags.set, steps: flags.steps, json: flags.json },
  run: (given, io) => {
    const scenario = readScenarioOption(given, io);
    const rows = leverList(scenario);
    if (given.has('json')) return io.out(json(rows));
    const title = `${scenario.title}: the levers`;
    io.out(printable(['', ...section(title, leverTable(scenario, rows, io.style), io.style)], io.width));
  },
};
