/** `dealbreaker export`: a scenario as a score sheet in points. */
import { toScoreSheet } from '../../classroom/scoreSheet/toScoreSheet.ts';
import { wrapText } from '../../visual/page/wrapText.ts';
import type { CommandWork } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import { outputFile } from '../output/outputFile.ts';
import { readScenarioOption } from '../options/readFlags.ts';
import { writeOutput } from '../output/writeOutput.ts';

export const exportSheet: CommandWork = {
  flags: {
    out: { value: '<sheet.csv>', what: 'write the sheet into this file, with a byte order mark; default: print it' },
    separator: {
      value: '<comma|semicolon|tab>',
      what: 'what separates cells; with semicolon and tab numbers have a decimal comma; default comma',
    },
    steps: flags.steps,
    set: flags.set,
    force: flags.force,
  },
  run: (given, io) => {
    const path = outputFile(given, 'out');
    const scenario = readScenarioOption(given, io);
    const separator = given.text('separator');
    const text = toScoreSheet(scenario, separator === null ? {} : { separator: separator as 'comma' });
    const notes = wrapText('A score sheet has no place for briefs, levers, policies, rivals and the adviser.');
    // Spreadsheets take a file without the mark for the machine's own encoding.
    writeOutput(path, path === null ? text : `\ufeff${text}`, notes, given, io);
  },
};
