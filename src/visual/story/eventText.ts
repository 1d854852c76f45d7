/** One event in a sentence or two: what was said, and how it moved trust. concessionText.ts describes the bids. */
import { SUM_ROUNDING } from '../../kernel/rounding.ts';
import type { Event } from '../../engine/record/event.ts';
import { otherSide } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { costWords, importanceWords, trustWords } from '../words/adverbs.ts';
import { limitText } from '../words/limitText.ts';
import { issueText, labelOf, optionText, styledName, possessive, reasonText } from '../words/naming.ts';
import { capitalized, clause, pronounOf, verb } from '../words/pronoun.ts';
import { LEAST_TOLD, twoDecimals } from '../words/formatNumber.ts';
import { quoted } from '../words/quoted.ts';
import type { Style } from '../page/style.ts';
import { voiceOf } from '../words/voice.ts';
import { relayText } from './relayText.ts';
import { amountText } from '../words/worthText.ts';

/** How trust changed with the event: " Birch trusts it less: 0.50 → 0.34." */
function trustChangeText(scenario: Scenario, event: Event, style: Style): string {
  const hearer = otherSide(event.by);
  const { trust, trustChange } = event[hearer];
  if (Math.abs(trustChange) < LEAST_TOLD) return '';
  const text = `${twoDecimals(trust - trustChange)} → ${twoDecimals(trust)}`;
  const move = trustChange > 0 ? `more: ${style.good(text)}` : `less: ${style.bad(text)}`;
  const trusts = verb(scenario, hearer, 'trusts', 'trust');
  return ` ${styledName(scenario, hearer, style)} ${trusts} ${pronounOf(scenario, event.by).object} ${move}.`;
}

/**
 * The sentence for an event that is not a bid; `n` counts how often the same was said of the same issue, from 1.
 * `explained`: whether the side had given its reason on the issue before; `atStart`: the side's trust when the table
 * began. "" for an event that makes no sentence.
 */
export function eventText(
  scenario: Scenario,
  event: Event,
  n: number,
  style: Style,
  explained = false,
  atStart: number = scenario[event.by].trust,
): string {
  const text = ownText(scenario, event, n, style, explained, atStart);
  return event.isRelayed === true ? `${managerText(scenario, event, style)} ${text}` : text;
}

/** What the manager behind the speaker does, before the speaker relays it. */
function managerText(scenario: Scenario, { by, kind, issue }: Event, style: Style): string {
  const does = kind === 'grant' ? 'allows it' : kind === 'explain' ? 'does not allow it' : 'does not answer';
  return `${possessive(styledName(scenario, by, style))} manager, asked about ${issueText(scenario, issue!)}, ${does}.`;
}

function ownText(
  scenario: Scenario,
  event: Event,
  n: number,
  style: Style,
  explained: boolean,
  atStart: number,
): string {
  const me = styledName(scenario, event.by, style);
  const { we, us } = voiceOf(scenario, event.by);
  const trustChange = trustChangeText(scenario, event, style);
  switch (event.kind) {
    case 'press':
      return pressText(scenario, event, style);
    case 'refuse': {
      const no = style.bad(n === 1 ? '"No."' : '"No," again.');
      const unspoken = n === 1 && !explained ? unspokenReason(scenario, event, style) : '';
      const gives = capitalized(clause(pronounOf(scenario, event.by), 'gives', 'give'));
      return `${me}: ${no} ${gives} no reason.${trustChange}${unspoken}`;
    }
    case 'refer':
      return `${me}: ${quoted(`${capitalized(we)} have to ask about ${issueText(scenario, event.issue!)}.`)}`;
    case 'explain': {
      const said = quoted(`${capitalized(we)} ${limitOf(scenario, event)}${reasonText(event.because, ': ')}.`);
      return `${me}: ${style.good(said)}${trustChange}${beliefText(scenario, event, style)}`;
    }
    case 'grant': {
      const exception = `For you ${we} make an exception. ${topicOf(scenario, event)}: ${wishOf(scenario, event)}.`;
      return `${me}: ${style.good(quoted(exception))}${trustChange}`;
    }
    case 'ask':
      return (
        `${me} ${verb(scenario, event.by, 'asks', 'ask')}: ` +
        quoted(`${topicOf(scenario, event)}: how much does it matter to you? Is there a limit?`)
      );
    case 'disclose': {
      const limit = event.limit === null ? '' : `, and ${we} ${limitOf(scenario, event)}`;
      const said = `${topicOf(scenario, event)} ${importanceWords(event.importance ?? 0)} to ${us}${limit}.`;
      return `${me} ${verb(scenario, event.by, 'tells', 'tell')} unasked: ${quoted(said)}${trustChange}`;
    }
    case 'tell': {
      const limit = event.limit === null ? '' : `, and ${we} ${limitOf(scenario, event)}`;
      return `${me}: ${quoted(`It ${importanceWords(event.importance ?? 0)} to ${us}${limit}.`)}${trustChange}`;
    }
    case 'decline':
      return `${me} would rather not say.${trustChange}`;
    case 'veto':
      return vetoText(scenario, event, style);
    case 'caught':
      return caughtText(scenario, event, style);
    case 'relay':
      return `${relayText(scenario, event, style)}${beliefText(scenario, event, style)}`;
    case 'accept': {
      const other = possessive(styledName(scenario, otherSide(event.by), style));
      return (
        `${me} ${verb(scenario, event.by, 'takes', 'take')} ` +
        `${other} last offer. ${style.good('They shake hands.')}`
      );
    }
    case 'leave':
      return leaveText(scenario, event, atStart, style);
    case 'deadline':
      return style.bad('The time is up. There is no deal.');
    default:
      return '';
  }
}

