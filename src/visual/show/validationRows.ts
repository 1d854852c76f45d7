/** A validation as flat rows. */
import type { Estimate } from '../../statistics/estimate.ts';
import { estimateColumns } from './flatRow.ts';
import type { Row } from './html.ts';

/** What is shown of a validation: its type stands on a floor above this one. */
export interface ValidationTable {
  readonly rows: readonly {
    readonly row: number;
    readonly name: string;
    readonly basis: string;
    readonly verdict: string;
    readonly readings: readonly {
      readonly what: string;
      readonly ours: Estimate | null;
      readonly human: string;
      readonly holds: boolean | 'undecided' | null;
    }[];
  }[];
}

/** One row for each reading of each pattern. */
export const validationRows = ({ rows }: ValidationTable): Row[] =>
  rows.flatMap(({ row, name, basis, verdict, readings }) =>
    readings.map(({ what, ours, human, holds }) => ({
      row,
      pattern: name,
      basis,
      verdict,
      what,
      ...estimateColumns({ ours }),
      human,
      holds,
    })),
  );

/** What is shown of the claim over the box of levers. */
export interface BoxTable {
  readonly contrasts: readonly {
    readonly name: string;
    readonly rule: string;
    readonly verdicts: Readonly<Record<string, number>>;
    readonly mean: Estimate;
  }[];
}

/** One row for each contrast: how many points have each verdict, and the mean effect. */
export const boxRows = ({ contrasts }: BoxTable): Row[] =>
  contrasts.map(({ name, rule, verdicts, mean }) => ({ name, rule, ...verdicts, ...estimateColumns({ mean }) }));
