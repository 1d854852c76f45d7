/** Arbitrary scenario files: valid, small, of every kind; or of one kind. */
import * as fc from 'fast-check';
import type { ScenarioFile } from '../situation.ts';
import type { ScenarioDraft } from './draft.ts';
import { fileOf } from './draft.ts';
import { issueDrafts, rivalDrafts, sideDrafts } from './parts.ts';
import type { Shape } from './shapes.ts';
import { SHAPES, shapes } from './shapes.ts';

export interface ScenarioOptions {
  /**
   * `any` (default); `zone`: there is a package that both sides would sign; `no zone`: there is none; `small point`: a
   * break point of one side on an issue that weighs least for the other; `compatible issue`: one on which both want the
   * same; `one issue`; `one option`; `equal utilities`: an issue on which every option is worth the same to both; `zero
   * weights`: an issue that weighs nothing for anybody.
   */
  readonly shape?: Shape | 'any';
  /** At most so many rounds, from 1; default 12. */
  readonly rounds?: number;
  /** Whether the sides play the catalogue's policies (default) or only the default ones. */
  readonly policies?: boolean;
}

/** Drafts of scenario files; see `scenarios`. */
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
  // Half of them as they come.
  return fc
    .tuple(fc.oneof(fc.constant(null), fc.constantFrom(...SHAPES)), draft)
    .map(([which, one]) => (which === null ? one : shapes[which](one)));
}

/**
 * Arbitrary scenario files as objects, for `readScenario`: 1 to 4 issues of 1 to 4 options, 1 to 12 rounds, any levers,
 * 0 to 2 rivals. They shrink toward few issues, few rounds, no rivals, default policies and round numbers.
 *
 * @param options - `shape`: one that has something special (see `Shape`), or any; default any. `rounds`: at most, from
 * 1, default 12. `policies`: whether the sides play policies of the catalogue, default true.
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
