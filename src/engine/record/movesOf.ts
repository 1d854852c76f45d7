/** Gathers the events of a record into turns. */
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { Answer } from '../../domain/talk.ts';
import { isAnswer, isTalk } from '../../domain/talk.ts';
import { isRecord } from '../../kernel/guards.ts';
import type { Option } from '../../scenario/read/scenario.ts';
import type { Event } from './event.ts';
import type { Move } from '../turns/move.ts';

/** Tells whether data is a list of events, as far as turns are made of them. */
export const areEvents = (events: unknown): events is readonly Event[] =>
  Array.isArray(events) &&
  events.every(
    (event) =>
      isRecord(event) &&
      typeof event['kind'] === 'string' &&
      SIDES.some((side) => side === event['by']) &&
      SIDES.every((side) => isShare(event[side])),
  );

/** Whether what one side knew at an event has no shortfall, or one that is a share. */
const isShare = (inner: unknown): boolean => {
  const share = isRecord(inner) ? inner['shortfall'] : undefined;
  return share === undefined || (typeof share === 'number' && share > 0 && share <= 1);
};

/**
 * Gathers events into turns. What a side relays of its manager is no move. An answer begins a turn, a bid, an
 * acceptance or leaving follows it, and talk follows the bid. In a meeting there is no bid, and a turn has at least one
 * event.
 *
 * @param events - The events of a record, in order.
 * @returns One side and move for each turn, in order.
 */
export function movesOf(events: readonly Event[]): { by: Side; move: Move }[] {
  const moves: { by: Side; move: { -readonly [Key in keyof Move]: Move[Key] } }[] = [];
  let answer: Answer | null = null;
  let before: Event | undefined;
  for (const event of events) {
    const { kind, by } = event;
    if (event.isRelayed === true) continue;
    if (event.meeting !== undefined) {
      if (kind === 'call') continue;
      if (before?.meeting !== event.meeting || before.by !== by) moves.push({ by, move: {} });
      if (isAnswer(kind)) moves.at(-1)!.move.answer = kind;
      else if (isTalk(kind)) moves.at(-1)!.move.talk = { kind, issue: event.issue! };
      before = event;
    } else if (isAnswer(kind)) answer = kind;
    else if (kind === 'offer' || kind === 'accept' || kind === 'leave') {
      const what = kind === 'offer' ? { bid: event.package as Readonly<Record<string, Option>> } : { [kind]: true };
      moves.push({ by, move: answer === null ? what : { answer, ...what } });
      answer = null;
    } else if (moves.length > 0 && isTalk(kind)) moves.at(-1)!.move.talk = { kind, issue: event.issue! };
  }
  return moves;
}
