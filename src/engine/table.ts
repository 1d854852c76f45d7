/**
 * The table: a negotiation that is played step by step. It checks every move, and returns plain data only.
 */
import type { Ending } from '../domain/ending.ts';
import type { Side } from '../domain/side.ts';
import { VERSION } from '../kernel/version.ts';
import { asScenario } from '../scenario/read/read.ts';
import type { Scenario } from '../scenario/read/scenario.ts';
import type { Event } from './record/event.ts';
import type { Move } from './turns/move.ts';
import { checkSide, readMove } from './turns/move.ts';
import type { Negotiation } from './record/negotiation.ts';
import { negotiationOf } from './record/negotiation.ts';
import type { TableOptions } from './turns/openState.ts';
import { openState } from './turns/openState.ts';
import { playTurn } from './turns/playTurn.ts';
import { playedSeats } from './preparation/playedSeats.ts';
import type { Prepared } from './preparation/prepared.ts';
import { prepare } from './preparation/prepare.ts';
import { recorder } from './record/recorder.ts';
import type { SavedTable, TableData } from './record/savedTable.ts';
import { restore, saveTable } from './record/saved.ts';
import type { SideView } from './turns/sideView.ts';
import { sideView } from './turns/sideView.ts';

import type { SeatsInput } from './preparation/seats.ts';
import { readSeats } from './preparation/seats.ts';
import type { State } from './state/state.ts';
import { reset } from './turns/reset.ts';
import { makeState } from './state/makeState.ts';
import type { Listener } from './effects/listener.ts';
import { apply, beginTurn, updateView } from './turns/turn.ts';
import { isBytes } from '../kernel/decodeText.ts';
import type { UnknownRecord } from '../kernel/guards.ts';
import { isRecord } from '../kernel/guards.ts';
import { checkKeys } from '../kernel/optionKeys.ts';
import { parseJson } from '../kernel/parseJson.ts';
import { DealbreakerError, inputError } from '../kernel/problems.ts';
import { checkCarried } from './turns/checkCarried.ts';
import { checkDigests, checkForm, checkHistory, withDigests } from './record/checkSaved.ts';
import { areSeatNames } from './preparation/seatNames.ts';

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
  return tableOver(state, options.record === false ? null : []);
}

/**
 * Opens a table in the state of a saved one. It goes on with the same result as the saved table itself.
 *
 * @param saved - What `JSON.stringify(table)` or `table.toJSON()` gave, as text, as the bytes of a file, or as data.
 * @param options - `seats`: own code that sat in the seats, because a saved table cannot hold code. Policies of the
 * catalogue are found by their names.
 * @returns An independent table.
 * @throws DealbreakerError for what is no saved table, for one that was changed after it was saved or does not follow
 * from its own history, and for one of another version, because results are promised per version.
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
export function resumeTable(saved: SavedTable | string | Uint8Array, options: Pick<TableOptions, 'seats'> = {}): Table {
  checkKeys(options, ['seats']);
  const data = readSaved(saved);
  const { version } = data;
  if (typeof version !== 'string') throw noTable();
  if (version !== VERSION)
    throw inputError(
      'version',
      `the table was saved by version ${version}`,
      `resume it with that version; this is ${VERSION}`,
    );
  checkDigests(data);
  const table = data as unknown as SavedTable;
  const prepared = preparedFor(table, options.seats);
  checkForm(table);
  const again = makeState(prepared);
  if (table.carried !== undefined) checkCarried(table.carried, prepared.space);
  reset(again, table.seed, table.run, table.carried ?? null);
  checkHistory(tableOver(again, table.events === null ? null : []), table);
  return openSaved(prepared, table);
}

function readSaved(saved: unknown): UnknownRecord {
  let data: unknown;
  try {
    data = typeof saved === 'string' || isBytes(saved) ? parseJson(saved) : JSON.parse(JSON.stringify(saved));
  } catch (error) {
    if (error instanceof DealbreakerError) throw error;
  }
  if (!isRecord(data)) throw noTable();
  return data;
}

const noTable = (): DealbreakerError => inputError('', 'it is no saved table', 'give what JSON.stringify(table) gave');

function preparedFor({ scenario, seats: names }: SavedTable, seats: SeatsInput | undefined): Prepared {
  if (names !== undefined && !areSeatNames(names))
    throw inputError('seats', 'it does not name who sat there', 'save the table anew');
  return prepare(asScenario(scenario), readSeats(playedSeats(names, seats)));
}

function openSaved(prepared: Prepared, saved: TableData): Table {
  const state = makeState(prepared);
  restore(state, saved);
  return tableOver(state, saved.events === null ? null : [...saved.events]);
}

/** Opens a table in a state that the library itself has saved, which it may have changed since. Nothing is checked. */
export const restoreTable = (saved: SavedTable): Table =>
  openSaved(preparedFor(saved, undefined), JSON.parse(JSON.stringify(saved)) as SavedTable);

/** Makes a table over a state; events are recorded where there is a list for them. */
export function tableOver(state: State, events: Event[] | null): Table {
  const listener: Listener | null = events === null ? null : recorder(state, events);
  const table: Table = {
    get ending() {
      return state.ending;
    },
    get turn() {
      return state.turn;
    },
    view: (side) => {
      checkSide(side);
      return sideView(state, side);
    },
    act: (side, move) => {
      checkSide(side);
      updateView(state, side);
      const action = readMove(state, side, move);
      beginTurn(state);
      apply(state, action, listener);
    },
    step: () => {
      if (state.ending === null) playTurn(state, listener);
    },
    fork: () => openSaved(state.prepared, JSON.parse(JSON.stringify(saveTable(state, events))) as TableData),
    toJSON: () => withDigests(saveTable(state, events)),
    negotiation: () => {
      if (state.ending === null) throw inputError('', 'the talks still go on', 'step until there is an ending');
      return negotiationOf(state, state.ending, [...(events ?? [])]);
    },
  };
  return table;
}
