/** `dealbreaker run`: one negotiation, told as a story. */
import { ghostDeal } from '../../analysis/ghostDeal.ts';
import { runReport } from '../../node/report/report.ts';
import { smallDance } from '../../visual/terminal/smallDance.ts';
import { smallTrust } from '../../visual/terminal/smallTrust.ts';
import { endingText } from '../../visual/story/endingText.ts';
import { story } from '../../visual/story/story.ts';
import type { CommandWork } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import { pageAddress, pageFlag } from '../options/pageAddress.ts';
import { talksLink } from '../../page/link/handLink.ts';
import { htmlFile, writeHtml } from '../output/htmlFile.ts';
import { json, printable } from '../options/io.ts';
import { adviceBlocks } from '../output/adviceBlocks.ts';
import { opening, section } from '../output/page.ts';
import { ONE_NEGOTIATION, playOne } from '../runs/playOne.ts';
import { readScenarioOption } from '../options/readFlags.ts';
import { fileStyleOf, styleOf } from '../options/styleOf.ts';

export const run: CommandWork = {
  flags: {
    ...ONE_NEGOTIATION,
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
    const { negotiation, played } = await playOne(scenario, given);
    if (given.has('json')) return io.out(json(negotiation));
    const link = page === null ? null : await talksLink(negotiation, page);
    if (path !== null)
      return writeHtml(path, given, runReport(negotiation, played.seats, fileStyleOf(given), link), io);
    const style = styleOf(given, io);
    const ghost = ghostDeal(scenario);
    io.out(
      printable(
        [
          ...opening(scenario, ghost, style),
          ...section(
            'The talks',
            story(negotiation, style),
            style,
            `(seed ${negotiation.seed}, run ${negotiation.run})`,
          ),
          ...section(
            'How it ended',
            [
              ...endingText(negotiation, ghost, style, { explained: true }),
              ...adviceBlocks(negotiation, style, played.seats),
            ],
            style,
          ),
          ...section(
            'In small pictures',
            [...smallTrust(negotiation, style), '', ...smallDance(negotiation, style)],
            style,
          ),
        ],
        io.width,
      ),
    );
  },
};
