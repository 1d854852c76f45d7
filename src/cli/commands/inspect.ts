/** `dealbreaker inspect`: whether a case teaches. */
import { inspect as inspectCase } from '../../classroom/inspection/inspect.ts';
import { SIDES } from '../../domain/side.ts';
import { DEFAULT_SEED } from '../../kernel/stream.ts';
import { roleSheet } from '../../visual/story/roleSheet.ts';
import { inspectionText } from '../../visual/tables/inspectionText.ts';
import type { CommandWork } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import { json, printable } from '../options/io.ts';
import { section } from '../output/page.ts';
import { stageProgress } from '../output/progress.ts';
import { readScenarioOption } from '../options/readFlags.ts';
import { roleOf } from '../../visual/words/roleText.ts';
import { styleOf } from '../options/styleOf.ts';

export const inspect: CommandWork = {
  flags: {
    runs: { value: '<n>', what: 'how many negotiations stand behind each number, from 20; default 200' },
    seed: flags.seed,
    set: flags.set,
    steps: flags.steps,
    points: flags.points,
    json: flags.json,
  },
  run: (given, io) => {
    const scenario = readScenarioOption(given, io);
    const found = inspectCase(scenario, {
      runs: given.whole('runs', 200),
      seed: given.text('seed') ?? DEFAULT_SEED,
      onProgress: stageProgress(io),
    });
    if (given.has('json')) return io.out(json(found));
    const style = styleOf(given, io);
    io.out(
      printable(
        [
          '',
          ...section(
            `${scenario.title}: does it teach?`,
            inspectionText(scenario, found, style),
            style,
            `(seed ${found.seed}, ${found.runs} runs a number)`,
          ),
          ...SIDES.flatMap((side) =>
            section(`The role sheet of the ${roleOf(scenario, side)}`, roleSheet(scenario, side, style), style),
          ),
        ],
        io.width,
      ),
    );
  },
};
