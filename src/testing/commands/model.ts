/** What anybody can tell about a table without looking inside: small enough to be right at a glance. */
import type { Side } from '../../domain/side.ts';
import type { Table } from '../../engine/table.ts';

export interface TableModel {
  /** Whose turn it is; null when the talks are over. */
  turn: Side | null;
  /** From 0. */
  round: number;
  readonly rounds: number;
  /** What the side opposite waits to hear answered. */
  said: 'press' | 'ask' | null;
  /** Whether something is on the table for a side. */
  readonly offered: Record<Side, boolean>;
}

/** The real thing: a table that commands may put others in the place of (forks, resumed ones). */
export interface RealTable {
  table: Table;
  /** Opens a table where a saved one stood, with the same seats. */
  readonly resume: (saved: string) => Table;
}

export const firstModel = (rounds: number): TableModel => ({
  turn: 'vendor',
  round: 0,
  rounds,
  said: null,
  offered: { vendor: false, client: false },
});

/** The model after a turn that did not end the talks. */
export function passed(model: TableModel, said: TableModel['said']): void {
  const by = model.turn!;
  model.offered[by === 'vendor' ? 'client' : 'vendor'] = true;
  model.said = said;
  if (by === 'vendor') model.turn = 'client';
  else if (model.round + 1 === model.rounds) model.turn = null;
  else {
    model.round += 1;
    model.turn = 'vendor';
  }
}

/** Throws where the table is not as the model says. */
export function agree(model: TableModel, { table }: RealTable): void {
  const expect = (what: string, real: unknown, modelled: unknown): void => {
    if (real !== modelled)
      throw new Error(`${what} is ${String(real)} at the table, and ${String(modelled)} by the model`);
  };
  expect('whether the talks are over', table.ending !== null, model.turn === null);
  if (model.turn === null) return;
  expect('the turn', table.turn, model.turn);
  const view = table.view(model.turn);
  expect('the round', view.round, model.round);
  expect('whether something is on the table', view.theirs !== null, model.offered[model.turn]);
  expect('what was said', view.said?.kind ?? null, model.said);
  if (!(view.trust >= 0 && view.trust <= 1)) throw new Error(`trust is ${view.trust}`);
  for (const [key, { importance, limit }] of Object.entries(view.beliefs))
    if (![importance, limit].every((x) => x >= 0 && x <= 1)) throw new Error(`a belief about "${key}" has left 0 to 1`);
}
