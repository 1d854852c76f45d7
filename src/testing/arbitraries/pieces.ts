/** Pieces of a scenario by themselves: issues, packages, goals, sides, policies and seats. */
import * as fc from 'fast-check';
import type { ComponentKind } from '../../policies/contracts/registryTypes.ts';
import type { Option, Scenario } from '../../scenario/read/scenario.ts';
import type { ScenarioFile } from '../situation.ts';
import { policySpecs } from './parts.ts';
import type { ScenarioOptions } from './scenarios.ts';
import { scenarios } from './scenarios.ts';

type Json = Readonly<Record<string, unknown>>;

/** The `issues` of a scenario file: 1 to 4, of 1 to 4 options. */
export const issues = (options: ScenarioOptions = {}): fc.Arbitrary<Json> =>
  scenarios(options).map((file) => file['issues'] as Json);

/** A side of a scenario file, with the issues that it is about. */
export const sides = (options: ScenarioOptions = {}): fc.Arbitrary<{ readonly issues: Json; readonly side: Json }> =>
  scenarios(options).map((file: ScenarioFile) => ({ issues: file['issues'] as Json, side: file['vendor'] as Json }));

/** The `goals` of a side, with the issues that they are about. */
export const goals = (options: ScenarioOptions = {}): fc.Arbitrary<{ readonly issues: Json; readonly goals: Json }> =>
  sides(options).map(({ issues: of, side }) => ({ issues: of, goals: side['goals'] as Json }));

/** Packages of a scenario: an option for every issue, by key. They shrink toward first options. */
export const packages = (scenario: Scenario): fc.Arbitrary<Record<string, Option>> =>
  fc.record(
    Object.fromEntries(Object.entries(scenario.issues).map(([key, { options }]) => [key, fc.constantFrom(...options)])),
  );

/** A seat as `seats` of a table takes it: a policy of the catalogue of every kind, by name with parameters. */
export const seats = (): fc.Arbitrary<
  Readonly<Record<ComponentKind, { readonly name: string; readonly [parameter: string]: string | number }>>
> =>
  policySpecs() as fc.Arbitrary<
    Readonly<Record<ComponentKind, { readonly name: string; readonly [parameter: string]: string | number }>>
  >;

/** One policy of the catalogue of a kind, by name with parameters. */
export const policiesOf = (
  kind: ComponentKind,
): fc.Arbitrary<{ readonly name: string; readonly [parameter: string]: string | number }> =>
  seats().map((seat) => seat[kind]);
