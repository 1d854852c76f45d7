/**
 * When the talks of drafted scenario files end beside the last round. They shrink to nothing, as a file has by default.
 */
import * as fc from 'fast-check';
import type { PerSide, Side } from '../../domain/side.ts';
import type { ScenarioFile } from '../situation.ts';

/** A deadline that comes by chance, and the rounds that a side counts on; each null where it is not stated. */
export interface EndsDraft extends PerSide<number | null> {
  /** In steps of the grid. */
  readonly chance: number | null;
  readonly after: number;
}

/** Arbitrary ends of talks with at most so many rounds. */
export const endsDrafts = (grid: number, rounds: number): fc.Arbitrary<EndsDraft> => {
  const horizon = fc.option(fc.integer({ min: 1, max: 2 * rounds }), { freq: 1 });
  return fc.record({
    chance: fc.option(fc.integer({ min: 0, max: grid }), { freq: 2 }),
    after: fc.integer({ min: 1, max: rounds }),
    vendor: horizon,
    client: horizon,
  });
};

/** The deadline that comes by chance, as a file has it. */
export const endsFile = (draft: EndsDraft | null, unit: (steps: number) => number): ScenarioFile =>
  draft === null || draft.chance === null ? {} : { ends: { chance: unit(draft.chance), after: draft.after } };

/** The rounds that a side counts on, as a file has them. */
export const horizonFile = (draft: EndsDraft | null, side: Side): ScenarioFile =>
  draft === null || draft[side] === null ? {} : { horizon: draft[side] };
