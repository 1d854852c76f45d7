/**
 * What was said, as marks on a line of trust: each stands on the line of the side that heard it, because it is the
 * hearer's trust that words move.
 */
import type { Event, EventKind } from '../../../engine/record/event.ts';
import { otherSide } from '../../../domain/side.ts';
import type { Scenario } from '../../../scenario/read/scenario.ts';
import { labelOf } from '../../words/naming.ts';
import { markEvents } from '../../story/markEvents.ts';
import { plainStyle } from '../../page/style.ts';
import { eventText } from '../../story/eventText.ts';
import { sideName } from './colours.ts';
import type { Datum } from './chartSpec.ts';

/** The kinds of talk, what they are called in a legend, and their shapes. */
export const TALK_MARKS: readonly { readonly kind: EventKind; readonly name: string; readonly shape: string }[] = [
  { kind: 'press', name: 'presses', shape: 'triangle-up' },
  { kind: 'ask', name: 'asks', shape: 'triangle-down' },
  { kind: 'disclose', name: 'tells unasked', shape: 'triangle-right' },
  { kind: 'refuse', name: 'refuses flatly', shape: 'cross' },
  { kind: 'explain', name: 'explains', shape: 'circle' },
  { kind: 'grant', name: 'grants', shape: 'diamond' },
  { kind: 'refer', name: 'asks its manager', shape: 'triangle-left' },
  { kind: 'tell', name: 'tells', shape: 'square' },
  { kind: 'decline', name: 'declines to answer', shape: 'M-1,-0.25L1,-0.25L1,0.25L-1,0.25Z' },
];

/**
 * Where an event stands on the axis of rounds: the vendor's turn at the round's number, the client's half a round
 * later.
 */
export const roundPosition = (event: Event): number => event.round + 1 + (event.by === 'client' ? 0.5 : 0);

/** Where the record begins: 1, or further left by the number of meetings before the table. */
export const firstPosition = (events: readonly Event[]): number => events[0]!.round + 1;

/** One datum for every act of talk. */
export function talkMarks(scenario: Scenario, events: readonly Event[]): Datum[] {
  return markEvents(events).flatMap(({ event, n, explained }): Datum[] => {
    const talk = TALK_MARKS.find(({ kind }) => kind === event.kind);
    if (talk === undefined) return [];
    const hearer = otherSide(event.by);
    return [
      {
        said: talk.name,
        side: sideName(scenario, hearer),
        speaker: sideName(scenario, event.by),
        issue: labelOf(scenario, event.issue!),
        round: roundPosition(event),
        number: event.round + 1,
        trust: event[hearer].trust,
        change: event[hearer].trustChange,
        words: eventText(scenario, event, n, plainStyle, explained),
      },
    ];
  });
}

/** The largest number of labels on the line of one side. */
const MAX_LABELS = 3;

/** The first of each thing that was said and turned something, in a few words. */
export function talkLabels(scenario: Scenario, events: readonly Event[]): Datum[] {
  const seen = new Map<string, number>();
  return markEvents(events).flatMap(({ event, notable, n }): Datum[] => {
    if (!notable || n > 1 || !['refuse', 'explain', 'grant'].includes(event.kind)) return [];
    const hearer = otherSide(event.by);
    const before = seen.get(hearer) ?? 0;
    if (before >= MAX_LABELS) return [];
    seen.set(hearer, before + 1);
    const verb = event.kind === 'refuse' ? 'flat no' : event.kind === 'explain' ? 'explained' : 'granted';
    return [
      { round: roundPosition(event), trust: event[hearer].trust, label: `${verb}: ${labelOf(scenario, event.issue!)}` },
    ];
  });
}
