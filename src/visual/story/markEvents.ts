/** Marks the events that get a sentence of their own; the others are merged. */
import { otherSide } from '../../domain/side.ts';
import { isTalk, isTelling } from '../../domain/talk.ts';
import type { Event } from '../../engine/record/event.ts';

/** How often the same event on the same issue is told by itself; later ones are merged. Other kinds: 0. */
const MAX_REPEATS: Readonly<Partial<Record<Event['kind'], number>>> = {
  refuse: 2,
  explain: 1,
  veto: 1,
  caught: Infinity,
  relay: Infinity,
  grant: Infinity,
  refer: Infinity,
  accept: Infinity,
  leave: Infinity,
  deadline: Infinity,
};

export interface MarkedEvent {
  readonly event: Event;
  readonly notable: boolean;
  /** How often the same side has said the same of the same issue, from 1. */
  readonly n: number;
  /** Whether the same side had given the reason of its break point on the issue before. */
  readonly explained: boolean;
}

/** Every event with its mark. A press is notable when its answer is; so is a question that brings a limit to light. */
export function markEvents(events: readonly Event[]): MarkedEvent[] {
  const seen = new Map<string, number>();
  const reasons = new Set<string>();
  const marked = events.map((event) => {
    const key = `${event.by}/${event.kind}/${event.kind === 'veto' ? '' : (event.issue ?? '')}`;
    const n = (seen.get(key) ?? 0) + 1;
    seen.set(key, n);
    const told = isTelling(event.kind) && event.limit !== null && n === 1;
    const place = `${event.by}/${event.issue ?? ''}`;
    const explained = reasons.has(place);
    if (event.kind === 'explain' && event.because !== '') reasons.add(place);
    const isRelayed = event.isRelayed === true;
    return { event, n, explained, notable: told || isRelayed || n <= (MAX_REPEATS[event.kind] ?? 0) };
  });
  const answers = answersTo(marked);
  return marked.map((one, i) => {
    const { kind, round } = one.event;
    if (kind !== 'press' && kind !== 'ask') return one;
    const answer = answers[i];
    return { ...one, notable: answer !== undefined && answer.notable && answer.event.round - round <= 1 };
  });
}

/** For each event the next one in which the other side answers on the same issue; undefined where none follows. */
function answersTo(marked: readonly MarkedEvent[]): (MarkedEvent | undefined)[] {
  const next = new Map<string, MarkedEvent>();
  const answers = new Array<MarkedEvent | undefined>(marked.length);
  for (let i = marked.length - 1; i >= 0; i--) {
    const { kind, by, issue } = marked[i]!.event;
    answers[i] = next.get(`${otherSide(by)}/${issue}`);
    if (kind !== 'veto' && kind !== 'relay' && !isTalk(kind)) next.set(`${by}/${issue}`, marked[i]!);
  }
  return answers;
}
