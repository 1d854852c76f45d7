/** Arbitrary valid, small scenario files of any shape, or of a given shape. */
import * as fc from 'fast-check';
import type { ScenarioFile } from '../situation.ts';
import { adviserDrafts, beforeDrafts } from './beforeTheTable.ts';
import type { Grid, ScenarioDraft } from './draft.ts';
import { fileOf } from './draft.ts';
import { endsDrafts } from './ends.ts';
import { issueDrafts, rivalDrafts, seldom, sideDrafts } from './parts.ts';
import type { Shape } from './shapes.ts';
import { SHAPES, shapes } from './shapes.ts';

/** The options of the arbitraries of scenarios. */
export interface ScenarioOptions {
  /**
   * The property that every scenario has. `any`: no special property. `zone`: both sides would sign some package. `no
   * zone`: they would sign none. `small point`: one side has a break point on an issue of the least weight to the
   * other. `compatible issue`: both sides have the same values on an issue. `one issue`: there is one issue. `one
   * option`: an issue has one option. `equal utilities`: all options of an issue are worth the same to each side.
   * `zero weights`: an issue has the weight 0 for both sides. `several points`: both sides have a break point with
   * full flexibility on every issue.
   *
   * @defaultValue 'any'
   */
  readonly shape?: Shape | 'any';
  /**
   * The largest number of rounds; a whole number from 1.
   *
   * @defaultValue 12
   */
  readonly rounds?: number;
  /**
   * Whether the sides play any policies of the catalogue instead of the default policies.
   *
   * @defaultValue true
   */
  readonly policies?: boolean;
  /**
   * Whether every third scenario is large: up to 8 issues of up to 12 options, or numbers in ten-thousandths, or
   * both, with any opening, a scale, and up to 3 rivals. The others have up to 4 issues of up to 4 options, numbers
   * in twentieths, and up to 2 rivals.
   *
   * @defaultValue false
   */
  readonly large?: boolean;
}

/** The largest number of packages of a drawn scenario: some policies list all packages. */
const MOST_PACKAGES = 100_000;

/** Takes options away from the issues that have most, until there are not too many packages. */
function withFewerPackages(draft: ScenarioDraft): ScenarioDraft {
  const sizes = draft.issues.map(({ size }) => size);
  while (sizes.reduce((product, size) => product * size, 1) > MOST_PACKAGES)
    sizes[sizes.indexOf(Math.max(...sizes))]! -= 1;
  return { ...draft, issues: draft.issues.map((issue, k) => ({ ...issue, size: sizes[k]! })) };
}

/** Arbitrary drafts of scenario files; see `scenarios`. */
export function drafts({
  shape = 'any',
  rounds = 12,
  policies = true,
  large = false,
}: ScenarioOptions = {}): fc.Arbitrary<ScenarioDraft> {
  const sized = (grid: Grid, isLarge: boolean, most: number, options: number): fc.Arbitrary<ScenarioDraft> =>
    fc.record({
      grid: fc.constant(grid),
      issues: fc.array(issueDrafts(grid, options), { minLength: 1, maxLength: most }),
      rounds: fc.integer({ min: 1, max: rounds }),
      vendor: sideDrafts(grid, isLarge),
      client: sideDrafts(grid, isLarge),
      rivals: fc.oneof(
        { weight: isLarge ? 1 : 2, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(rivalDrafts(grid), { maxLength: isLarge ? 3 : 2 }) },
      ),
      // Three of four have no adviser, and three of four no meetings, as by default; seven of eight end with their
      // last round, which both sides know.
      adviser: seldom<ScenarioDraft['adviser']>(3, null, adviserDrafts(grid)),
      before: seldom<ScenarioDraft['before']>(3, null, beforeDrafts()),
      ends: seldom<ScenarioDraft['ends']>(7, null, endsDrafts(grid, rounds)),
    });
  const small = sized(20, false, 4, 4);
  const any = large
    ? fc.oneof(
        { withCrossShrink: true },
        { weight: 6, arbitrary: small },
        { weight: 1, arbitrary: sized(20, true, 8, 12) },
        { weight: 1, arbitrary: sized(10_000, true, 4, 4) },
        { weight: 1, arbitrary: sized(10_000, true, 8, 12) },
      )
    : small;
  const draft = any
    .map(withFewerPackages)
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
 * 0 to 2 rivals; every fourth has an adviser, every fourth 0 to 4 meetings before the table, every eighth a deadline
 * that may come by chance or that a side does not know. They shrink toward few issues, few rounds, no rivals, no
 * adviser, no meetings, default policies and round numbers.
 *
 * @param options - `shape` (see `ScenarioOptions`, default any), `rounds` (at most, from 1, default 12), `policies`
 * (whether the sides play policies of the catalogue, default true), `large` (whether every third scenario has up to 8
 * issues of up to 12 options, or numbers off the grid of twentieths, default false).
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
