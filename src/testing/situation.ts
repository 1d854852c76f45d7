/** One case in which a policy is watched, as plain data: it can be saved, printed, and played again anywhere. */
import { asObject, isObject } from '../kernel/guards.ts';
import type { Side } from '../domain/side.ts';
import { SIDES } from '../domain/side.ts';
import type { ComponentKind } from '../policies/contracts/registryTypes.ts';
import type { Problem } from '../kernel/problems.ts';
import { ScenarioError } from '../kernel/problems.ts';
import { readScenario } from '../scenario/read/read.ts';

/**
 * Who sits opposite. `scenario`: the policies that the scenario names. `itself`: the same policy. The others follow a
 * script that looks at the watched side's goals, so that rare moments come often: `anything` does whatever can be done;
 * `stingy` offers what is worst for the watched side; `generous` offers better and better; `pressing` presses for
 * something every turn, mostly beyond a break point; `curious` asks every turn.
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

/** A policy's parameters, by kind; what is not named has its default. */
export type ParametersByKind = Readonly<Partial<Record<ComponentKind | 'seat', Readonly<Record<string, number>>>>>;

export interface TestSituation {
  readonly scenario: ScenarioFile;
  /** Where the watched policy sits. */
  readonly side: Side;
  /** Names the chance, as everywhere. */
  readonly seed: string;
  /** From 0. */
  readonly run: number;
  readonly counterpart: Counterpart;
  readonly parameters: ParametersByKind;
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
  const { scenario, side, seed, run, counterpart, parameters = {} } = asObject(data);
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
  if (problems.length > 0) throw new ScenarioError(problems);
  readScenario(scenario);
  return {
    scenario: scenario as ScenarioFile,
    side: side as Side,
    seed: seed as string,
    run: run as number,
    counterpart: counterpart as Counterpart,
    parameters: parameters as ParametersByKind,
  };
}
