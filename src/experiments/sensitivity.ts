/**
 * Measures which levers a result depends on: the share of its variance that each lever accounts for, alone and together
 * with the others, when every lever ranges freely (Sobol' indices, see statistics/sobol.ts).
 */
import type { LevelsByLever } from './design/vary.ts';
import { asObject } from '../kernel/guards.ts';
import { VERSION } from '../kernel/version.ts';
import type { Problem } from '../kernel/problems.ts';
import { checkObject, checkReadable, checkWhole, ScenarioError, problem, throwProblems } from '../kernel/problems.ts';
import { asScenario } from '../scenario/read/read.ts';
import type { Scenario } from '../scenario/read/scenario.ts';
import { scenarioHash } from '../scenario/read/scenarioHash.ts';
import type { Design } from './design/design.ts';
import { MAX_DESIGN_POINTS } from './design/design.ts';
import type { Estimate } from '../statistics/estimate.ts';
import type { Measure } from './runs/measure.ts';
import { checkMeasure, measureOf } from './runs/measure.ts';
import type { RunOptions } from './runs/runBatch.ts';
import { runOptions } from './runs/runBatch.ts';
import { saltelli, saltelliIndices } from './design/saltelli.ts';
import { summarise } from './simulate.ts';
import type { SobolIndices } from '../statistics/sobol.ts';
import type { Piece, Study } from './runs/runStudy.ts';
import { runStudy } from './runs/runStudy.ts';
import { tallyPoints } from './runs/tally.ts';
import { readAll, tryPoints } from './design/vary.ts';

export interface SensitivityOptions extends RunOptions {
  /** By lever path, an interval (`{ from: 0, to: 1 }`, uniform) or a list (each value equally likely). */
  readonly vary: LevelsByLever;
  /**
   * N, a whole number from 2. The design has N · (levers + 2) points.
   *
   * @defaultValue 256
   */
  readonly samples?: number;
  /**
   * The result whose variance is divided.
   *
   * @defaultValue 'dealRate'
   */
  readonly of?: Measure;
}

/**
 * The indices of one lever, as shares of the variance: near 0 where the lever has no effect, 1 where no other lever has
 * one. Estimates can lie a little outside [0, 1]. The true `total` is at least the true `first`; the difference comes
 * from interactions with other levers.
 */
export interface Factor extends SobolIndices {
  readonly path: string;
}

export interface SensitivityOf<Of extends string> {
  readonly type: 'sensitivity';
  readonly seed: string;
  readonly version: string;
  /** The hash of the scenario. */
  readonly scenario: string;
  readonly of: Of;
  readonly samples: number;
  /**
   * The number of runs at each point. All points use common random numbers, so that the indices measure levers and not
   * chance. The intervals measure how far the indices depend on the points that were drawn.
   */
  readonly runs: number;
  readonly intervals: { readonly confidence: number; readonly indices: string; readonly mean: string };
  /** The mean of the result over the ranges of all levers. */
  readonly mean: Estimate;
  readonly variance: number;
  readonly factors: readonly Factor[];
}

/** The indices of each lever for a result of single negotiations. */
export type Sensitivity = SensitivityOf<Measure>;

/**
 * Measures which levers a result depends on: Sobol' indices, the share of the variance that each lever accounts for
 * when all of them range freely.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @param options - `vary`: by lever path an interval or a list. `samples` from 2, default 256: there are samples ·
 * (levers + 2) points. `runs` at each point, from 1, default 100; `of`, default `dealRate`; `seed`, default a constant;
 * `seats`; `signal` and `onProgress`.
 * @returns The first-order and the total index of each lever, with bootstrap intervals.
 * @throws ScenarioError for a bad scenario, bad seats, or a lever that cannot be set so.
 * @throws DealbreakerError for bad options.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario, sensitivity } from 'dealbreaker';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const vary = { 'vendor.care': { from: 0, to: 1 }, 'client.depth': { from: 1, to: 16 } };
 * const { factors } = sensitivity(scenario, { vary, samples: 8, runs: 10, seed: 7 });
 * console.log(factors.map(({ path }) => path)); // [ 'vendor.care', 'client.depth' ]
 * ```
 */
