/**
 * The recommendation of the adviser, computed from the scenario: the client's true utility of the ghost deal with the
 * vendor beside each rival's fit. A scenario without an adviser gets the same comparison.
 */
import type { Scenario } from '../../scenario/read/scenario.ts';
import { bestUtility } from '../../analysis/bestUtility.ts';
import { prepare } from '../../engine/preparation/prepare.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { GhostDeal } from '../../analysis/ghostDeal.ts';
import { GHOST_DEAL, GHOST_DEAL_FIRST, ghostDealMeaning } from '../words/ghostDealName.ts';
import { packageText } from '../words/packageText.ts';
import type { Block } from '../page/block.ts';
import { columns, listed, wrapText } from '../page/wrapText.ts';
import { nameOf, styledName } from '../words/naming.ts';
import { trustWords, understandingWords } from '../words/adverbs.ts';
import { pronounOf, verb } from '../words/pronoun.ts';
import { bar, twoDecimals } from '../words/formatNumber.ts';
import type { Style } from '../page/style.ts';
import { roleOf } from '../words/roleText.ts';
import { worthNumber, worthText } from '../words/worthText.ts';

/**
 * The comparison and its conclusion. `ghost` is the scenario's own (`ghostDeal`); the deal that crosses
 * nobody's break point counts.
 */
export function recommendation(scenario: Scenario, ghost: GhostDeal, style: Style): Block[] {
  const { adviser } = scenario;
  const client = styledName(scenario, 'client', style);
  const vendor = styledName(scenario, 'vendor', style);
  const rivals = rivalsOf(scenario);
  const lead =
    adviser === undefined
      ? `Nobody compared the choices of ${client} before the talks. Had somebody done so, with the goals of ${client}:`
      : `${adviser.name.trim()}. ${adviser.brief} The result:`;
  const { kept } = ghost;
  if (kept === null) {
    const none =
      ghost.setAside === null
        ? 'No deal would be better than none for both.'
        : `While all break points stand, no deal with the ${roleOf(scenario, 'vendor')} is better than none for both.`;
    return [...wrapText(lead, 2), ...wrapText(`${none} There is nothing to recommend with ${vendor}.`, 2)];
  }
  const most = Math.max(1, bestUtility(scenario, 'client'));
  const rows = [
    [
      vendor,
      worthNumber(scenario, 'client', kept.utility.client, style),
      style.vendor(bar(kept.utility.client / most)),
    ],
    ...rivals.map((rival) => [
      rival.name.trim(),
      worthNumber(scenario, 'client', rival.fit, style),
      bar(rival.fit / most),
    ]),
  ];
  const ghostText = [
    `Compared with the ${GHOST_DEAL_FIRST}. ${ghostDealMeaning(GHOST_DEAL)}`,
    `With all break points kept it is: ${packageText(scenario, kept.package)}.`,
    `To ${nameOf(scenario, 'vendor')} it is worth ${worthText(scenario, 'vendor', kept.utility.vendor, style)}.`,
  ].join(' ');
  return [
    ...wrapText(lead, 2),
    '',
    ...columns(
      [
        [
          `worth to ${client}`,
          style.points === true ? `of ${worthText(scenario, 'client', most, style)}` : `of ${Number(most.toFixed(2))}`,
          '',
        ],
        ...rows,
      ],
      4,
      [1],
    ),
    '',
    ...wrapText(arrows(scenario, kept.utility.client, style), 2),
    ...wrapText(weighedText(scenario, style), 2),
    ...wrapText(style.faint(ghostText), 2),
  ];
}

/** What a client that trusts its adviser makes of the recommendation; "" where it makes nothing of it. */
function weighedText(scenario: Scenario, style: Style): string {
  const { advice = null, knows = 0 } = prepare(asScenario(scenario)).adviser ?? {};
  if (advice === null) return '';
  const { name } = scenario.adviser!;
  const [client, vendor] = [styledName(scenario, 'client', style), styledName(scenario, 'vendor', style)];
  return (
    `${name.trim()} knows ${understandingWords(knows)} (${twoDecimals(knows)}) of what both want, and says that ` +
    `${vendor} is worth ${worthText(scenario, 'client', advice.fit, style)}. ` +
    `${client} ${verb(scenario, 'client', 'trusts', 'trust')} ${name.trim()} ` +
    `${trustWords(advice.trust)}: of ${pronounOf(scenario, 'client').own} hope with ${vendor}, ` +
    `${twoDecimals(advice.trust)} follows the advice.`
  );
}

const rivalsOf = (scenario: Scenario): Scenario['rivals'] =>
  scenario.rivals.filter((rival) => rival.courts === 'client');

function arrows(scenario: Scenario, fit: number, style: Style): string {
  const rivals = rivalsOf(scenario);
  const better = rivals.filter((rival) => rival.fit >= fit);
  const vendor = styledName(scenario, 'vendor', style);
  if (rivals.length === 0) return `There is no rival to compare ${vendor} with.`;
  if (better.length === 0) return `All arrows point to ${vendor}.`;
  return better.length === rivals.length
    ? `No arrow points to ${vendor}.`
    : `Not all arrows point to ${vendor}: ` +
        `${listed(better.map(({ name }) => name.trim()))} would fit as well or better.`;
}
