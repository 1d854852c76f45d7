/** The text of a block of rounds: one round with notable events, or several rounds without any. */
import type { PerSide, Side } from '../../domain/side.ts';
import { SIDES, otherSide } from '../../domain/side.ts';
import type { Event } from '../../engine/record/event.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { concessionText } from './concessionText.ts';
import { packageColumns } from '../words/packageText.ts';
import { minorTalkText } from './minorTalkText.ts';
import type { Block } from '../page/block.ts';
import { heading, wrapText } from '../page/wrapText.ts';
import { styledName, possessive } from '../words/naming.ts';
import type { MarkedEvent } from './markEvents.ts';
import { verb } from '../words/pronoun.ts';
import type { Style } from '../page/style.ts';
import { driftText } from './driftText.ts';
import { eventText } from './eventText.ts';
import { worthText } from '../words/worthText.ts';

/** Each side's last offer before these rounds. */
export type StandingOffers = PerSide<Event | null>;

/** The lines for the rounds that the events (at least one) belong to. Brings `standing` up to date. */
export function roundText(
  scenario: Scenario,
  marked: readonly MarkedEvent[],
  standing: StandingOffers,
  style: Style,
  start?: Negotiation['start'],
): Block[] {
  const events = marked.map(({ event }) => event);
  const [first, last] = [events[0]!.round, events.at(-1)!.round];
  const rest = wrapAll([
    minorTalkText(
      scenario,
      marked.filter((one) => !one.notable).map(({ event }) => event),
      style,
    ),
  ]);
  const head = heading(style.title(first === last ? `Round ${first + 1}` : `Rounds ${first + 1} to ${last + 1}`), 2);
  const opening = openings(scenario, events, standing, style);
  if (first !== last)
    return [
      head,
      ...opening,
      ...rest,
      ...wrapAll([...progress(scenario, events, standing, style), driftText(scenario, events, style)]),
    ];
  const lines: Block[] = [];
  let closing = -1;
  for (const { event, notable, n, explained } of marked) {
    if (event.kind === 'accept' || event.kind === 'leave' || event.kind === 'deadline')
      closing = closing < 0 ? lines.length : closing;
    if (event.kind === 'offer') {
      const before = standing[event.by];
      if (before !== null) lines.push(...wrapAll([concessionText(scenario, before, event, style)]));
      standing[event.by] = event;
    } else if (notable)
      lines.push(...wrapAll([eventText(scenario, event, n, style, explained, start?.[event.by].trust)]));
  }
  lines.splice(closing < 0 ? lines.length : closing, 0, ...rest);
  return [head, ...opening, ...lines];
}

const wrapAll = (texts: readonly string[]): Block[] => texts.flatMap((text) => wrapText(text, 4, 2));

const offersOf = (events: readonly Event[], side: Side): Event[] =>
  events.filter((event) => event.kind === 'offer' && event.by === side);

/** The first bids, side by side. */
function openings(scenario: Scenario, events: readonly Event[], standing: StandingOffers, style: Style): Block[] {
  const bids = SIDES.flatMap((side) => (standing[side] === null ? offersOf(events, side).slice(0, 1) : []));
  if (bids.length === 0) return [];
  for (const bid of bids) standing[bid.by] = bid;
  const worth = bids.map((bid) => {
    const other = otherSide(bid.by);
    const utility = worthText(scenario, other, bid[other].utility ?? 0, style);
    const owner = possessive(styledName(scenario, bid.by, style));
    return `${owner} bid is worth ${utility} to ${styledName(scenario, other, style)}.`;
  });
  return [
    ...packageColumns(
      scenario,
      bids.map((bid) => `${styledName(scenario, bid.by, style)} ${verb(scenario, bid.by, 'opens', 'open')}`),
      bids.map((bid) => bid.package!),
      4,
    ),
    ...wrapAll([worth.join(' ')]),
  ];
}

/** How the offer of each side changed over these rounds. */
function progress(scenario: Scenario, events: readonly Event[], standing: StandingOffers, style: Style): string[] {
  return SIDES.map((side) => {
    const [before, after] = [standing[side], offersOf(events, side).at(-1)];
    if (after === undefined) return '';
    standing[side] = after;
    return before === null ? '' : concessionText(scenario, before, after, style);
  });
}
