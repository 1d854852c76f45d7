/** One finished run as a flat row: the same keys for every run of a scenario, so that rows make a table. */
import type { State } from '../engine/state.ts';
import { trustNow } from '../engine/table.ts';

export type RunRow = Readonly<Record<string, string | number | null>>;

/** Run, how it ended (rounds from 0), what each side ended with, each side's trust, and the package by issue ("package.price"; null without a deal). */
export function runRow(state: State): RunRow {
  const ending = state.ending!;
  const trust = trustNow(state);
  const taken = ending.kind === 'agreement' ? ending.package : {};
  const left = ending.kind === 'walk-away' ? ending : null;
  const row: Record<string, string | number | null> = {
    seed: state.seed, run: state.run, kind: ending.kind, round: ending.round, by: ending.by, over: left?.over ?? null, to: left?.to ?? null,
    'utility.vendor': ending.utility.vendor, 'utility.client': ending.utility.client, 'trust.vendor': trust.vendor, 'trust.client': trust.client,
  };
  for (const key of state.prepared.keys) row[`package.${key}`] = taken[key] ?? null;
  return row;
}
