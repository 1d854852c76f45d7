/** What has happened at the table of a hand, as the reader's seat sees it, for those who listen. */
import { seenEvents } from '../../postmortem/record/sideRecord.ts';
import { OWN_SIDE } from '../hand/playHand.ts';
import type { Model } from '../model/model.ts';
import { endedText } from '../parts/endingHtml.ts';
import { actInWords } from '../words/actInWords.ts';
import type { PageWords } from '../words/pageWords.ts';

const seen = ({ hand }: Model): ReturnType<typeof seenEvents> =>
  seenEvents(hand.seat.table.toJSON().events ?? [], OWN_SIDE);

/** The events after those of `before`, and the end, in sentences. */
export function toldSince(before: Model, model: Model, words: PageWords): string {
  const events = seen(model);
  const from = Math.min(seen(before).length, events.length);
  const told = events
    .slice(from)
    .map((event, n) => actInWords(model.base, event, events.slice(0, from + n), OWN_SIDE, words));
  const { table } = model.hand.seat;
  return [...told, ...(table.ending === null ? [] : [endedText(table.negotiation(), words)])].join(' ');
}
