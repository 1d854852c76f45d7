/** The post-mortem on one page, as a trainer would hand it out. */
import { SIDES } from '../../domain/side.ts';
import type { PostMortem } from '../../postmortem/postMortem.ts';
import { accountInWords } from './accountWords.ts';
import { blameInLines } from './blameWords.ts';
import { dealReviewInWords } from './dealReviewWords.ts';
import { ghostDealText } from './ghostDealText.ts';
import { headline } from '../story/ending.ts';
import { wrapText } from '../words/wrapText.ts';
import { nameOf, painted } from '../words/naming.ts';
import type { Style } from '../words/style.ts';
import { rescuesInLines } from './rescueWords.ts';
import { distanceInWords, truthInWords } from './truthWords.ts';
import { turningInWords } from './turningWords.ts';

/** The lines of the page, about 60. */
export function postMortemPage(result: PostMortem, paint: Style): string[] {
  const { scenario, accounts, seed, run, ending, turningPoint, closed } = result;
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', paint.title(title), ...lines];
  const paragraphs = (texts: readonly string[]): string[] => texts.flatMap((text) => wrapText(text, 2, 2));
  const story = (side: 'vendor' | 'client'): string[] =>
    section(
      `THE ${side.toUpperCase()}'S STORY (${nameOf(scenario, side)})`,
      wrapText(`"${accountInWords(scenario, accounts[side])}"`, 2, 1),
    );
  const failed = ending.kind !== 'agreement';
  const hopeless = failed && result.ghostDeal.kept === null && result.ghostDeal.setAside === null;
  return [
    ...wrapText(
      paint.title(
        `${scenario.title}: ${failed ? 'why the deal died, and what would have saved it' : 'why the deal lived, and what it cost'} (seed ${seed}, run ${run})`,
      ),
    ),
    ...wrapText(`${headline(result, paint)} ${label(result, paint)}`, 2),
    ...wrapText(
      paint.faint('Worths, costs and trust run from 0 to 1 (1: all that a side wishes for, or full trust).'),
      2,
    ),
    ...SIDES.flatMap(story),
    ...section('THE TRUTH', paragraphs([...truthInWords(result, paint), distanceInWords(result)])),
    ...section(failed ? 'THE DEAL THAT WAS THERE' : 'THE DEAL BESIDE THE BALANCED ONE', ghostDealText(result, paint)),
    ...(turningPoint === null
      ? []
      : section('WHERE IT TURNED', paragraphs(turningInWords(result, turningPoint, paint)))),
    ...(closed === null ? [] : section('HOW NEAR IT WAS', paragraphs(dealReviewInWords(result, closed, paint)))),
    ...(failed && !hopeless ? section('WHAT WOULD HAVE SAVED IT', rescuesInLines(result, paint)) : []),
    ...(hopeless
      ? []
      : section(failed ? 'WHO SHARES THE DEATH' : 'WHAT STANDS IN THE WAY OF SUCH DEALS', blameInLines(result, paint))),
  ];
}

/** What kind of failure it was. */
function label({ scenario, kind, ending, ghostDeal }: PostMortem, paint: Style): string {
  if (kind === null) return '';
  if (kind === 'unwanted') return 'An unwanted failure: both would have had more from the deal that was there.';
  const deal = ghostDeal.kept ?? ghostDeal.setAside;
  if (kind === 'wanted')
    return deal === null
      ? "There was no deal to be had, so it is a wanted failure: nobody's fault."
      : "A wanted failure: neither would have had more from the balanced deal. It is nobody's fault.";
  const loser = SIDES.find((side) => deal!.utility[side] > ending.utility[side])!;
  return `A forced failure: ${painted(scenario, loser, paint)} would have had more from the balanced deal, the other side would not.`;
}
