/** The adviser and the meetings of drafted scenario files. They shrink to none, as a file has none by default. */
import * as fc from 'fast-check';
import type { StartNumber } from '../../scenario/read/scenario.ts';
import { START_NUMBERS } from '../../scenario/read/before.ts';
import type { ScenarioFile } from '../situation.ts';

/** The numbers of an adviser: shares in steps of the grid, an amount of evidence, rounds; null for one not stated. */
export interface AdviserDraft {
  readonly knows: number | null;
  readonly trust: number | null;
  readonly vendorTrust: number | null;
  readonly relays: number | null;
  readonly depth: number | null;
  readonly takes: number | null;
}

/** The meetings: how many, and the weeks after each. */
export interface BeforeDraft {
  readonly meetings: number;
  readonly weeks: number;
}

/** What a side brings to the meetings, and what it takes from them. */
export interface StrangerDraft {
  /** In steps of the grid; null for one that is not stated. */
  readonly propensity: number | null;
  /** In steps of the grid; null for one that is not stated. */
  readonly effort: number | null;
  /** The numbers that come out of the meetings, in place of the drafted ones. */
  readonly yields: readonly StartNumber[];
}

const steps = (grid: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: grid });
const stated = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 2 });

/** Arbitrary advisers. One of nine states none of its numbers, and is silent. */
export const adviserDrafts = (grid: number): fc.Arbitrary<AdviserDraft> =>
  fc.record({
    knows: stated(steps(grid)),
    trust: stated(steps(grid)),
    vendorTrust: stated(steps(grid)),
    relays: stated(steps(grid)),
    depth: stated(fc.integer({ min: 1, max: 20 })),
    takes: stated(fc.integer({ min: 0, max: 2 })),
  });

/** Arbitrary meetings, 0 to 4. */
export const beforeDrafts = (): fc.Arbitrary<BeforeDraft> =>
  fc.record({ meetings: fc.integer({ min: 0, max: 4 }), weeks: fc.integer({ min: 0, max: 8 }) });

/** Arbitrary numbers of a side in its meetings. */
export const strangerDrafts = (grid: number): fc.Arbitrary<StrangerDraft> =>
  fc.record({
    propensity: stated(steps(grid)),
    effort: stated(steps(grid)),
    yields: fc.subarray([...START_NUMBERS]),
  });

const given = (entries: readonly (readonly [string, number | null])[], unit: (steps: number) => number): ScenarioFile =>
  Object.fromEntries(entries.flatMap(([name, value]) => (value === null ? [] : [[name, unit(value)]])));

/** The adviser as a file has it. */
export const adviserFile = (draft: AdviserDraft, unit: (steps: number) => number): ScenarioFile => {
  const { depth, takes, ...shares } = draft;
  return {
    name: 'Corvus',
    ...given(Object.entries(shares), unit),
    ...given(Object.entries({ depth, takes }), (value) => value),
  };
};

/** The numbers of a side in its meetings, as a file has them. */
export const strangerFile = ({ propensity, effort }: StrangerDraft, unit: (steps: number) => number): ScenarioFile =>
  given(Object.entries({ propensity, effort }), unit);
