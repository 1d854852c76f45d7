/** The post-mortem as a page of text with a heading for each section. */
import { SIDES } from '../../domain/side.ts';
import { losesBeside } from '../../postmortem/blame/failureKind.ts';
import type { PostMortem } from '../../postmortem/postMortemReport.ts';
import { adviceInShort, adviserText } from './adviserText.ts';
import { accountText } from './accountText.ts';
import { blameText } from './blameText.ts';
import { dealReviewText } from './dealReviewText.ts';
import { ghostDealText } from './ghostDealText.ts';
import { headline } from '../story/endingText.ts';
import { satisfactionSentence } from '../story/satisfactionText.ts';
import type { Block } from '../page/block.ts';
import { GHOST_DEAL_FIRST } from '../words/ghostDealName.ts';
import { layout } from '../page/layout.ts';
import { heading, wrapText } from '../page/wrapText.ts';
import { issueText, nameOf, possessive, styledName } from '../words/naming.ts';
import { quoted } from '../words/quoted.ts';
import type { Style } from '../page/style.ts';
import { plainStyle, shown } from '../page/style.ts';
import { matterOf, ruleText } from '../words/reasonKindText.ts';
import { managerText } from './managerText.ts';
import { rescuesText } from './rescuesText.ts';
import { playedText } from './playedText.ts';
import { distanceText, truthText } from './truthText.ts';
import { turningPointText } from './turningPointText.ts';
import { roleOf } from '../words/roleText.ts';
import { pointsRange } from '../words/worthText.ts';
import { bestUtility } from '../../analysis/bestUtility.ts';

/** The lines of the page, about 70. `satisfied`: whether it tells how satisfied the sides are; default true. */
export function postMortemPage(result: PostMortem, style: Style, satisfied = true): Block[] {
  const { scenario, accounts, seed, run, ending, turningPoint, closed } = result;
  const section = (title: string, lines: readonly Block[]): Block[] =>
    lines.length === 0 ? [] : ['', heading(style.title(title)), ...lines];
  const paragraphs = (texts: readonly string[]): Block[] => texts.flatMap((text) => wrapText(text, 2, 2));
  const story = (side: 'vendor' | 'client'): Block[] =>
    section(
      `THE ${roleOf(scenario, side).toUpperCase()}'S STORY (${nameOf(scenario, side)})`,
      wrapText(quoted(accountText(scenario, accounts[side], style)), 2, 1),
    );
  const failed = ending.kind !== 'agreement';
  const hopeless = failed && result.ghostDeal.kept === null && result.ghostDeal.setAside === null;
  const title = failed ? 'why the deal died, and what would have saved it' : 'why the deal lived, and what it cost';
  const speaks = (result.adviser?.outcome ?? null) !== null;
  const advice = result.adviser === null || speaks ? '' : ` ${adviceInShort(scenario, result.adviser, style)}`;
  const lead = `${headline(result, style)} ${failureKindText(result, style)}${fatalReasonText(result, style)}`;
  return [
    ...wrapText(style.title(`${scenario.title}: ${title} (seed ${seed}, run ${run})`)),
    ...wrapText(`${lead.trimEnd()}${advice}`, 2),
    ...wrapText(style.faint(unitsText(result, style)), 2),
    ...playedText(result, style).flatMap((text) => wrapText(text, 2)),
    ...SIDES.flatMap(story),
    ...section('THE TRUTH', paragraphs([...truthText(result, style), distanceText(result)])),
    ...section(failed ? 'THE GHOST DEAL' : 'THE DEAL BESIDE THE GHOST DEAL', [
      ...ghostDealText(result, style, failed),
      ...(satisfied ? wrapText(satisfactionSentence(result, style), 2) : []),
    ]),
    ...(turningPoint === null
      ? []
      : section(
          'WHERE IT TURNED',
          paragraphs([...turningPointText(result, turningPoint, style), ...managerText(result, style)]),
        )),
    ...(speaks ? section('THE ADVISER', paragraphs(adviserText(result, result.adviser, style))) : []),
    ...(closed === null ? [] : section('HOW NEAR IT WAS', paragraphs(dealReviewText(result, closed, style)))),
    ...(failed && !hopeless ? section('WHAT WOULD HAVE SAVED IT', rescuesText(result, style)) : []),
    ...(hopeless
      ? []
      : section(failed ? 'WHO SHARES THE DEATH' : 'WHAT STANDS IN THE WAY OF SUCH DEALS', blameText(result, style))),
  ];
}

/** In which units the page is. */
function unitsText({ scenario }: PostMortem, style: Style): string {
  if (style.points !== true)
    return 'Worths, costs and trust run from 0 to 1 (1: all that a side wishes for, or full trust).';
  const ranges = SIDES.map(
    (side) => `to ${nameOf(scenario, side)} ${pointsRange(scenario, side, Math.max(1, bestUtility(scenario, side)))}`,
  );
  return `Worths are in points: ${ranges.join(', ')}. What is believed of costs, and trust, run from 0 to 1.`;
}

/** The kind of the reason behind the point that it failed over, and whether that kind has a rule. */
function fatalReasonText({ scenario, fatalIssue, fatalReason }: PostMortem, style: Style): string {
  if (fatalReason === undefined) return '';
  const { side, kind } = fatalReason;
  const whose = possessive(styledName(scenario, side, style));
  const about = issueText(scenario, fatalIssue!);
  return ` It died over ${about}: ${whose} limit there is ${matterOf(kind)}. ${ruleText(kind)}`;
}

/** What kind of failure it was. */
function failureKindText({ scenario, kind, ending, ghostDeal }: PostMortem, style: Style): string {
  if (kind === null) return '';
  if (kind === 'unwanted') return `An unwanted failure: both would have had more from the ${GHOST_DEAL_FIRST}.`;
  const deal = ghostDeal.kept ?? ghostDeal.setAside;
  if (kind === 'wanted')
    return deal === null
      ? "There was no deal to be had, so it is a wanted failure: nobody's fault."
      : `A wanted failure: neither would have had more from the ${GHOST_DEAL_FIRST}. It is nobody's fault.`;
  const loser = SIDES.find((side) => losesBeside(deal!, ending, side))!;
  const lost = `${styledName(scenario, loser, style)} would have had more from the ${GHOST_DEAL_FIRST}`;
  return `A forced failure: ${lost}, the other side would not.`;
}

/**
 * Tells a post-mortem as text, without colours.
 *
 * @param result - A post-mortem, as `postMortem` returns it.
 * @returns About 70 lines of at most 96 columns.
 * @throws TypeError where the value is no post-mortem.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { negotiate, postMortem, readScenario } from 'dealbreaker';
 * import { tellPostMortem } from 'dealbreaker/charts';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const page = tellPostMortem(postMortem(negotiate(scenario, { seed: 7 }), { runs: 0, others: 0 }));
 * console.log(page.split('\n').every((line) => line.length <= 96)); // true
 * ```
 */
export const tellPostMortem = (result: PostMortem): string =>
  `${layout(postMortemPage(result, plainStyle)).map(shown).join('\n')}\n`;
