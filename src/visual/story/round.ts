/** Some rounds of a negotiation told together: one that matters, or a run of dull ones. */
import type { PerSide, Side } from '../../domain/side.ts';
import { SIDES, otherSide } from '../../domain/side.ts';
import type { Event } from '../../engine/event.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { bargaining } from './bargaining.ts';
import { bidsInColumns } from '../words/bid.ts';
import { chatter } from './chatter.ts';
import { wrapText } from '../words/wrapText.ts';
import { painted, possessive } from '../words/naming.ts';
import type { Marked } from './notable.ts';
import { two } from '../words/formatNumber.ts';
import type { Style } from '../words/style.ts';
import { said } from './said.ts';

/** Each side's last offer before these rounds. */
export type Standing = PerSide<Event | null>;

/** The lines for the rounds that the events (at least one) belong to. Brings `standing` up to date. */
export function round(scenario: Scenario, marked: readonly Marked[], standing: Standing, paint: Style): string[] {
  const events = marked.map(({ event }) => event);
  const [first, last] = [events[0]!.round, events.at(-1)!.round];
  const rest = wrapAll([
    chatter(
      scenario,
      marked.filter((one) => !one.notable).map(({ event }) => event),
      paint,
    ),
  ]);
  const head = paint.title(first === last ? `  Round ${first + 1}` : `  Rounds ${first + 1} to ${last + 1}`);
  const opening = openings(scenario, events, standing, paint);
  if (first !== last)
    return [
      head,
      ...opening,
      ...rest,
      ...wrapAll([...progress(scenario, events, standing, paint), drift(scenario, events, paint)]),
    ];
  const lines: string[] = [];
  let closing = -1;
  for (const { event, notable, n } of marked) {
    if (event.kind === 'accept' || event.kind === 'leave' || event.kind === 'deadline')
      closing = closing < 0 ? lines.length : closing;
    if (event.kind === 'offer') {
      const before = standing[event.by];
      if (before !== null) lines.push(...wrapAll([bargaining(scenario, before, event, paint)]));
      standing[event.by] = event;
    } else if (notable) lines.push(...wrapAll([said(scenario, event, n, paint)]));
  }
  lines.splice(closing < 0 ? lines.length : closing, 0, ...rest);
  return [head, ...opening, ...lines];
}

const wrapAll = (texts: readonly string[]): string[] => texts.flatMap((text) => wrapText(text, 4, 2));

const offersOf = (events: readonly Event[], side: Side): Event[] =>
  events.filter((event) => event.kind === 'offer' && event.by === side);

/** The first bids, side by side. */
function openings(scenario: Scenario, events: readonly Event[], standing: Standing, paint: Style): string[] {
  const bids = SIDES.flatMap((side) => (standing[side] === null ? offersOf(events, side).slice(0, 1) : []));
  if (bids.length === 0) return [];
  for (const bid of bids) standing[bid.by] = bid;
  const worth = bids.map((bid) => {
    const other = otherSide(bid.by);
    return `${possessive(painted(scenario, bid.by, paint))} bid is worth ${two(bid[other].utility ?? 0)} to ${painted(scenario, other, paint)}.`;
  });
  return [
    ...bidsInColumns(
      scenario,
      bids.map((bid) => `${painted(scenario, bid.by, paint)} opens`),
      bids.map((bid) => bid.package!),
      4,
    ),
    ...wrapAll([worth.join(' ')]),
  ];
}

/** How far each side came over these rounds. */
function progress(scenario: Scenario, events: readonly Event[], standing: Standing, paint: Style): string[] {
  return SIDES.map((side) => {
    const [before, after] = [standing[side], offersOf(events, side).at(-1)];
    if (after === undefined) return '';
    standing[side] = after;
    return before === null ? '' : bargaining(scenario, before, after, paint);
  });
}

/** Where trust went over these events. */
function drift(scenario: Scenario, events: readonly Event[], paint: Style): string {
  return SIDES.map((side) => {
    const before = events[0]![side].trust - events[0]![side].trustChange;
    const after = events.at(-1)![side].trust;
    if (two(before) === two(after)) return '';
    const text = `${two(before)} → ${two(after)}`;
    return `${painted(scenario, side, paint)} comes to trust ${painted(scenario, otherSide(side), paint)} ${after > before ? `more: ${paint.good(text)}` : `less: ${paint.bad(text)}`}.`;
  })
    .filter((text) => text !== '')
    .join(' ');
}
