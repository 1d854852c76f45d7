/** A situation in which a policy is watched, as plain data that can be saved, printed and played again. */
import { asObject, isObject } from '../kernel/guards.ts';
import type { Side } from '../domain/side.ts';
import { SIDES } from '../domain/side.ts';
import type { ComponentKind } from '../policies/contracts/registryTypes.ts';
import type { Problem } from '../kernel/problems.ts';
import { ScenarioError } from '../kernel/problems.ts';
import { readScenario } from '../scenario/read/read.ts';

/**
 * The policy of the other side. `scenario`: the policies that the scenario names. `itself`: the same policy. The others
 * follow a script that reads the watched side's goals, so that rare moments become common: `anything` takes every kind
 * of action; `stingy` offers what is worst for the watched side; `generous` offers more over time; `pressing` presses
 * every turn, mostly for an option beyond a break point; `curious` asks every turn.
 */
export type Counterpart = 'scenario' | 'itself' | 'anything' | 'stingy' | 'generous' | 'pressing' | 'curious';
export const COUNTERPARTS: readonly Counterpart[] = [
  'stingy',
  'anything',
  'pressing',
  'generous',
  'curious',
  'scenario',
  'itself',
];

/** A scenario file as an object: `readScenario` takes it, and it can be written to a file and run. */
export type ScenarioFile = Readonly<Record<string, unknown>>;

/** Parameters of a policy, by kind; a parameter that is left out has its default. */
export type ParametersByKind = Readonly<Partial<Record<ComponentKind | 'seat', Readonly<Record<string, number>>>>>;

/** A scenario, the side and chance of the watched policy, its counterpart and its parameters. */
export interface TestSituation {
  readonly scenario: ScenarioFile;
  /** The side of the watched policy. */
  readonly side: Side;
  /** The seed of the negotiation. */
  readonly seed: string;
  /** The number of the run, from 0. */
  readonly run: number;
  readonly counterpart: Counterpart;
  readonly parameters: ParametersByKind;
  /**
   * `edges`: about two in three of the watched side's random numbers are 0 or the largest number below 1 that a stream
   * gives. Where it is absent, all come from the seed.
   */
  readonly draws?: 'edges';
}

/**
 * Reads a situation from data, such as a saved counterexample has it.
 *
 * @param data - Plain data.
 * @returns A situation, its scenario read.
 * @throws ScenarioError with every problem.
 *
 * @example
 * ```ts
 * import { DealbreakerError } from 'dealbreaker';
 * import { readSituation } from 'dealbreaker/testing';
 *
 * try {
 *   readSituation({ side: 'adviser' });
 * } catch (error) {
 *   console.log(error instanceof DealbreakerError && error.problems[0]?.path); // side
 * }
 * ```
 */
export function readSituation(data: unknown): TestSituation {
  const { scenario, side, seed, run, counterpart, parameters = {}, draws } = asObject(data);
  const problems: Problem[] = [];
  if (!SIDES.includes(side as Side))
    problems.push({ path: 'side', what: `${String(side)} is no side`, mend: 'use vendor or client' });
  if (typeof seed !== 'string') problems.push({ path: 'seed', what: 'it is not a text', mend: 'write a text' });
  if (!Number.isSafeInteger(run) || (run as number) < 0)
    problems.push({ path: 'run', what: 'it is not a whole number from 0', mend: 'write one' });
  if (!COUNTERPARTS.includes(counterpart as Counterpart))
    problems.push({
      path: 'counterpart',
      what: `there is no counterpart "${String(counterpart)}"`,
      mend: `use one of: ${COUNTERPARTS.join(', ')}`,
    });
  if (!isObject(parameters))
    problems.push({ path: 'parameters', what: 'it is not an object', mend: 'write {} for the defaults' });
  if (draws !== undefined && draws !== 'edges')
    problems.push({
      path: 'draws',
      what: `${String(draws)} is no kind of draws`,
      mend: 'use "edges", or leave it out',
    });
  if (problems.length > 0) throw new ScenarioError(problems);
  readScenario(scenario);
  return {
    scenario: scenario as ScenarioFile,
    side: side as Side,
    seed: seed as string,
    run: run as number,
    counterpart: counterpart as Counterpart,
    parameters: parameters as ParametersByKind,
    ...(draws === 'edges' && { draws }),
  };
}
