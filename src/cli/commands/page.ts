/** `dealbreaker page`: a page in which anybody plays and changes a scenario, as one file for a browser. */
import { basename } from 'node:path';
import { firstState } from '../../page/file/firstState.ts';
import { pageFile } from '../../page/file/pageFile.ts';
import { readPageScript } from '../../node/files/readPageScript.ts';
import type { Command } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import { readScenarioOption } from '../options/readFlags.ts';
import { outputFile } from '../output/outputFile.ts';
import { writeOutput } from '../output/writeOutput.ts';

export const page: Command = {
  name: 'page',
  takes: ['scenario'],
  what: 'Writes a page for a browser in which anybody takes a seat, moves levers and sees why: one file, no network.',
  flags: {
    out: { value: '<page.html>', what: 'write the page into this file; default: print it' },
    seed: flags.seed,
    run: flags.run,
    steps: flags.steps,
    set: flags.set,
    force: flags.force,
  },
  run: (given, io) => {
    const path = outputFile(given, 'out');
    const scenario = readScenarioOption(given, io);
    const name = basename(given.words[0]!).replace(/\.\w+$/, '');
    const data = firstState(name, scenario, { seed: given.text('seed') ?? undefined, run: given.whole('run', 0) });
    writeOutput(path, pageFile({ title: scenario.title, script: readPageScript(), data }), [], given, io);
  },
};
