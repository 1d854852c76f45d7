/** Writes finished runs as flat rows. All rows of a scenario have the same keys, so that they make a table. */
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { Option, Scenario } from '../../scenario/read/scenario.ts';
import type { RunOutcomes } from './outcome.ts';
import { AT, KINDS, START_COLUMNS, startPlace } from './outcome.ts';
import type { SatisfactionPart } from './satisfactionColumns.ts';
import { satisfactionColumns } from './satisfactionColumns.ts';

/** One run. The package has one column for each issue, such as `package.price`. */
export type RunRow = {
  readonly seed: string;
  /** The number of the run, from 0. */
  readonly run: number;
  /** How the run ended. `fault`: a policy from outside caused a fault; the run counts as one without a deal. */
  readonly kind: (typeof KINDS)[number];
  /** The round in which the run ended, from 0. */
  readonly round: number;
  /** The side that accepted, left or caused the fault; null for a deadline. */
  readonly by: Side | null;
  /** The issue that a walk-away was over, or null. */
  readonly over: string | null;
  /** The rival that a walk-away led to, or null. */
  readonly to: string | null;
  /** The true utility that the side ended with, in [0, 1]. */
  readonly 'utility.vendor': number;
  readonly 'utility.client': number;
  /** The side's trust in the other at the end, in [0, 1]. */
  readonly 'trust.vendor': number;
  readonly 'trust.client': number;
  /** How satisfied the side is, in [1, 5]; its four parts are the columns `satisfaction.vendor.outcome` and so on. */
  readonly 'satisfaction.vendor': number;
  readonly 'satisfaction.client': number;
  readonly type: 'run';
  /** The option agreed on an issue; null without a deal. */
  readonly [issue: `package.${string}`]: Option | null;
} & {
  /** A part of a side's satisfaction, in [−1, 1]. */
  readonly [Column in `satisfaction.${Side}.${SatisfactionPart}`]: number;
} & {
  /**
   * What a side brought to the table: its trust, the evidence behind it, its understanding, and how many meetings it
   * called. Present where the scenario has `before`.
   */
  readonly [Column in `start.${Side}.${(typeof START_COLUMNS)[number]}`]?: number;
};

/** Makes the rows of some runs, in order. */
export function* runRows(scenario: Scenario, seed: string, outcomes: RunOutcomes): Generator<RunRow> {
  const issues = Object.entries(scenario.issues);
  const { numbers, stride } = outcomes;
  for (let n = 0; n < outcomes.count; n++) {
    const read = (place: number): number => numbers[n * stride + place]!;
    yield {
      seed,
      run: outcomes.from + n,
      kind: KINDS[read(AT.kind)]!,
      round: read(AT.round),
      by: SIDES[read(AT.by)] ?? null,
      over: issues[read(AT.over)]?.[0] ?? null,
      to: scenario.rivals[read(AT.to)]?.name ?? null,
      'utility.vendor': read(AT.vendorUtility),
      'utility.client': read(AT.clientUtility),
      'trust.vendor': read(AT.vendorTrust),
      'trust.client': read(AT.clientTrust),
      ...satisfactionColumns((_side, _name, n) => read(AT.satisfaction + n)),
      ...Object.fromEntries(
        issues.map(([key, { options }], k) => [`package.${key}`, options[read(AT.option + k)] ?? null]),
      ),
      ...startColumns(scenario, (n) => read(startPlace(scenario) + n)),
      type: 'run',
    };
  }
}

const startColumns = ({ before }: Scenario, read: (n: number) => number): Record<string, number> =>
  before === undefined
    ? {}
    : Object.fromEntries(
        SIDES.flatMap((side, s) =>
          START_COLUMNS.map((name, n) => [`start.${side}.${name}`, read(s * START_COLUMNS.length + n)]),
        ),
      );
