/**
 * The table: a negotiation that is played step by step. It checks every move, and returns plain data only.
 */
import type { Ending } from '../domain/ending.ts';
import type { Side } from '../domain/side.ts';
import { VERSION } from '../kernel/version.ts';
import { asScenario } from '../scenario/read/read.ts';
import type { Scenario } from '../scenario/read/scenario.ts';
import type { Event } from './event.ts';
import type { Move } from './move.ts';
import { readMove } from './move.ts';
import type { Negotiation } from './negotiation.ts';
import { negotiationOf } from './negotiation.ts';
import type { TableOptions } from './openState.ts';
import { openState } from './openState.ts';
import { playTurn } from './playTurn.ts';
import { playedSeats } from './playedSeats.ts';
import { prepare } from './prepare.ts';
import { recorder } from './recorder.ts';
import type { SavedTable } from './saved.ts';
import { restore, saveSide } from './saved.ts';
import type { SideView } from './sideView.ts';
import { sideView } from './sideView.ts';

import type { SeatsInput } from './seats.ts';
import { namesOf, readSeats } from './seats.ts';
import type { State } from './state.ts';
import { makeState } from './state.ts';
import type { Listener } from './turn.ts';
import { apply, beginTurn, updateView } from './turn.ts';
import { inputError } from '../kernel/problems.ts';

export interface Table {
  /** The ending; null before the end. */
  readonly ending: Ending | null;
  /** Whose turn it is. */
  readonly turn: Side;
  /** Returns what a side may see, as plain data. */
  view(side: Side): SideView;
  /**
   * Applies a move of the side whose turn it is.
   *
   * @throws ScenarioError with every problem of the move; then nothing has changed.
   */
  act(side: Side, move: Move): void;
  /**
   * Plays one turn by the seat's own policy. After the end it does nothing.
   *
   * @throws PolicyFault where a policy from outside throws or returns no valid action.
   */
  step(): void;
  /** Returns an independent table in the same state. */
  fork(): Table;
  /** Returns the state as plain data, from which `resumeTable` opens a table. */
  toJSON(): SavedTable;
  /**
   * Returns the finished negotiation.
   *
   * @throws DealbreakerError before the end.
   */
  negotiation(): Negotiation;
}

/**
 * Opens a table at which a negotiation is played step by step, before the first turn.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @param options - `seed` and `run` select the random numbers; `record` (default true) keeps the events; `seats`
 * replaces policies of the scenario.
 * @returns A table. Both seats may be played by their policies (`step`) or by hand (`act`).
 * @throws ScenarioError for a bad scenario or bad seats.
 * @throws DealbreakerError for a bad seed or run.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { openTable, readScenario } from 'dealbreaker';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const table = openTable(scenario, { seed: 7 });
 * table.step();
 * console.log(table.turn, table.view('client').round); // client 0
 * table.act('client', { leave: true });
 * console.log(table.ending?.kind, table.ending?.by); // walk-away client
 * ```
 */
export function openTable(scenario: Scenario, options: TableOptions = {}): Table {
  const state = openState(scenario, options);
  return tableOver(state, options.record === false ? null : [], options.seats);
}

/**
 * Opens a table in the state of a saved one. It goes on with the same result as the saved table itself.
 *
 * @param saved - What `JSON.stringify(table)` or `table.toJSON()` gave, as text or data.
 * @param options - `seats`: own code that sat in the seats, because a saved table cannot hold code. Policies of the
 * catalogue are found by their names.
 * @returns An independent table.
 * @throws DealbreakerError for what is no saved table, and for one of another version, because results are promised per
 * version.
 * @throws ScenarioError where own code is missing, or the given seats are not those that sat there.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { openTable, readScenario, resumeTable } from 'dealbreaker';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const table = openTable(scenario, { seed: 7 });
 * table.step();
 * const other = resumeTable(JSON.stringify(table));
 * other.step();
 * console.log(table.turn, other.turn); // client vendor
 * ```
 */
export function resumeTable(saved: SavedTable | string, { seats }: Pick<TableOptions, 'seats'> = {}): Table {
  const data = readSaved(saved);
  if (data.version !== VERSION)
    throw inputError(
      'version',
      `the table was saved by version ${String(data.version)}`,
      `resume it with that version; this is ${VERSION}`,
    );
  const played = playedSeats(data.seats, seats);
  const state = makeState(prepare(asScenario(data.scenario), readSeats(played)));
  restore(state, data);
  return tableOver(state, data.events === null ? null : [...data.events], played);
}

function readSaved(saved: SavedTable | string): SavedTable {
  let data: unknown;
  try {
    data = JSON.parse(typeof saved === 'string' ? saved : JSON.stringify(saved));
  } catch {
    data = null;
  }
  if (typeof data !== 'object' || data === null)
    throw inputError('', 'it is no saved table', 'give what JSON.stringify(table) gave');
  return data as SavedTable;
}

function tableOver(state: State, events: Event[] | null, seats: SeatsInput | undefined): Table {
  const names = namesOf(state.prepared.seats);
  const who = names === undefined ? {} : { seats: names };
  const listener: Listener | null = events === null ? null : recorder(state, events);
  const table: Table = {
    get ending() {
      return state.ending;
    },
    get turn() {
      return state.turn;
    },
    view: (side) => sideView(state, side),
    act: (side, move) => {
      updateView(state, side);
      const action = readMove(state, side, move);
      beginTurn(state);
      apply(state, action, listener);
    },
    step: () => {
      if (state.ending === null) playTurn(state, listener);
    },
    fork: () => resumeTable(table.toJSON(), seats === undefined ? {} : { seats }),
    toJSON: () => ({
      version: VERSION,
      scenario: state.prepared.scenario,
      ...who,
      seed: state.seed,
      run: state.run,
      round: state.round,
      turn: state.turn,
      ending: state.ending,
      history: state.history.entries.slice(0, state.history.length),
      events: events === null ? null : [...events],
      vendor: saveSide(state.vendor),
      client: saveSide(state.client),
    }),
    negotiation: () => {
      if (state.ending === null) throw inputError('', 'the talks still go on', 'step until there is an ending');
      return negotiationOf(state, state.ending, [...(events ?? [])]);
    },
  };
  return table;
}