/** The label of the event's issue at the start of a sentence. */
const topicOf = (scenario: Scenario, { issue }: Event): string => capitalized(labelOf(scenario, issue!));

const wishOf = (scenario: Scenario, { issue, option }: Event): string => optionText(scenario, issue!, option!);

const limitOf = (scenario: Scenario, { by, issue, limit }: Event): string => limitText(scenario, by, issue!, limit);

const costText = (believed: number): string => `${costWords(believed)} (${twoDecimals(believed)} of 1)`;

function pressText(scenario: Scenario, event: Event, style: Style): string {
  const { we } = voiceOf(scenario, event.by);
  const wish = quoted(`${topicOf(scenario, event)}: ${we} want ${wishOf(scenario, event)}.`);
  const believes = capitalized(clause(pronounOf(scenario, event.by), 'believes', 'believe'));
  const cost = costText(event[event.by].believedCost ?? 0);
  const other = styledName(scenario, otherSide(event.by), style);
  const presses = `${styledName(scenario, event.by, style)} ${verb(scenario, event.by, 'presses', 'press')}`;
  return `${presses}: ${wish} ${believes} that this would cost ${other} ${cost}.`;
}

/** What a refusal leaves out, told to the reader alone. */
function unspokenReason(scenario: Scenario, { by, issue }: Event, style: Style): string {
  const point = scenario[by].breakPoints[issue!];
  const says = clause(pronounOf(scenario, by), 'does', 'do');
  const reason = point === undefined ? '' : reasonText(point.because, ` (What ${says} not say: `, '.)');
  return reason === '' ? '' : style.faint(reason);
}

function beliefText(scenario: Scenario, event: Event, style: Style): string {
  const hearer = otherSide(event.by);
  const speaker = styledName(scenario, event.by, style);
  const cost = costText(event[hearer].believedCost ?? 0);
  const believes = `now ${verb(scenario, hearer, 'believes', 'believe')}`;
  return ` ${styledName(scenario, hearer, style)} ${believes} that yielding would cost ${speaker} ${cost}.`;
}

function vetoText(scenario: Scenario, event: Event, style: Style): string {
  const { own, object } = pronounOf(scenario, event.by);
  const about = issueText(scenario, event.issue!);
  const offer = `To ${styledName(scenario, event.by, style)} the last offer is as good as ${own} own bid`;
  const cost = `Yielding there would have cost ${object} ${amountText(scenario, event.by, event.worth ?? 0, style)}.`;
  return `${offer}, but it crosses ${own} break point on ${about}. ${cost}`;
}

function caughtText(scenario: Scenario, event: Event, style: Style): string {
  const { subject } = pronounOf(scenario, event.by);
  const claimed = limitText(scenario, event.by, event.issue!, event.limit, 'reported');
  const went =
    `${verb(scenario, event.by, 'goes', 'go')} to ` +
    `${wishOf(scenario, event)} on ${issueText(scenario, event.issue!)}`;
  const lie = style.bad(`${went}, although ${subject} had said that ${subject} ${claimed}.`);
  const trustChange = trustChangeText(scenario, event, style);
  const lasting = trustChange === '' ? '' : ' Some of that trust will not come back.';
  return `${styledName(scenario, event.by, style)} ${lie}${trustChange}${lasting}`;
}

/**
 * The leaver's trust as it left is told only where it is less than at the start: else it is no reason to leave. What
 * leaving itself costs is no reason either.
 */
function leaveText(scenario: Scenario, event: Event, atStart: number, style: Style): string {
  const { by, [event.by]: own } = event;
  const left = `${styledName(scenario, by, style)} ${style.bad(`${verb(scenario, by, 'leaves', 'leave')} the table.`)}`;
  const trust = own.trust - own.trustChange;
  if (trust >= atStart - SUM_ROUNDING) return left;
  const trusts = clause(pronounOf(scenario, by), 'trusts', 'trust');
  const other = styledName(scenario, otherSide(by), style);
  return `${left} By now ${trusts} ${other} ${trustWords(trust)} (${twoDecimals(trust)}).`;
}
