/** Every state along the way of a recorded negotiation, by doing again what was done and asking no policy. */
import type { Side } from '../domain/side.ts';
import type { Answer } from '../domain/talk.ts';
import { isAnswer } from '../domain/talk.ts';
import type { Option } from '../scenario/read/scenario.ts';
import type { Event } from './event.ts';
import type { Move } from './move.ts';
import type { Negotiation } from './negotiation.ts';
import type { SavedTable } from './saved.ts';
import type { TableOptions } from './openState.ts';
import { openTable } from './table.ts';
import { inputError } from '../kernel/problems.ts';

/**
 * The tables before the first turn, after each turn, and at the end. Trust and learning rules are asked again: if code
 * sat there, bring the same `seats`. Throws DealbreakerError when the negotiation was not recorded, or when other policies
 * sat there.
 */
export function replay(negotiation: Negotiation, { seats }: Pick<TableOptions, 'seats'> = {}): SavedTable[] {
  const { scenario, seed, run, events } = negotiation;
  if (events.length === 0) throw inputError('negotiation', 'it was not recorded', 'negotiate with record: true');
  const table = openTable(scenario, seats === undefined ? { seed, run } : { seed, run, seats });
  if (JSON.stringify(table.toJSON().seats) !== JSON.stringify(negotiation.seats))
    throw inputError('seats', 'other policies sat in the seats of this negotiation', 'bring the same in { seats }');
  const frames = [table.toJSON()];
  for (const { by, move } of movesOf(events)) {
    table.act(by, move);
    frames.push(table.toJSON());
  }
  return frames;
}

/**
 * The events gathered into turns: an answer opens a turn; a bid, an acceptance or leaving settles it; talk follows the
 * bid.
 */
export function movesOf(events: readonly Event[]): { by: Side; move: Move }[] {
  const moves: { by: Side; move: { -readonly [Key in keyof Move]: Move[Key] } }[] = [];
  let answer: Answer | null = null;
  for (const event of events) {
    const { kind, by } = event;
    if (isAnswer(kind)) answer = kind;
    else if (kind === 'offer' || kind === 'accept' || kind === 'leave') {
      const what = kind === 'offer' ? { bid: event.package as Readonly<Record<string, Option>> } : { [kind]: true };
      moves.push({ by, move: answer === null ? what : { answer, ...what } });
      answer = null;
    } else if (kind === 'press' || kind === 'ask') moves.at(-1)!.move.talk = { kind, issue: event.issue! };
  }
  return moves;
}
