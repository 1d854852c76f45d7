/** Arbitrary parts of a scenario: issues, packages, goals, sides, policies and seats. */
import * as fc from 'fast-check';
import type { ComponentKind } from '../../policies/contracts/registryTypes.ts';
import type { Option, Scenario } from '../../scenario/read/scenario.ts';
import type { ScenarioFile } from '../situation.ts';
import { policySpecs } from './parts.ts';
import type { ScenarioOptions } from './scenarios.ts';
import { scenarios } from './scenarios.ts';

/** A part of a scenario file, as parsed JSON. */
export type ScenarioPart = Readonly<Record<string, unknown>>;

/**
 * Arbitrary `issues` of a scenario file: 1 to 4 issues of 1 to 4 options.
 *
 * @param options - `shape` (default any), `rounds` (at most, from 1, default 12), `policies` (whether the sides play
 * policies of the catalogue, default true).
 * @returns A fast-check arbitrary.
 *
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { issues } from 'dealbreaker/testing';
 *
 * const [one] = fc.sample(issues(), { numRuns: 1, seed: 7 });
 * console.log(typeof one); // object
 * ```
 */
export const issues = (options: ScenarioOptions = {}): fc.Arbitrary<ScenarioPart> =>
  scenarios(options).map((file) => file['issues'] as ScenarioPart);

/**
 * Arbitrary sides of a scenario file, each with the issues of the file.
 *
 * @param options - `shape` (default any), `rounds` (at most, from 1, default 12), `policies` (whether the sides play
 * policies of the catalogue, default true).
 * @returns A fast-check arbitrary.
 *
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { sides } from 'dealbreaker/testing';
 *
 * const [one] = fc.sample(sides(), { numRuns: 1, seed: 7 });
 * console.log(Object.keys(one!)); // [ 'issues', 'side' ]
 * ```
 */
export const sides = (
  options: ScenarioOptions = {},
): fc.Arbitrary<{ readonly issues: ScenarioPart; readonly side: ScenarioPart }> =>
  scenarios(options).map((file: ScenarioFile) => ({
    issues: file['issues'] as ScenarioPart,
    side: file['vendor'] as ScenarioPart,
  }));

/**
 * Arbitrary `goals` of a side, each with the issues of the file.
 *
 * @param options - `shape` (default any), `rounds` (at most, from 1, default 12), `policies` (whether the sides play
 * policies of the catalogue, default true).
 * @returns A fast-check arbitrary.
 *
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { goals } from 'dealbreaker/testing';
 *
 * const [one] = fc.sample(goals(), { numRuns: 1, seed: 7 });
 * console.log(Object.keys(one!)); // [ 'issues', 'goals' ]
 * ```
 */
export const goals = (
  options: ScenarioOptions = {},
): fc.Arbitrary<{ readonly issues: ScenarioPart; readonly goals: ScenarioPart }> =>
  sides(options).map(({ issues: of, side }) => ({ issues: of, goals: side['goals'] as ScenarioPart }));

/**
 * Arbitrary packages of a scenario: one option for every issue, by key. They shrink toward the first options.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @returns A fast-check arbitrary.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import * as fc from 'fast-check';
 * import { readScenario } from 'dealbreaker';
 * import { packages } from 'dealbreaker/testing';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const [one] = fc.sample(packages(scenario), { numRuns: 1, seed: 7 });
 * console.log(Object.keys(one!).length === Object.keys(scenario.issues).length); // true
 * ```
 */
export const packages = (scenario: Scenario): fc.Arbitrary<Record<string, Option>> =>
  fc.record(
    Object.fromEntries(Object.entries(scenario.issues).map(([key, { options }]) => [key, fc.constantFrom(...options)])),
  );

/**
 * Arbitrary seats for the option `seats` of a table: one policy of the catalogue of each kind, with its parameters.
 *
 * @returns A fast-check arbitrary.
 *
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { seats } from 'dealbreaker/testing';
 *
 * const [one] = fc.sample(seats(), { numRuns: 1, seed: 7 });
 * console.log(Object.keys(one!)); // [ 'bid', 'accept', 'talk', 'learning', 'trustRule' ]
 * ```
 */
export const seats = (): fc.Arbitrary<
  Readonly<Record<ComponentKind, { readonly name: string; readonly [parameter: string]: string | number }>>
> =>
  policySpecs() as fc.Arbitrary<
    Readonly<Record<ComponentKind, { readonly name: string; readonly [parameter: string]: string | number }>>
  >;

/**
 * Arbitrary policies of the catalogue, by name with parameters.
 *
 * @param kind - bid, accept, talk, learning or trustRule.
 * @returns A fast-check arbitrary.
 *
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { policies } from 'dealbreaker';
 * import { policiesOf } from 'dealbreaker/testing';
 *
 * const [one] = fc.sample(policiesOf('bid'), { numRuns: 1, seed: 7 });
 * console.log(Object.hasOwn(policies.bid, one!.name)); // true
 * ```
 */
export const policiesOf = (
  kind: ComponentKind,
): fc.Arbitrary<{ readonly name: string; readonly [parameter: string]: string | number }> =>
  seats().map((seat) => seat[kind]);
