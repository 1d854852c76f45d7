/** `dealbreaker sheets`: the role sheets and score sheets of a case, to print and to hand out. */
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { checkTarget } from '../../node/files/temporary.ts';
import { writeWhole } from '../../node/files/writeWhole.ts';
import { rolePage } from '../../node/report/rolePage.ts';
import { roleSheet } from '../../visual/story/roleSheet.ts';
import { wrapText } from '../../visual/words/wrapText.ts';
import type { Arguments, Command } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import { printable } from '../options/io.ts';
import { section } from '../output/page.ts';
import { readScenarioOption } from '../options/readFlags.ts';

export const sheets: Command = {
  name: 'sheets',
  takes: ['scenario'],
  what: 'Prints the role sheet of each side in points; with --html it writes one page a side, with a score sheet.',
  flags: {
    as: { value: '<vendor|client>', what: 'the sheet of one side alone' },
    html: {
      value: '<sheets.html>',
      what: 'write sheets-vendor.html and sheets-client.html; neither file holds a secret of the other side',
    },
    set: flags.set,
    steps: flags.steps,
    force: flags.force,
  },
  run: (given, io) => {
    const sides = sidesOf(given);
    const files = filesOf(given, sides);
    const scenario = readScenarioOption(given, io);
    const { style } = io;
    if (files === null)
      return io.out(
        printable(
          [
            '',
            ...sides.flatMap((side) =>
              section(
                `${scenario.title}: the sheet of the ${side}`,
                roleSheet(scenario, side, style, { inPoints: true }),
                style,
              ),
            ),
          ],
          io.width,
        ),
      );
    for (const [side, path] of files) {
      writeWhole(path, given.has('force'), (write) => write(rolePage(scenario, side)));
      io.err(printable(wrapText(`Wrote the sheet of the ${side} to ${path}.`)));
    }
  },
};

function sidesOf(given: Arguments): readonly Side[] {
  const as = given.text('as');
  if (as === null) return SIDES;
  if (as !== 'vendor' && as !== 'client')
    throw new ScenarioError([
      { path: '--as', what: `there is no side "${as}"`, mend: 'write --as vendor or --as client' },
    ]);
  return [as];
}

/** The file of each side; null without --html. Throws ScenarioError for a file that is there or cannot be written. */
function filesOf(given: Arguments, sides: readonly Side[]): readonly (readonly [Side, string])[] | null {
  const html = given.text('html');
  if (html === null) {
    if (given.has('force'))
      throw new ScenarioError([{ path: '--force', what: 'it goes only with --html', mend: 'leave it out' }]);
    return null;
  }
  const files = sides.map(
    (side) => [side, html.replace(/(\.html?)?$/i, (ending) => `-${side}${ending || '.html'}`)] as const,
  );
  for (const [, path] of files) checkTarget(path, given.has('force'));
  return files;
}
