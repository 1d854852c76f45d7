/** A small model of a table: the part of its state that follows from the moves alone. */
import type { Side } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Table } from '../../engine/table.ts';

/** The model's state. */
export interface TableModel {
  /** The side whose turn it is; null at the end. */
  turn: Side | null;
  /** The meeting before the table, from 0; null at the table. */
  meeting: number | null;
  /** The round, from 0. */
  round: number;
  readonly rounds: number;
  /** The first round after which the talks may end by chance; Infinity where they do not. */
  readonly mayEndAfter: number;
  /** The kind of the other side's talk that is due an answer; null for none. */
  said: 'press' | 'ask' | null;
  /** Whether an offer to a side stands. */
  readonly offered: Record<Side, boolean>;
}

/** The table that commands act on. A command may replace it by a fork or a resumed table. */
export interface RealTable {
  table: Table;
  /** Resumes a saved table with the same seats. */
  readonly resume: (saved: string) => Table;
}

/** The model of a new table. */
export const firstModel = ({ rounds, ends }: Scenario, table: Table): TableModel => ({
  // Who calls the first meeting is drawn.
  turn: table.turn,
  meeting: table.view(table.turn).meeting ?? null,
  round: 0,
  rounds,
  mayEndAfter: ends === undefined || ends.chance === 0 ? Infinity : ends.after,
  said: null,
  offered: { vendor: false, client: false },
});

/**
 * Updates the model after a turn that did not end the negotiation; `said` is the kind of the turn's talk. A meeting
 * ends when the table says so; whose turn it is then follows from who calls the next one.
 */
export function passed(model: TableModel, said: TableModel['said'], { table }: RealTable): void {
  const by = model.turn!;
  const other = by === 'vendor' ? 'client' : 'vendor';
  const { meeting = null } = table.view(by);
  if (model.meeting !== null) {
    const goesOn = meeting === model.meeting;
    model.said = goesOn ? said : null;
    model.turn = goesOn ? other : meeting === null ? 'vendor' : table.turn;
    model.meeting = meeting;
    return;
  }
  model.offered[other] = true;
  model.said = said;
  const spent = model.round + 1 + (table.toJSON().adviser?.spent ?? 0);
  if (by === 'vendor') model.turn = 'client';
  // Whether chance ends the talks is drawn.
  else if (spent >= model.rounds || (spent >= model.mayEndAfter && table.ending !== null)) model.turn = null;
  else {
    model.round += 1;
    model.turn = 'vendor';
  }
}

/** Throws an Error where the table differs from the model. */
export function agree(model: TableModel, { table }: RealTable): void {
  const expect = (what: string, real: unknown, modelled: unknown): void => {
    if (real !== modelled)
      throw new Error(`${what} is ${String(real)} at the table, and ${String(modelled)} by the model`);
  };
  expect('whether the talks are over', table.ending !== null, model.turn === null);
  if (model.turn === null) return;
  expect('the turn', table.turn, model.turn);
  const view = table.view(model.turn);
  expect('the meeting', view.meeting ?? null, model.meeting);
  expect('the round', view.round, model.round);
  expect('whether something is on the table', view.theirs !== null, model.offered[model.turn]);
  expect('what was said', view.said?.kind ?? null, model.said);
  if (!(view.trust >= 0 && view.trust <= 1)) throw new Error(`trust is ${view.trust}`);
  for (const [key, { importance, limit }] of Object.entries(view.beliefs))
    if (![importance, limit].every((x) => x >= 0 && x <= 1)) throw new Error(`a belief about "${key}" has left 0 to 1`);
}

/** The kind of talk that is due an answer; null where the act needs none. */
export const requestOf = (kind: string | null): TableModel['said'] =>
  kind === 'press' || kind === 'ask' ? kind : null;
