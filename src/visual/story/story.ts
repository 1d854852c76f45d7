/** A negotiation told round by round. Rounds without a notable event are merged. */
import type { Event } from '../../engine/record/event.ts';
import { tableEvents } from '../../engine/record/event.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import { searchShortfall } from '../../engine/record/searchShortfall.ts';
import type { Block } from '../page/block.ts';
import { wrapText } from '../page/wrapText.ts';
import type { MarkedEvent } from './markEvents.ts';
import { markEvents } from './markEvents.ts';
import type { Style } from '../page/style.ts';
import { meetingsText } from './meetingsText.ts';
import type { StandingOffers } from './roundText.ts';
import { roundText } from './roundText.ts';
import { searchText } from './searchText.ts';

/** Writes the lines of the story. With `original`, one line stands for the rounds that both negotiations share. */
export function story(negotiation: Negotiation, style: Style, original: Negotiation | null = null): Block[] {
  const marked = markEvents(tableEvents(negotiation.events));
  if (marked.length === 0) return wrapText('Nothing of this negotiation was recorded.', 2);
  const met = original === null ? 0 : firstDifferentMeeting(negotiation.events, original.events);
  const last = marked.at(-1)!.event.round;
  const from =
    original === null
      ? 0
      : Math.min(firstDifferentRound(tableEvents(negotiation.events), tableEvents(original.events)), last);
  const standing: StandingOffers = { vendor: null, client: null };
  for (const { event } of marked) if (event.kind === 'offer' && event.round < from) standing[event.by] = event;
  const lines: Block[] = [...meetingsText(negotiation, style, met, original?.start)];
  if (from > 0)
    lines.push(...wrapText(from === 1 ? 'Round 1 goes as before.' : `Rounds 1 to ${from} go as before.`, 2), '');
  for (const block of blocks(marked.filter(({ event }) => event.round >= from))) {
    lines.push(...roundText(negotiation.scenario, block, standing, style, negotiation.start), '');
  }
  const passedOver = searchText(negotiation.scenario, searchShortfall(negotiation.events), style);
  return passedOver === '' ? lines.slice(0, -1) : [...lines, ...wrapText(passedOver, 2)];
}

/** Rounds with a notable event and the first round stand alone; the rounds between them form one block. */
function blocks(marked: readonly MarkedEvent[]): MarkedEvent[][] {
  const rounds = new Map<number, MarkedEvent[]>();
  for (const one of marked) rounds.set(one.event.round, [...(rounds.get(one.event.round) ?? []), one]);
  const found: { dull: boolean; events: MarkedEvent[] }[] = [];
  for (const [number, events] of rounds) {
    const dull = number > 0 && events.every((one) => !one.notable);
    const before = found.at(-1);
    if (dull && before?.dull === true) before.events.push(...events);
    else found.push({ dull, events });
  }
  return found.map(({ events }) => events);
}

/** What was done, without what it did to trust. */
const seen = (event: Event | undefined): string | null =>
  event === undefined ? null : JSON.stringify([event.by, event.kind, event.issue, event.option, event.package]);

/** The round in which two negotiations part, from 0; after the end of the shorter one if they never do. */
function firstDifferentRound(a: readonly Event[], b: readonly Event[]): number {
  const i = a.findIndex((event, n) => seen(event) !== seen(b[n]));
  return i < 0 ? (a.at(-1)?.round ?? 0) : a[i]!.round;
}

/** The meeting in which they part, from 0; the number of meetings if they never do. */
function firstDifferentMeeting(a: readonly Event[], b: readonly Event[]): number {
  const met = a.filter(({ meeting }) => meeting !== undefined);
  const parted = met.find((event, n) => seen(event) !== seen(b[n]) || event.meeting !== b[n]?.meeting);
  return parted?.meeting ?? (met.at(-1)?.meeting ?? -1) + 1;
}
