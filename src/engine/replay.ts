/** Replays a recorded negotiation move by move and returns every state on the way. It asks no policy for a move. */
import type { Side } from '../domain/side.ts';
import type { Answer } from '../domain/talk.ts';
import { isAnswer } from '../domain/talk.ts';
import type { Option } from '../scenario/read/scenario.ts';
import type { Event } from './event.ts';
import type { Move } from './move.ts';
import type { Negotiation } from './negotiation.ts';
import { playedSeats } from './playedSeats.ts';
import type { SavedTable } from './saved.ts';
import type { TableOptions } from './openState.ts';
import { openTable } from './table.ts';
import { inputError } from '../kernel/problems.ts';

/**
 * Replays a recorded negotiation and returns every state on the way. No policy is asked for its moves; trust rules and
 * learning rules are applied again.
 *
 * @param negotiation - A negotiation with its record.
 * @param options - `seats`: own code that sat in the seats. Policies of the catalogue are found by their names.
 * @returns The saved tables before the first turn, after each turn, and at the end; `resumeTable` opens them.
 * @throws DealbreakerError where the negotiation was not recorded.
 * @throws ScenarioError where own code is missing, or the given seats are not those that played.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { negotiate, readScenario, replay } from 'dealbreaker';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const frames = replay(negotiate(scenario, { seed: 7 }));
 * console.log(frames[0]?.round, frames[1]?.turn, frames.at(-1)?.ending?.kind); // 0 client walk-away
 * ```
 */
export function replay(negotiation: Negotiation, { seats }: Pick<TableOptions, 'seats'> = {}): SavedTable[] {
  const { scenario, seed, run, events } = negotiation;
  if (events.length === 0) throw inputError('negotiation', 'it was not recorded', 'negotiate with record: true');
  const played = playedSeats(negotiation.seats, seats);
  const table = openTable(scenario, played === undefined ? { seed, run } : { seed, run, seats: played });
  const frames = [table.toJSON()];
  for (const { by, move } of movesOf(events)) {
    table.act(by, move);
    frames.push(table.toJSON());
  }
  return frames;
}

/**
 * Gathers events into turns. An answer begins a turn, a bid, an acceptance or leaving follows it, and talk follows the
 * bid.
 *
 * @param events - The events of a record, in order.
 * @returns One side and move for each turn, in order.
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
