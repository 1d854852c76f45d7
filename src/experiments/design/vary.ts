/** Reads what varies in an experiment and makes the design of its points. */
import type { UnknownRecord } from '../../kernel/guards.ts';
import { asObject, inMessage, isObject } from '../../kernel/guards.ts';
import type { Problem } from '../../kernel/problems.ts';
import { checkReadable, problemLine, ScenarioError, problem } from '../../kernel/problems.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import { optionsAt } from '../../scenario/levers/leverValue.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import type { Design, DesignPoint } from './design.ts';
import { MAX_DESIGN_POINTS } from './design.ts';
import { grid } from './grid.ts';
import { latinHypercube } from './latinHypercube.ts';
import type { Levels, LeverValue, ReadLevels } from './levels.ts';
import { readLevels } from './levels.ts';
import { explicitPoints } from './explicitPoints.ts';

/**
 * Levels by lever path. A path that is written out is checked by the compiler, as in `LeverSettings`; a
 * `Record<string, Levels>` is accepted as it is.
 */
export type LevelsByLever = {
  readonly [P in keyof LeverSettings]?: Levels<
    unknown extends LeverSettings[P] ? LeverValue : NonNullable<LeverSettings[P]>
  >;
};

/**
 * A Latin hypercube (McKay, Beckman & Conover 1979): each lever's range is cut into as many equal slices as there are
 * points, and every slice is visited once.
 */
export interface LatinHypercube {
  readonly latinHypercube: LevelsByLever;
  /** The number of points, a whole number from 1 to 1,000,000. */
  readonly points: number;
}

/**
 * - `{ 'vendor.flexibility': { from: 0, to: 1, step: 0.25 }, 'vendor.talk': ['candid', 'silent'] }`: a grid
 *   of every combination, in which the last path changes fastest;
 * - `{ latinHypercube: { 'vendor.care': { from: 0, to: 1 } }, points: 100 }`;
 * - `[{ 'vendor.care': 0.1, 'client.trust': 0.7 }, …]`: explicit points, all with the same paths.
 */
export type Vary = LevelsByLever | LatinHypercube | readonly LeverSettings[];

/**
 * Makes the design and tries its points on the scenario: all of them up to 2000, else 2000 that are spread over it.
 *
 * @param scenario - The scenario.
 * @param vary - What varies.
 * @param seed - The seed of a Latin hypercube.
 * @throws ScenarioError with every problem.
 */
export function designOf(scenario: Scenario, vary: Vary, seed: string): Design {
  const problems: Problem[] = [];
  const design = read(scenario, vary, seed, problems);
  if (design === null || problems.length > 0) throw new ScenarioError(problems);
  if (design.count > MAX_DESIGN_POINTS)
    throw new ScenarioError([problem('vary', `it makes ${design.count} points`, `use at most ${MAX_DESIGN_POINTS}`)]);
  tryPoints(scenario, design);
  return design;
}

function read(scenario: Scenario, vary: unknown, seed: string, problems: Problem[]): Design | null {
  checkReadable('vary', vary);
  if (Array.isArray(vary)) return explicitPoints(vary, problems);
  if (!isObject(vary)) {
    problems.push(
      problem('vary', 'nothing varies', 'give settings by lever path, as in { "vendor.care": [0, 0.5, 1] }'),
    );
    return null;
  }
  const { latinHypercube: ranges, points, ...others } = vary;
  if (ranges === undefined) return grid(readAll(scenario, vary, problems), problems);
  for (const path of Object.keys(others))
    problems.push(problem(path, 'it stands beside the Latin hypercube', 'put it inside'));
  if (!(Number.isSafeInteger(points) && (points as number) >= 1 && (points as number) <= MAX_DESIGN_POINTS))
    problems.push(
      problem(
        'points',
        `${inMessage(points)} is not a number of points`,
        `use a whole number from 1 to ${MAX_DESIGN_POINTS}`,
      ),
    );
  const levels = readAll(scenario, asObject(ranges), problems);
  return problems.length > 0 ? null : latinHypercube(levels, points as number, seed);
}

/** Reads the levels of every path and adds what is wrong to `problems`. */
export function readAll(scenario: Scenario, written: UnknownRecord, problems: Problem[]): Map<string, ReadLevels> {
  const all = new Map<string, ReadLevels>();
  for (const [path, levels] of Object.entries(written)) {
    const found = readLevels(path, levels, optionsAt(scenario, path), problems);
    if (found !== null) all.set(path, found);
  }
  if (all.size === 0 && problems.length === 0)
    problems.push(
      problem('vary', 'nothing varies', 'give settings by lever path, as in { "vendor.care": [0, 0.5, 1] }'),
    );
  return all;
}

/** The number of distinct problems after which no further point is tried. */
const MAX_PROBLEMS = 100;
/** The greatest number of points that are tried: all of a smaller design, and points spread over a larger one. */
const TRIED = 2000;
/** The golden ratio less 1. Its multiples modulo 1 are spread evenly and do not follow the steps of a grid. */
const GOLDEN = 0.6180339887498949;

/**
 * Sets the levers of points, so that bad values are known before anything is played.
 *
 * @throws ScenarioError with every problem that was found.
 */
export function tryPoints(scenario: Scenario, design: Design): void {
  const found = new Map<string, Problem>();
  for (let n = 0; n < Math.min(TRIED, design.count) && found.size < MAX_PROBLEMS; n++) {
    const point = design.at(design.count <= TRIED ? n : Math.floor(((n * GOLDEN) % 1) * design.count));
    const problems = problemsOf(scenario, point);
    if (problems.length === 0) continue;
    // The problems of single levers are reported; those of the whole point only where every lever alone is valid.
    const alone = Object.entries(point).flatMap(([path, value]) => problemsOf(scenario, { [path]: value }));
    for (const problem of alone.length > 0 ? alone : problems) found.set(problemLine(problem), problem);
  }
  if (found.size > 0) throw new ScenarioError([...found.values()]);
}

function problemsOf(scenario: Scenario, point: DesignPoint): readonly Problem[] {
  try {
    withLevers(scenario, point);
    return [];
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.problems;
  }
}
