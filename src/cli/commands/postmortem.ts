/** `dealbreaker postmortem`: one negotiation, told from three sides, and what would have saved it. */
import { ScenarioError } from '../../kernel/problems.ts';
import { postMortem } from '../../postmortem/postMortem.ts';
import { postMortemReport } from '../../node/report/report.ts';
import { postMortemPage } from '../../visual/postmortem/postMortemPage.ts';
import { discountLines } from '../../visual/story/discountText.ts';
import type { CommandWork } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import { pageAddress, pageFlag } from '../options/pageAddress.ts';
import { talksLink } from '../../page/link/handLink.ts';
import { htmlFile, writeHtml } from '../output/htmlFile.ts';
import { json, printable } from '../options/io.ts';
import { ONE_NEGOTIATION, playOne } from '../runs/playOne.ts';
import { readScenarioOption } from '../options/readFlags.ts';
import { stageProgress } from '../output/progress.ts';
import { fileStyleOf, styleOf } from '../options/styleOf.ts';

export const postmortem: CommandWork = {
  flags: {
    ...ONE_NEGOTIATION,
    runs: {
      value: '<n>',
      what: 'how often each combination of causes is played (64, or 128); default 100, fewer on large scenarios',
    },
    points: flags.points,
    json: flags.json,
    html: flags.html,
    page: pageFlag,
    force: flags.force,
  },
  run: async (given, io) => {
    const path = htmlFile(given);
    const page = pageAddress(given);
    const scenario = readScenarioOption(given, io);
    const runs = given.has('runs') ? given.whole('runs', 2) : undefined;
    if (runs !== undefined && runs < 2)
      throw new ScenarioError([{ path: '--runs', what: 'one run has no interval', mend: 'write --runs 100' }]);
    const { negotiation, played } = await playOne(scenario, given);
    const result = postMortem(negotiation, {
      ...(runs !== undefined && { runs }),
      onProgress: stageProgress(io),
      ...played,
    });
    const link = page === null ? null : await talksLink(negotiation, page);
    if (path !== null)
      return writeHtml(path, given, postMortemReport(result, negotiation, played.seats, fileStyleOf(given), link), io);
    io.out(
      given.has('json')
        ? json(result)
        : printable([...postMortemPage(result, styleOf(given, io)), ...discountLines(scenario)], io.width),
    );
  },
};
