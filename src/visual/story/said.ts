/** One event in a sentence or two: what was said, what it did to trust. Bids are told elsewhere (moves.ts). */
import type { Event } from '../../engine/event.ts';
import { otherSide } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { costs, matters, trusts } from '../words/adverbs.ts';
import { labelOf, optionOf, painted, possessive } from '../words/naming.ts';
import { two } from '../words/formatNumber.ts';
import type { Style } from '../words/style.ts';

/** Smaller changes of trust are not told. */
const FELT = 0.005;

/** How trust went with the event: " Birch trusts it less: 0.50 → 0.34." */
function trustMove(scenario: Scenario, event: Event, paint: Style): string {
  const hearer = otherSide(event.by);
  const { trust, trustChange } = event[hearer];
  if (Math.abs(trustChange) < FELT) return '';
  const text = `${two(trust - trustChange)} → ${two(trust)}`;
  return ` ${painted(scenario, hearer, paint)} trusts it ${trustChange > 0 ? `more: ${paint.good(text)}` : `less: ${paint.bad(text)}`}.`;
}

/**
 * The sentence for an event that is not a bid; `n` counts how often the same was said of the same issue, from 1. "" for
 * what makes no sentence.
 */
export function said(scenario: Scenario, event: Event, n: number, paint: Style): string {
  const me = painted(scenario, event.by, paint);
  const other = painted(scenario, otherSide(event.by), paint);
  const label = event.issue === null ? '' : labelOf(scenario, event.issue);
  const wish = event.issue !== null && event.option !== null ? optionOf(scenario, event.issue, event.option) : '';
  const limit = event.issue !== null && event.limit !== null ? optionOf(scenario, event.issue, event.limit) : null;
  const believed = event[event.by].believedCost ?? 0;
  switch (event.kind) {
    case 'press':
      return `${me} presses: "${capital(label)}: we want ${wish}." It believes that this would cost ${other} ${costs(believed)} (${two(believed)} of 1).`;
    case 'refuse':
      return `${me}: ${paint.bad(n === 1 ? '"No."' : '"No," again.')} It gives no reason.${trustMove(scenario, event, paint)}${n === 1 ? unsaid(scenario, event, paint) : ''}`;
    case 'explain':
      return `${me}: ${paint.good(`"We cannot go beyond ${limit ?? 'that'}${event.because === '' ? '' : `: ${event.because}`}."`)}${trustMove(scenario, event, paint)}${learnt(scenario, event, paint)}`;
    case 'grant':
      return `${me}: ${paint.good(`"For you we make an exception. ${capital(label)}: ${wish}."`)}${trustMove(scenario, event, paint)}`;
    case 'ask':
      return `${me} asks: "${capital(label)}: how much does it matter to you? Is there a limit?"`;
    case 'tell':
      return `${me}: "It ${matters(event.importance ?? 0)}${limit === null ? '' : `, and we cannot go beyond ${limit}`}."${trustMove(scenario, event, paint)}`;
    case 'decline':
      return `${me} would rather not say.${trustMove(scenario, event, paint)}`;
    case 'veto':
      return `${me} would take the last offer, were it not for its own break point on the ${label}. Yielding there would have cost it ${two(event.worth ?? 0)}.`;
    case 'caught':
      return `${me} ${paint.bad(`goes to ${wish} on the ${label}, although it had said that it could not go beyond ${limit ?? 'that'}.`)}${trustMove(scenario, event, paint)} Some of that trust will not come back.`;
    case 'accept':
      return `${me} takes ${possessive(other)} last offer. ${paint.good('They shake hands.')}`;
    case 'leave':
      return `${me} ${paint.bad('leaves the table.')} By now it trusts ${other} ${trusts(event[event.by].trust)} (${two(event[event.by].trust)}).`;
    case 'deadline':
      return paint.bad('The time is up. There is no deal.');
    default:
      return '';
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a refusal leaves out, told to the reader alone. */
function unsaid(scenario: Scenario, event: Event, paint: Style): string {
  const point = event.issue === null ? undefined : scenario[event.by].breakPoints[event.issue];
  return point === undefined || point.because === '' ? '' : paint.faint(` (What it does not say: ${point.because}.)`);
}

function learnt(scenario: Scenario, event: Event, paint: Style): string {
  const hearer = otherSide(event.by);
  const believed = event[hearer].believedCost ?? 0;
  return ` ${painted(scenario, hearer, paint)} now believes that yielding would cost ${painted(scenario, event.by, paint)} ${costs(believed)} (${two(believed)} of 1).`;
}
