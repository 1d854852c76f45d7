/** One finished run as a flat row: the same keys for every run of a scenario, so that rows make a table. */
import { SIDES } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Outcomes } from './outcome.ts';
import { AT, KINDS } from './outcome.ts';

export type RunRow = Readonly<Record<string, string | number | null>>;

/**
 * The rows of some runs: run, how it ended (rounds from 0), what each side ended with, each side's trust, and the
 * package by issue ("package.price"; null without a deal).
 */
export function* runRows(scenario: Scenario, seed: string, outcomes: Outcomes): Generator<RunRow> {
  const keys = Object.keys(scenario.issues);
  const { numbers, stride } = outcomes;
  for (let n = 0; n < outcomes.count; n++) {
    const read = (place: number): number => numbers[n * stride + place]!;
    const row: Record<string, string | number | null> = {
      seed,
      run: outcomes.from + n,
      kind: KINDS[read(AT.kind)]!,
      round: read(AT.round),
      by: SIDES[read(AT.by)] ?? null,
      over: keys[read(AT.over)] ?? null,
      to: scenario.rivals[read(AT.to)]?.name ?? null,
      'utility.vendor': read(AT.vendorUtility),
      'utility.client': read(AT.clientUtility),
      'trust.vendor': read(AT.vendorTrust),
      'trust.client': read(AT.clientTrust),
    };
    keys.forEach((key, k) => (row[`package.${key}`] = scenario.issues[key]!.options[read(AT.option + k)] ?? null));
    yield row;
  }
}
