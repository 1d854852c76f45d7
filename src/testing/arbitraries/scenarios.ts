/** Arbitrary valid, small scenario files of any shape, or of a given shape. */
import * as fc from 'fast-check';
import type { ScenarioFile } from '../situation.ts';
import type { ScenarioDraft } from './draft.ts';
import { fileOf } from './draft.ts';
import { issueDrafts, rivalDrafts, sideDrafts } from './parts.ts';
import type { Shape } from './shapes.ts';
import { SHAPES, shapes } from './shapes.ts';

/** The options of the arbitraries of scenarios. */
export interface ScenarioOptions {
  /**
   * The property that every scenario has. `any` (default): no special property. `zone`: both sides would sign some
   * package. `no zone`: they would sign none. `small point`: one side has a break point on an issue of the least weight
   * to the other. `compatible issue`: both sides have the same values on an issue. `one issue`: there is one issue.
   * `one option`: an issue has one option. `equal utilities`: all options of an issue are worth the same to each
   * side. `zero weights`: an issue has the weight 0 for both sides.
   */
  readonly shape?: Shape | 'any';
  /** The largest number of rounds, from 1; default 12. */
  readonly rounds?: number;
  /** Whether the sides play any policies of the catalogue (default true) or the default policies. */
  readonly policies?: boolean;
}

/** Arbitrary drafts of scenario files; see `scenarios`. */
export function drafts({
  shape = 'any',
  rounds = 12,
  policies = true,
}: ScenarioOptions = {}): fc.Arbitrary<ScenarioDraft> {
  const draft = fc
    .record({
      issues: fc.array(issueDrafts(), { minLength: 1, maxLength: 4 }),
      rounds: fc.integer({ min: 1, max: rounds }),
      vendor: sideDrafts(),
      client: sideDrafts(),
      rivals: fc.oneof(
        { weight: 2, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(rivalDrafts(), { maxLength: 2 }) },
      ),
    })
    .map((one): ScenarioDraft =>
      policies ? one : { ...one, vendor: { ...one.vendor, policies: {} }, client: { ...one.client, policies: {} } },
    );
  if (shape !== 'any') return draft.map(shapes[shape]);
  // Half of the drafts stay as they were drawn.
  return fc
    .tuple(fc.oneof(fc.constant(null), fc.constantFrom(...SHAPES)), draft)
    .map(([which, one]) => (which === null ? one : shapes[which](one)));
}

/**
 * Arbitrary scenario files as objects, for `readScenario`: 1 to 4 issues of 1 to 4 options, 1 to 12 rounds, any levers,
 * 0 to 2 rivals. They shrink toward few issues, few rounds, no rivals, default policies and round numbers.
 *
 * @param options - `shape` (see `ScenarioOptions`, default any), `rounds` (at most, from 1, default 12), `policies`
 * (whether the sides play policies of the catalogue, default true).
 * @returns A fast-check arbitrary.
 *
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { negotiate, readScenario } from 'dealbreaker';
 * import { scenarios } from 'dealbreaker/testing';
 *
 * fc.assert(
 *   fc.property(scenarios({ rounds: 4 }), (file) => negotiate(readScenario(file)).rounds <= 4),
 *   { numRuns: 20, seed: 7 },
 * );
 * ```
 */
export const scenarios = (options: ScenarioOptions = {}): fc.Arbitrary<ScenarioFile> =>
  drafts(options).map((draft) => fileOf(draft));
