/** One event in a sentence or two: what was said, what it did to trust. Bids are described in concessionText.ts. */
import type { Event } from '../../engine/event.ts';
import { otherSide } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { costWords, importanceWords, trustWords } from '../words/adverbs.ts';
import { labelOf, optionText, styledName, possessive } from '../words/naming.ts';
import { twoDecimals } from '../words/formatNumber.ts';
import type { Style } from '../words/style.ts';

/** Changes of trust below this are left out: two decimals would hide them. */
const MIN_TRUST_CHANGE = 0.005;

/** How trust went with the event: " Birch trusts it less: 0.50 → 0.34." */
function trustChangeText(scenario: Scenario, event: Event, style: Style): string {
  const hearer = otherSide(event.by);
  const { trust, trustChange } = event[hearer];
  if (Math.abs(trustChange) < MIN_TRUST_CHANGE) return '';
  const text = `${twoDecimals(trust - trustChange)} → ${twoDecimals(trust)}`;
  return ` ${styledName(scenario, hearer, style)} trusts it ${trustChange > 0 ? `more: ${style.good(text)}` : `less: ${style.bad(text)}`}.`;
}

/**
 * The sentence for an event that is not a bid; `n` counts how often the same was said of the same issue, from 1. "" for
 * what makes no sentence.
 */
export function eventText(scenario: Scenario, event: Event, n: number, style: Style): string {
  const me = styledName(scenario, event.by, style);
  const other = styledName(scenario, otherSide(event.by), style);
  const label = event.issue === null ? '' : labelOf(scenario, event.issue);
  const wish = event.issue !== null && event.option !== null ? optionText(scenario, event.issue, event.option) : '';
  const limit = event.issue !== null && event.limit !== null ? optionText(scenario, event.issue, event.limit) : null;
  const believed = event[event.by].believedCost ?? 0;
  switch (event.kind) {
    case 'press':
      return `${me} presses: "${capitalized(label)}: we want ${wish}." It believes that this would cost ${other} ${costWords(believed)} (${twoDecimals(believed)} of 1).`;
    case 'refuse':
      return `${me}: ${style.bad(n === 1 ? '"No."' : '"No," again.')} It gives no reason.${trustChangeText(scenario, event, style)}${n === 1 ? unspokenReason(scenario, event, style) : ''}`;
    case 'explain':
      return `${me}: ${style.good(`"We cannot go beyond ${limit ?? 'that'}${event.because === '' ? '' : `: ${event.because}`}."`)}${trustChangeText(scenario, event, style)}${beliefText(scenario, event, style)}`;
    case 'grant':
      return `${me}: ${style.good(`"For you we make an exception. ${capitalized(label)}: ${wish}."`)}${trustChangeText(scenario, event, style)}`;
    case 'ask':
      return `${me} asks: "${capitalized(label)}: how much does it matter to you? Is there a limit?"`;
    case 'tell':
      return `${me}: "It ${importanceWords(event.importance ?? 0)}${limit === null ? '' : `, and we cannot go beyond ${limit}`}."${trustChangeText(scenario, event, style)}`;
    case 'decline':
      return `${me} would rather not say.${trustChangeText(scenario, event, style)}`;
    case 'veto':
      return `${me} would take the last offer, were it not for its own break point on the ${label}. Yielding there would have cost it ${twoDecimals(event.worth ?? 0)}.`;
    case 'caught':
      return `${me} ${style.bad(`goes to ${wish} on the ${label}, although it had said that it could not go beyond ${limit ?? 'that'}.`)}${trustChangeText(scenario, event, style)} Some of that trust will not come back.`;
    case 'accept':
      return `${me} takes ${possessive(other)} last offer. ${style.good('They shake hands.')}`;
    case 'leave':
      return `${me} ${style.bad('leaves the table.')} By now it trusts ${other} ${trustWords(event[event.by].trust)} (${twoDecimals(event[event.by].trust)}).`;
    case 'deadline':
      return style.bad('The time is up. There is no deal.');
    default:
      return '';
  }
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a refusal leaves out, told to the reader alone. */
function unspokenReason(scenario: Scenario, event: Event, style: Style): string {
  const point = event.issue === null ? undefined : scenario[event.by].breakPoints[event.issue];
  return point === undefined || point.because === '' ? '' : style.faint(` (What it does not say: ${point.because}.)`);
}

function beliefText(scenario: Scenario, event: Event, style: Style): string {
  const hearer = otherSide(event.by);
  const believed = event[hearer].believedCost ?? 0;
  return ` ${styledName(scenario, hearer, style)} now believes that yielding would cost ${styledName(scenario, event.by, style)} ${costWords(believed)} (${twoDecimals(believed)} of 1).`;
}
