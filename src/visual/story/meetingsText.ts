/** The meetings before the table in words, and what the sides bring to the table. */
import type { Side } from '../../domain/side.ts';
import { otherSide, SIDES } from '../../domain/side.ts';
import type { Event } from '../../engine/record/event.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import type { TableStart } from '../../engine/state/startNow.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { trustWords, understandingWords } from '../words/adverbs.ts';
import type { Block } from '../page/block.ts';
import { formatCount, twoDecimals } from '../words/formatNumber.ts';
import { styledName } from '../words/naming.ts';
import { counted } from '../words/plural.ts';
import { pronounOf, verb } from '../words/pronoun.ts';
import type { Style } from '../page/style.ts';
import { heading, listed, wrapText } from '../page/wrapText.ts';
import { startNumberText } from './beforeText.ts';
import { driftText } from './driftText.ts';
import { eventText } from './eventText.ts';
import type { MarkedEvent } from './markEvents.ts';
import { markEvents } from './markEvents.ts';
import { minorTalkText } from './minorTalkText.ts';

/**
 * The lines of the meetings, and of the start of the table.
 *
 * @param negotiation - With its record; what it says of the time before the table is told.
 * @param style - How names and moves of trust are styled.
 * @param from - The meeting from which on it is told, counted from 0: the earlier ones go as before.
 * @param told - What the sides brought to the table where that was told before, so that it is told again only where it
 * is another.
 * @returns No lines where the scenario has nothing before the table, and at a later table of the same two sides.
 */
export function meetingsText(
  negotiation: Negotiation,
  style: Style,
  from = 0,
  told: Negotiation['start'] = undefined,
): Block[] {
  const { scenario, events, start } = negotiation;
  // A later table has a start of its own and no meetings before it; `beforeDealText` tells its start.
  if (start === undefined || scenario.before === undefined || negotiation.carried?.sides) return [];
  const met = markEvents(events.filter(({ meeting }) => meeting !== undefined));
  const { meetings } = scenario.before;
  return [
    ...before(Math.min(from, meetings)),
    ...blocks(met.filter(({ event }) => event.meeting! >= from)).flatMap((block) => [
      ...meetingText(scenario, block, style),
      '',
    ]),
    ...(JSON.stringify(start) === JSON.stringify(told) ? [] : [...startText(negotiation, start, style), '']),
  ];
}

const before = (from: number): Block[] =>
  from === 0
    ? []
    : [...wrapText(from === 1 ? 'The first meeting goes as before.' : `Meetings 1 to ${from} go as before.`, 2), ''];

/** Meetings in which a limit comes to light stand alone; the meetings between them form one block. */
function blocks(marked: readonly MarkedEvent[]): MarkedEvent[][] {
  const meetings = new Map<number, MarkedEvent[]>();
  for (const one of marked) meetings.set(one.event.meeting!, [...(meetings.get(one.event.meeting!) ?? []), one]);
  const found: { dull: boolean; events: MarkedEvent[] }[] = [];
  for (const events of meetings.values()) {
    const dull = events.every((one) => !one.notable);
    const last = found.at(-1);
    if (dull && last?.dull === true) last.events.push(...events);
    else found.push({ dull, events });
  }
  return found.map(({ events }) => events);
}

function meetingText(scenario: Scenario, marked: readonly MarkedEvent[], style: Style): Block[] {
  const events = marked.map(({ event }) => event);
  const numbers = [...new Set(events.map(({ meeting }) => meeting! + 1))];
  const [first, last] = [numbers[0]!, numbers.at(-1)!];
  const told = marked.filter(({ notable }) => notable);
  const minor = marked.filter(({ notable }) => !notable).map(({ event }) => event);
  const texts = [
    callsText(scenario, events, numbers.length, style),
    ...told.map(({ event, n, explained }) => eventText(scenario, event, n, style, explained)),
    minorTalkText(scenario, minor, style),
    ...(told.length === 0 ? [driftText(scenario, events, style)] : []),
  ];
  return [
    heading(style.title(first === last ? `Meeting ${first}` : `Meetings ${first} to ${last}`), 2),
    ...texts.flatMap((text) => wrapText(text, 4, 2)),
  ];
}

/** Who called these meetings. */
function callsText(scenario: Scenario, events: readonly Event[], meetings: number, style: Style): string {
  const calls = (side: Side): number => events.filter(({ kind, by }) => kind === 'call' && by === side).length;
  const each = SIDES.map((side) => {
    const [n, name] = [calls(side), styledName(scenario, side, style)];
    const does = verb(scenario, side, 'calls', 'call');
    if (n === 0) return `${name} only ${verb(scenario, side, 'answers', 'answer')}`;
    if (meetings === 1) return `${name} ${does} it`;
    return `${name} ${does} ${n === meetings ? (n === 2 ? 'both' : `all ${formatCount(n)}`) : formatCount(n)} of them`;
  });
  if (SIDES.every((side) => calls(side) === meetings))
    return meetings === 1 ? 'Both sides call it.' : 'Both sides call each of them.';
  return `${listed(each)}.`;
}

/** What the sides bring to the table, and which of it the scenario gives. */
function startText(
  { scenario, events }: Negotiation,
  start: Readonly<Record<Side, TableStart>>,
  style: Style,
): Block[] {
  const { meetings } = scenario.before!;
  const held = new Set(events.flatMap(({ meeting }) => meeting ?? [])).size;
  return [
    heading(style.title('They sit down'), 2),
    ...wrapText(missedText(meetings, held), 4, 2),
    ...SIDES.flatMap((side) => wrapText(sideText(scenario, side, start[side], style), 4, 2)),
  ];
}

/** Which meetings did not take place; "" where all did. */
function missedText(meetings: number, held: number): string {
  const missed = meetings - held;
  if (meetings === 0) return 'They have never met.';
  if (held === 0) {
    const called = meetings === 1 ? 'the meeting' : `any of ${counted(meetings, 'meeting')}`;
    return `Nobody called ${called}: they have never met.`;
  }
  if (missed === 0) return '';
  const them = missed === 1 ? 'it' : 'them';
  return `${counted(missed, 'meeting')} of ${formatCount(meetings)} did not take place, because nobody called ${them}.`;
}

function sideText(scenario: Scenario, side: Side, { trust, understanding, given }: TableStart, style: Style): string {
  const [me, other] = [styledName(scenario, side, style), styledName(scenario, otherSide(side), style)];
  const does = (one: string, many: string): string => verb(scenario, side, one, many);
  const wants = verb(scenario, otherSide(side), 'wants', 'want');
  const brings =
    `${me} ${does('trusts', 'trust')} ${other} ${trustWords(trust)} (${twoDecimals(trust)}), and ` +
    `${does('understands', 'understand')} ${understandingWords(understanding)} of what ${other} ${wants} ` +
    `(${twoDecimals(understanding)}).`;
  if (given.length === 0) return brings;
  const { own } = pronounOf(scenario, side);
  const words = given.map((name) => `${own} ${startNumberText(name)}`);
  return `${brings} The scenario gives ${listed(words)}, whatever the meetings brought.`;
}
