/**
 * The table: a negotiation step by step. The only door to the state; everything that goes in is checked, everything
 * that comes out is plain data.
 */
import type { Ending } from '../domain/ending.ts';
import type { Side } from '../domain/side.ts';
import { sideOf } from '../domain/side.ts';
import { DEFAULT_SEED, seedText } from '../kernel/stream.ts';
import { VERSION } from '../kernel/version.ts';
import { asScenario } from '../scenario/read/read.ts';
import type { Scenario } from '../scenario/read/scenario.ts';
import type { Event } from './event.ts';
import { sandboxedTurn } from './sandboxedTurn.ts';
import type { Move } from './move.ts';
import { readMove } from './move.ts';
import type { Negotiation } from './negotiation.ts';
import { prepare } from './prepare.ts';
import { recorder } from './recorder.ts';
import type { SavedTable } from './saved.ts';
import { restore, saveSide } from './saved.ts';
import type { SideView } from './sideView.ts';
import { sideView } from './sideView.ts';
import type { SeatsInput } from './seats.ts';
import { namesOf, readSeats } from './seats.ts';
import type { State } from './state.ts';
import { makeState, reset } from './state.ts';
import type { Listener } from './turn.ts';
import { apply, beginTurn, updateView } from './turn.ts';
import { checkWhole, inputError } from '../kernel/problems.ts';

export interface TableOptions {
  /** Text or a whole number; 7 is "7". Default: a constant. */
  readonly seed?: string | number;
  /** A whole number from 0; default 0. */
  readonly run?: number;
  /** Whether events are kept; default true. It changes no decision. */
  readonly record?: boolean;
  /** Who sits there instead of the scenario's own policies; default nobody. */
  readonly seats?: SeatsInput;
}

export interface Table {
  /** Null while talks go on. */
  readonly ending: Ending | null;
  /** Whose turn it is. */
  readonly turn: Side;
  /** What a side may see, as plain data. */
  view(side: Side): SideView;
  /** The side whose turn it is acts as told; ScenarioError with every problem (and nothing changed) if it cannot. */
  act(side: Side, move: Move): void;
  /**
   * One turn by the seat's own policy. Does nothing when the talks are over. Throws PolicyFault where a policy from
   * outside does what cannot be done.
   */
  step(): void;
  /** A table that stands where this one stands and goes its own way. */
  fork(): Table;
  toJSON(): SavedTable;
  /** The finished negotiation; throws while talks go on. */
  negotiation(): Negotiation;
}

/**
 * Opens a table for a scenario, before the first turn. Throws ScenarioError for a bad scenario or bad seats, DealbreakerError
 * for a bad seed or run.
 */
export function openTable(scenario: Scenario, options: TableOptions = {}): Table {
  const { seed = DEFAULT_SEED, run = 0, record = true, seats } = options;
  checkWhole('run', run, 0);
  const state = makeState(prepare(asScenario(scenario), readSeats(seats)));
  reset(state, seedText(seed), run);
  return tableOver(state, record ? [] : null, seats);
}

/**
 * Opens a table where a saved one stood. Policies that sat there instead of the scenario's own are code and cannot be
 * saved: bring the same in `seats`. Throws DealbreakerError when it was saved by another version, because results are
 * promised per version, or when other policies sit there now.
 */
export function resumeTable(saved: SavedTable | string, { seats }: Pick<TableOptions, 'seats'> = {}): Table {
  const data = readSaved(saved);
  if (data.version !== VERSION)
    throw inputError(
      'version',
      `the table was saved by version ${String(data.version)}`,
      `resume it with that version; this is ${VERSION}`,
    );
  const now = readSeats(seats);
  const [then, there] = [JSON.stringify(data.seats), JSON.stringify(namesOf(now))];
  if (then !== there)
    throw inputError(
      'seats',
      `the table was saved with ${then ?? "the scenario's own policies"} in its seats, not ${there ?? "the scenario's own"}`,
      'bring the same in { seats }',
    );
  const state = makeState(prepare(asScenario(data.scenario), now));
  restore(state, data);
  return tableOver(state, data.events === null ? null : [...data.events], seats);
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
      return {
        type: 'negotiation',
        seed: state.seed,
        run: state.run,
        version: VERSION,
        scenario: state.prepared.scenario,
        ...who,
        ending: state.ending,
        trust: trustNow(state),
        rounds: state.round + 1,
        events: [...(events ?? [])],
      };
    },
  };
  return table;
}

/** One turn by the policy of the seat whose turn it is. */
export function playTurn(state: State, listener: Listener | null): void {
  beginTurn(state);
  const side = sideOf(state, state.turn);
  const own = sideOf(state.prepared, state.turn);
  const { action, memory } = own.foreign ? sandboxedTurn(state) : own.policy(side.view, side.memory, side.draws);
  side.memory = memory;
  apply(state, action, listener);
}

/** Each side's trust in the other, as its rule reads it. */
export function trustNow(state: State): Negotiation['trust'] {
  const read = (side: Side): number => sideOf(state.prepared, side).trustRule.read(sideOf(state, side).edge);
  return { vendor: read('vendor'), client: read('client') };
}
