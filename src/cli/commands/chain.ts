/** `dealbreaker chain`: what meetings before the table save, and through what. */
import { setImmediate } from 'node:timers/promises';
import { ScenarioError } from '../../kernel/problems.ts';
import { DEFAULT_SEED } from '../../kernel/stream.ts';
import { chainReport } from '../../node/report/chainReport.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Chain, ChainOptions } from '../../validation/chain/chainResult.ts';
import { chainStages } from '../../validation/chain/chainStages.ts';
import { chainPages } from '../../validation/text/chainPages.ts';
import type { Arguments, CommandWork } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import { htmlFile, writeHtml } from '../output/htmlFile.ts';
import type { Io } from '../options/io.ts';
import { json, printable } from '../options/io.ts';
import { section } from '../output/page.ts';
import { stageProgress } from '../output/progress.ts';
import { readScenarioOption } from '../options/readFlags.ts';

export const chain: CommandWork = {
  flags: {
    meetings: { value: '<n,n,…>', what: 'the numbers of meetings; default 0,1,2,4,8,16' },
    runs: { value: '<n>', what: 'how many negotiations of each cell; default 500' },
    seed: flags.seed,
    steps: flags.steps,
    set: flags.set,
    json: flags.json,
    html: flags.html,
    force: flags.force,
  },
  refuses: {
    points: {
      what: 'it counts talks that fail, and tells no worth',
      mend: 'leave it out',
    },
  },
  run: async (given, io) => {
    const path = htmlFile(given);
    const scenario = readScenarioOption(given, io);
    const options = {
      runs: given.whole('runs', 500),
      seed: given.text('seed') ?? DEFAULT_SEED,
      ...readMeetings(given),
    };
    const found = await played(scenario, options, io);
    if (path !== null) writeHtml(path, given, chainReport(scenario, found), io);
    else if (given.has('json')) io.out(json(found));
    else
      io.out(
        printable(
          [
            '',
            ...section(
              `${scenario.title}: what meetings save`,
              chainPages(found, io.style),
              io.style,
              `(seed ${found.seed})`,
            ),
          ],
          io.width,
        ),
      );
  },
};

/** Plays the chain. It gives way between two cells, so that Ctrl-C arrives; nothing is kept then. */
async function played(scenario: Scenario, options: ChainOptions, io: Io): Promise<Chain> {
  const onProgress = stageProgress(io);
  const stages = chainStages(scenario, options);
  for (;;) {
    const next = stages.next();
    if (next.done === true) return next.value;
    const { done, total } = next.value;
    onProgress({ done, total, stage: `${done} of ${total} cells` });
    await setImmediate();
  }
}

/** The numbers of --meetings. Throws ScenarioError for what is no list of whole numbers. */
function readMeetings(given: Arguments): Pick<ChainOptions, 'meetings'> {
  const text = given.text('meetings');
  if (text === null) return {};
  const words = text.split(',').map((word) => word.trim());
  if (words.every((word) => /^\d{1,3}$/.test(word) && Number(word) <= 100)) return { meetings: words.map(Number) };
  throw new ScenarioError([
    { path: '--meetings', what: `"${text}" is no list of numbers of meetings`, mend: 'write 0,4,8; each at most 100' },
  ]);
}
