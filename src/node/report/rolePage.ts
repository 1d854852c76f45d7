/** Writes the role sheet of one side as a page to print, which holds nothing of the other side's secrets. */
import type { Side } from '../../domain/side.ts';
import { prepare } from '../../engine/preparation/prepare.ts';
import { VERSION } from '../../kernel/version.ts';
import { inPoints, pointsFor } from '../../scenario/read/pointsScale.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { blocksHtml } from '../../visual/show/blocksHtml.ts';
import { roleSheet } from '../../visual/story/roleSheet.ts';
import { pointsText } from '../../visual/words/formatNumber.ts';
import { labelOf, nameOf, optionText } from '../../visual/words/naming.ts';
import { plainStyle } from '../../visual/page/style.ts';
import { headedColumns } from '../../visual/page/wrapText.ts';
import { page } from './page.ts';
import { paragraphs } from './paragraphs.ts';
import { optionPoints } from '../../visual/words/worthText.ts';
import { sheetStops } from '../../visual/words/sheetStops.ts';

/** What a player notes before the talks: the card that the debrief opens with. */
const PREPARATION: readonly string[] = [
  'My target, in points and as a package:',
  'The worst deal that I take, and why:',
  'What I would trade for what:',
  'What I must find out, and whom I ask:',
  'How I open:',
];

/**
 * Writes the page: the story, the role, the score sheet in points and a card to prepare with.
 *
 * @param scenario - A scenario.
 * @param side - Whose sheet it is.
 * @returns HTML that stands alone. It is the same text whatever the other side wants, has as limits or knows.
 */
export function rolePage(scenario: Scenario, side: Side): string {
  const read = asScenario(scenario);
  const points = pointsFor(read[side]);
  const { keys, space, [side]: own } = prepare(read);
  const rows = keys.flatMap((key, k) => {
    const { options } = read.issues[key]!;
    const at = space.offsets[k]!;
    const limit = options.findIndex((option) => option === read[side].breakPoints[key]?.limit);
    const { places, between } = sheetStops(options, [...own.goals.worth.subarray(at, at + options.length)]);
    return [...new Set([...places, ...(limit < 0 ? [] : [limit])])]
      .sort((a, b) => a - b)
      .flatMap((o, n, listed) => [
        ...(n > 0 && listed[n - 1] !== o - 1 ? [['', '…', between, '']] : []),
        [
          o === 0 ? labelOf(read, key) : '',
          optionText(read, key, options[o]!),
          pointsText(optionPoints(read, side, key, own.goals.worth[at + o]!)),
          o === limit ? 'your limit' : '',
        ],
      ]);
  });
  const without = pointsText(inPoints(points, read[side].walkAway));
  return page({
    title: `${read.title}: ${nameOf(read, side)}`,
    lead: `Confidential: for the player of ${nameOf(read, side)} alone.`,
    foot: `Made by dealbreaker ${VERSION}.`,
    sections: [
      { title: 'What everybody knows', body: paragraphs([read.story]) },
      { title: 'Your role', body: blocksHtml(roleSheet(read, side, { ...plainStyle, points: true })) },
      {
        title: 'Your score sheet',
        body: blocksHtml([
          ...headedColumns(['issue', 'option', 'worth to you', ''], [...rows, ['no deal', '', without, '']]),
        ]),
      },
      { title: 'Before you sit down', body: PREPARATION.map((line) => `<p>${line}</p>\n<p>&nbsp;</p>`).join('\n') },
    ],
  });
}
