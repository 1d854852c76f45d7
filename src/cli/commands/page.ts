/** `dealbreaker page`: a page in which anybody plays and changes a scenario, as one file for a browser or a course. */
import { basename } from 'node:path';
import { inputError } from '../../kernel/problems.ts';
import { readPageScript } from '../../node/files/readPageScript.ts';
import { writeWhole } from '../../node/files/writeWhole.ts';
import { zipFiles } from '../../node/files/zipFiles.ts';
import { courseFiles } from '../../page/file/courseFiles.ts';
import { firstState } from '../../page/file/firstState.ts';
import { pageFile } from '../../page/file/pageFile.ts';
import { scenarioHash } from '../../scenario/read/scenarioHash.ts';
import { wrapText } from '../../visual/page/wrapText.ts';
import { roleOf } from '../../visual/words/roleText.ts';
import type { CommandWork } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import { printable } from '../options/io.ts';
import { readScenarioOption } from '../options/readFlags.ts';
import { outputFile } from '../output/outputFile.ts';
import { writeOutput } from '../output/writeOutput.ts';

export const page: CommandWork = {
  flags: {
    out: { value: '<page.html>', what: 'write the page into this file; default: print it' },
    scorm: {
      value: null,
      what:
        'write a SCORM 1.2 package for a learning management system into the file of --out, such as course.zip: its ' +
        'page reports the score from 0 to 100, the status and the turns of the hand',
    },
    seed: flags.seed,
    run: flags.run,
    steps: flags.steps,
    set: flags.set,
    force: flags.force,
  },
  run: (given, io) => {
    const path = outputFile(given, 'out');
    const isCourse = given.has('scorm');
    if (isCourse && path === null)
      throw inputError('--scorm', 'a package is no text that can be printed', 'add --out, such as --out course.zip');
    const scenario = readScenarioOption(given, io);
    const name = basename(given.words[0]!).replace(/\.\w+$/, '');
    const data = firstState(name, scenario, { seed: given.text('seed') ?? undefined, run: given.whole('run', 0) });
    const parts = { title: scenario.title, script: readPageScript(), data };
    if (!isCourse) return writeOutput(path, pageFile(parts), [], given, io);
    const hash = scenarioHash(scenario).slice(0, 16);
    const files = courseFiles({ ...parts, lmsScript: readPageScript('lms'), hash });
    writeWhole(path!, given.has('force'), zipFiles(files));
    const seat = `the ${roleOf(scenario, 'client')}, which is the seat that is played`;
    const told = `It reports 100 times the utility of ${seat}`;
    io.err(
      printable(wrapText(`Wrote the course to ${path!}. ${told}, and is completed once a hand is played to its end.`)),
    );
  },
};
