/** `dealbreaker import`: a score sheet in points becomes a scenario file. */
import { basename } from 'node:path';
import { fromScoreSheet } from '../../classroom/scoreSheet/fromScoreSheet.ts';
import { readSheetFile } from '../../node/files/readSheetFile.ts';
import { STANDARD_INPUT, withFileName } from '../../node/files/withFileName.ts';
import { counted } from '../../visual/words/plural.ts';
import { wrapText } from '../../visual/page/wrapText.ts';
import type { CommandWork } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import { outputFile } from '../output/outputFile.ts';
import { scenarioText } from '../output/scenarioText.ts';
import { writeOutput } from '../output/writeOutput.ts';

export const importSheet: CommandWork = {
  flags: {
    out: { value: '<scenario.json>', what: 'write the scenario into this file; default: print it' },
    title: { value: '<title>', what: 'the title of a sheet that has none; default: the name of the file' },
    force: flags.force,
  },
  run: async (given, io) => {
    const path = outputFile(given, 'out');
    const sheet = given.words[0]!;
    const input = await readSheetFile(sheet, 'a score sheet', 'refused');
    const title =
      given.text('title') ?? (sheet === STANDARD_INPUT ? 'A score sheet' : basename(sheet).replace(/\.[^.]*$/, ''));
    const scenario = withFileName(sheet, () => fromScoreSheet(input, { title }));
    const issues = Object.values(scenario.issues);
    const options = issues.reduce((sum, issue) => sum + issue.options.length, 0);
    const next = path === null ? [] : wrapText(`Next: dealbreaker inspect ${path}`);
    writeOutput(
      path,
      scenarioText(scenario),
      [...wrapText(`It has ${counted(issues.length, 'issue')} with ${counted(options, 'option')} in all.`), ...next],
      given,
      io,
    );
  },
};