export const sensitivity = (scenario: Scenario, options: SensitivityOptions): Sensitivity =>
  runStudy(sensitivityStudy(scenario, options), options);

/** A point of the scheme that is played. */
export interface Visit extends Piece {
  readonly point: number;
}

/** The keys of the options beside those of every study. */
export const SENSITIVITY_KEYS = ['seats', 'vary', 'samples', 'of'] as const;

/** Makes the study of a sensitivity analysis. This thread or others play it. */
export function sensitivityStudy(scenario: Scenario, given: SensitivityOptions): Study<Sensitivity, Visit> {
  checkObject('options', given);
  const { of = 'dealRate', ...options } = given;
  checkMeasure(of);
  return sensitivityStudyOf(scenario, options, of, (runs, note, seed) =>
    tallyPoints(runs, (visit, tally) => note(visit, measureOf(summarise(tally, seed), of).estimate)),
  );
}

/**
 * Makes the study of any result.
 *
 * @param scenario - The scenario.
 * @param options - Those of the analysis but for `of`.
 * @param of - The name of the result.
 * @param counter - Makes what counts the outcomes of each point and notes its result after the last run.
 */
export function sensitivityStudyOf<Of extends string>(
  scenario: Scenario,
  options: Omit<SensitivityOptions, 'of'>,
  of: Of,
  counter: (
    runs: number,
    note: (visit: Visit, value: number) => void,
    seed: string,
  ) => Study<unknown, Visit>['addOutcomes'],
): Study<SensitivityOf<Of>, Visit> {
  const { runs, seed } = runOptions(options, SENSITIVITY_KEYS, 100);
  const { samples = 256, vary } = options;
  checkWhole('samples', samples, 2);
  const read = asScenario(scenario);
  const problems: Problem[] = [];
  checkReadable('vary', vary);
  const levels = readAll(read, asObject(vary), problems);
  throwProblems(problems);
  const design = saltelli(levels, samples, seed);
  if (design.count > MAX_DESIGN_POINTS)
    throw new ScenarioError([
      problem(
        'samples',
        `it makes ${design.count} points`,
        `use at most ${Math.floor(MAX_DESIGN_POINTS / (levels.size + 2))}`,
      ),
    ]);
  tryPoints(read, design);
  const found = new Float64Array(design.count);
  let finished = 0;
  return {
    seed,
    seats: options.seats,
    runs: design.count * runs,
    pieces: visits(read, design, runs),
    addOutcomes: counter(
      runs,
      ({ point }, value) => {
        found[point] = value;
        finished = point + 1;
      },
      seed,
    ),
    result: () => {
      const perRow = levels.size + 2;
      const rows = Math.floor(finished / perRow);
      return {
        type: 'sensitivity',
        seed,
        version: VERSION,
        scenario: scenarioHash(read),
        of,
        samples: rows,
        runs,
        intervals: { confidence: 0.95, indices: 'percentile bootstrap over the rows', mean: "Student's t" },
        // Two rows are the fewest that have a variance.
        ...indices(found.subarray(0, Math.max(2, rows) * perRow), design, seed),
      };
    },
  };
}

function* visits(scenario: Scenario, design: Design, runs: number): Generator<Visit> {
  for (let point = 0; point < design.count; point++)
    yield { scenario, levers: design.at(point), point, from: 0, to: runs };
}

function indices(
  found: Float64Array,
  design: Design,
  seed: string,
): Pick<Sensitivity, 'mean' | 'variance' | 'factors'> {
  const { indices: all, mean, variance } = saltelliIndices(found, design, seed);
  return { mean, variance, factors: all.map((one, k) => ({ path: design.paths[k]!, ...one })) };
}
