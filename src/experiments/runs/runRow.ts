/** One finished run as a flat row: the same keys for every run of a scenario, so that rows make a table. */
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { Option, Scenario } from '../../scenario/read/scenario.ts';
import type { RunOutcomes } from './outcome.ts';
import { AT, KINDS } from './outcome.ts';

/** A row; the package stands in one column for each issue, as in `package.price`. */
export type RunRow = {
  readonly seed: string;
  /** From 0. */
  readonly run: number;
  /** A fault is a run that a policy of one's own ended by a fault; it counts as a run without a deal. */
  readonly kind: (typeof KINDS)[number];
  /** The round in which it ended, from 0. */
  readonly round: number;
  /** Who accepted, left or was at fault; null for a deadline. */
  readonly by: Side | null;
  /** The issue that a walk-away was over, or null. */
  readonly over: string | null;
  /** The rival that a walk-away led to, or null. */
  readonly to: string | null;
  /** What the side ended with, in its own true utility, in [0, 1]. */
  readonly 'utility.vendor': number;
  readonly 'utility.client': number;
  /** The side's trust in the other at the end, in [0, 1]. */
  readonly 'trust.vendor': number;
  readonly 'trust.client': number;
  readonly type: 'run';
  /** The option taken on an issue; null without a deal. */
  readonly [issue: `package.${string}`]: Option | null;
};

/** The rows of some runs, in order. */
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
      ...Object.fromEntries(
        issues.map(([key, { options }], k) => [`package.${key}`, options[read(AT.option + k)] ?? null]),
      ),
      type: 'run',
    };
  }
}
