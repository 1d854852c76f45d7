/**
 * Which rows each mechanism carries: a mechanism is switched off, every pattern is measured again, and what moves is
 * noted. A row that no mechanism moves follows from the geometry of the situation.
 */
import { SILENT, trustRule } from './sharedSettings.ts';
import type { PatternRow, Verdict } from './pattern.ts';
import type { KnockedOut } from './validationContext.ts';

/** A mechanism that is switched off. */
export interface Knockout extends KnockedOut {
  readonly name: 'leaving' | 'trust' | 'talk' | 'beliefs';
  /** What is then so, in a few words. */
  readonly what: string;
}

/** So large a number that the believed cost beside it makes no difference. */
const DROWNS_COST = 1e6;

/** The mechanisms under test. */
export const KNOCKOUTS: readonly Knockout[] = [
  { name: 'leaving', what: 'nobody leaves before the deadline', levers: {}, assumed: { looks: 0 } },
  { name: 'trust', what: 'trust plays no part (the null model)', levers: trustRule('off'), assumed: {} },
  { name: 'talk', what: 'nobody presses or asks', levers: SILENT, assumed: {} },
  {
    name: 'beliefs',
    what: 'bids and presses ignore what a point is believed to cost the other',
    levers: {},
    assumed: { courtesy: DROWNS_COST, caution: DROWNS_COST },
  },
];

/** What becomes of a row when each mechanism is off. */
export interface KnockoutRow {
  readonly row: number;
  readonly name: string;
  /** The verdict with everything on. */
  readonly verdict: Verdict;
  /** By mechanism: the verdict without it, and whether a number that decides leaves its interval. */
  readonly without: readonly { readonly name: Knockout['name']; readonly verdict: Verdict; readonly moves: boolean }[];
  /** The mechanisms without which the row is no longer in band. */
  readonly carriedBy: readonly Knockout['name'][];
  /** Whether no mechanism moves the row: no number that decides, and no verdict. */
  readonly geometry: boolean;
}

/** The rows that were measured with one mechanism off. */
export interface Without {
  readonly knockout: Knockout;
  readonly rows: readonly PatternRow[];
}

/**
 * Compares the rows with those of each mechanism off.
 *
 * @param rows - The rows with everything on.
 * @param all - The same rows, in the same order, for each mechanism.
 */
export const knockoutRows = (rows: readonly PatternRow[], all: readonly Without[]): KnockoutRow[] =>
  rows.map((row, n): KnockoutRow => {
    const without = all.map(({ knockout, rows: off }) => ({
      name: knockout.name,
      verdict: off[n]!.verdict,
      moves: moves(row, off[n]!),
    }));
    return {
      row: row.row,
      name: row.name,
      verdict: row.verdict,
      without,
      carriedBy:
        row.verdict === 'in band' ? without.filter(({ verdict }) => verdict !== 'in band').map(({ name }) => name) : [],
      geometry: without.every((one) => !one.moves && one.verdict === row.verdict),
    };
  });

/** Whether a number that decides lies outside the interval that it had with everything on. */
const moves = (before: PatternRow, after: PatternRow): boolean =>
  before.readings.some(({ holds, ours }, n) => {
    const now = after.readings[n]!.ours;
    if (holds === null || ours === null || now === null) return holds !== null && ours !== now;
    return now.estimate < ours.low || now.estimate > ours.high;
  });
