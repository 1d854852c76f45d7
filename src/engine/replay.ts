/** Replays a recorded negotiation move by move and returns every state on the way. It asks no policy for a move. */
import { withDigests } from './record/checkSaved.ts';
import { checkKeys } from '../kernel/optionKeys.ts';
import { inputError, ScenarioError } from '../kernel/problems.ts';
import type { Event } from './record/event.ts';
import { movesOf } from './record/movesOf.ts';
import type { Negotiation } from './record/negotiation.ts';
import { negotiationProblems } from './record/negotiationProblems.ts';
import type { TableOptions } from './turns/openState.ts';
import { openState } from './turns/openState.ts';
import { playedSeats } from './preparation/playedSeats.ts';
import type { SavedTable } from './record/savedTable.ts';
import { saveTable } from './record/saved.ts';
import { tableOver } from './table.ts';

/**
 * Replays a recorded negotiation and returns every state on the way. No policy is asked for its moves; trust rules and
 * learning rules are applied again.
 *
 * @param negotiation - A negotiation with its record.
 * @param options - `seats`: own code that sat in the seats. Policies of the catalogue are found by their names.
 * @returns The saved tables before the first turn, after each turn, and at the end; `resumeTable` opens them.
 * @throws DealbreakerError for what is no negotiation, and where it was not recorded.
 * @throws ScenarioError where own code is missing, or the given seats are not those that played.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { negotiate, readScenario, replay } from 'dealbreaker';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const frames = replay(negotiate(scenario, { seed: 12 }));
 * console.log(frames[0]?.round, frames[1]?.turn, frames.at(-1)?.ending?.kind); // 0 client walk-away
 * ```
 */
export function replay(negotiation: Negotiation, options: Pick<TableOptions, 'seats'> = {}): SavedTable[] {
  checkKeys(options, ['seats']);
  const problems = negotiationProblems(negotiation);
  if (problems.length > 0) throw new ScenarioError(problems);
  const { scenario, seed, run, events, seats: names, carried } = negotiation;
  if (events.length === 0) throw inputError('negotiation', 'it was not recorded', 'negotiate with record: true');
  const played = playedSeats(names, options.seats);
  const state = openState(scenario, {
    seed,
    run,
    ...(played === undefined ? {} : { seats: played }),
    ...(carried === undefined ? {} : { carried }),
  });
  const record: Event[] = [];
  const table = tableOver(state, record);
  const frames = [withDigests(saveTable(state, record))];
  for (const { by, move } of movesOf(events)) {
    table.act(by, move);
    frames.push(withDigests(saveTable(state, record)));
  }
  return frames;
}
