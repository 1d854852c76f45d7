/** `dealbreaker debrief`: what a class made of a case. */
import { debrief as debriefClass } from '../../classroom/debrief.ts';
import { readClass } from '../../classroom/readClass.ts';
import type { ClassHands } from '../../classroom/readClass.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { problemLine } from '../../kernel/problems.ts';
import { readSheetFile } from '../../node/files/readSheetFile.ts';
import { checkTarget } from '../../node/files/temporary.ts';
import { fileName, withFileName } from '../../node/files/withFileName.ts';
import { writeWhole } from '../../node/files/writeWhole.ts';
import { classReport, classSlides } from '../../node/report/classReport.ts';
import { classParts } from '../../visual/tables/classText.ts';
import { percent } from '../../visual/words/formatNumber.ts';
import { counted } from '../../visual/words/plural.ts';
import { wrapText } from '../../visual/page/wrapText.ts';
import type { Arguments, CommandWork } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import { json, printable } from '../options/io.ts';
import { section } from '../output/page.ts';
import { readScenarioOption } from '../options/readFlags.ts';
import { fileStyleOf, styleOf } from '../options/styleOf.ts';
import { linkHands, linksIn } from '../../page/link/linkHands.ts';
import { handLinesIn, readHandLines } from '../../classroom/readHandLines.ts';
import { mergeHands } from '../../classroom/mergeHands.ts';

export const debrief: CommandWork = {
  flags: {
    points: flags.points,
    html: { value: '<class.html>', what: 'write a page to hand out' },
    slides: { value: '<class.md>', what: 'write slides in Markdown' },
    set: flags.set,
    json: flags.json,
    force: flags.force,
  },
  run: async (given, io) => {
    for (const flag of ['html', 'slides']) if (given.has(flag)) checkTarget(given.text(flag)!, given.has('force'));
    if (given.has('force') && !given.has('html') && !given.has('slides'))
      throw new ScenarioError([
        { path: '--force', what: 'it goes only with --html or --slides', mend: 'leave it out' },
      ]);
    // The words after the first are hands, not the profiles of a domain.
    const scenario = readScenarioOption({ ...given, words: given.words.slice(0, 1) }, io);
    const read: ClassHands[] = [];
    for (const file of given.words.slice(1)) {
      const table = await readSheetFile(file, 'a table of hands', 'told');
      const links = withFileName(file, () => linksIn(table));
      const linked =
        links === null
          ? null
          : await linkHands(scenario, links).catch((error) =>
              withFileName(file, () => {
                throw error;
              }),
            );
      const lines = linked?.text ?? handLinesIn(table);
      const hands = withFileName(file, () =>
        lines === null ? readClass(scenario, table) : readHandLines(scenario, lines),
      );
      read.push({ ...hands, leftOut: [...(linked?.leftOut ?? []), ...hands.leftOut] });
    }
    const hands =
      read.length === 1
        ? read[0]!.hands
        : mergeHands(
            scenario,
            read.map((one, n) => ({ file: fileName(given.words[n + 1]!), hands: one.hands })),
          );
    const found =
      read.length === 1
        ? withFileName(given.words[1]!, () => debriefClass(scenario, hands))
        : debriefClass(scenario, hands);
    read.forEach((one, n) => {
      const from = read.length === 1 ? '' : ` of ${fileName(given.words[n + 1]!)}`;
      tellLeftOut(one, from, (lines) => io.err(printable(lines)));
    });
    if (given.has('json')) io.out(json({ ...found, unread: read.flatMap(({ leftOut }) => leftOut) }));
    const { impasses, joint } = found;
    const lead =
      `${counted(found.hands.length, 'hand')}; ${percent(impasses.estimate)} without a deal` +
      (joint === null ? '.' : `; the deals reach ${percent(joint.estimate)} of the best sum.`);
    const isWritten = writeFiles(given, scenario.title, lead, () => classParts(scenario, found, fileStyleOf(given)));
    if (isWritten || given.has('json')) return;
    const style = styleOf(given, io);
    const parts = classParts(scenario, found, style);
    io.out(
      printable(
        [
          '',
          ...section(`${scenario.title}: the class`, wrapText(lead, 2), style),
          ...parts.flatMap(({ title, blocks }) => section(title, blocks, style)),
        ],
        io.width,
      ),
    );
  },
};

/** Names every hand that could not be read, and the columns that no figure counts; `from` names one file of several. */
function tellLeftOut(
  { leftOut, notes }: ClassHands,
  from: string,
  tell: (lines: ReturnType<typeof wrapText>) => void,
): void {
  const lines = [
    ...leftOut.flatMap(({ hand, problems }) =>
      wrapText(`Hand ${hand}${from} is left out: ${problems.map(problemLine).join('; ')}.`, 0, 2),
    ),
    ...(notes.length === 0 ? [] : wrapText(`Not counted${from}: ${notes.join(', ')}.`)),
  ];
  if (lines.length > 0) tell(lines);
}

/** Writes the page and the slides that the line asks for. Returns whether it asks for any. */
function writeFiles(
  given: Arguments,
  title: string,
  lead: string,
  parts: () => ReturnType<typeof classParts>,
): boolean {
  const makers = { html: classReport, slides: classSlides };
  const asked = (['html', 'slides'] as const).filter((flag) => given.has(flag));
  for (const flag of asked)
    writeWhole(given.text(flag)!, given.has('force'), (write) => write(makers[flag](title, lead, parts())));
  return asked.length > 0;
}
