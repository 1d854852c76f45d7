/** `dealbreaker sheets`: the role sheets and score sheets of a case, to print and to hand out. */
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { checkTarget } from '../../node/files/temporary.ts';
import { writeWhole } from '../../node/files/writeWhole.ts';
import { rolePage } from '../../node/report/rolePage.ts';
import { roleSheet } from '../../visual/story/roleSheet.ts';
import { wrapText } from '../../visual/page/wrapText.ts';
import type { Arguments, CommandWork } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import { printable } from '../options/io.ts';
import { section } from '../output/page.ts';
import { readScenarioOption } from '../options/readFlags.ts';
import { roleOf } from '../../visual/words/roleText.ts';
import { readSide } from '../options/readSide.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { classSlides } from '../../node/report/classReport.ts';
import { instructorParts } from '../../visual/story/instructorText.ts';
import { plainStyle } from '../../visual/page/style.ts';

/** What stands above the guide. */
const LEAD = 'For the instructor alone: worths are in points, and the secrets of both sides are here.';

export const sheets: CommandWork = {
  flags: {
    as: { value: '<vendor|client>', what: "the sheet of one side alone, by the scenario's own word if it has one" },
    html: {
      value: '<sheets.html>',
      what:
        "write sheets-vendor.html and sheets-client.html, or by the scenario's own words; neither file holds a " +
        'secret of the other side',
    },
    guide: {
      value: '<guide.md>',
      what: "write the instructor's guide in Markdown, with the secrets of both sides",
    },
    set: flags.set,
    steps: flags.steps,
    force: flags.force,
  },
  run: (given, io) => {
    const scenario = readScenarioOption(given, io);
    const as = readSide(scenario, given);
    const sides = as === null ? SIDES : [as];
    const files = filesOf(scenario, given, sides);
    const guide = given.text('guide');
    if (guide !== null) {
      checkTarget(guide, given.has('force'));
      const points = { ...plainStyle, points: true };
      const text = classSlides(`${scenario.title}: the instructor's guide`, LEAD, instructorParts(scenario, points));
      writeWhole(guide, given.has('force'), (write) => write(text));
      io.err(printable(wrapText(`Wrote the guide to ${guide}. It holds the secrets of both sides.`)));
      if (files === null) return;
    }
    const { style } = io;
    if (files === null)
      return io.out(
        printable(
          [
            '',
            ...sides.flatMap((side) =>
              section(
                `${scenario.title}: the sheet of the ${roleOf(scenario, side)}`,
                roleSheet(scenario, side, { ...style, points: true }),
                style,
              ),
            ),
          ],
          io.width,
        ),
      );
    for (const [side, path] of files) {
      writeWhole(path, given.has('force'), (write) => write(rolePage(scenario, side)));
      io.err(printable(wrapText(`Wrote the sheet of the ${roleOf(scenario, side)} to ${path}.`)));
    }
  },
};

/** The file of each side; null without --html. Throws ScenarioError for a file that is there or cannot be written. */
function filesOf(
  scenario: Scenario,
  given: Arguments,
  sides: readonly Side[],
): readonly (readonly [Side, string])[] | null {
  const html = given.text('html');
  if (html === null) {
    if (given.has('force') && !given.has('guide'))
      throw new ScenarioError([{ path: '--force', what: 'it goes only with --html or --guide', mend: 'leave it out' }]);
    return null;
  }
  const files = sides.map((side) => {
    const role = roleOf(scenario, side).replaceAll(' ', '-');
    return [side, html.replace(/(\.html?)?$/i, (ending) => `-${role}${ending || '.html'}`)] as const;
  });
  for (const [, path] of files) checkTarget(path, given.has('force'));
  return files;
}
