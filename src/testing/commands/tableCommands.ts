/** Arbitrary commands on a table with any policies in the seats, and on its model. */
import * as fc from 'fast-check';
import type { SeatsInput } from '../../engine/preparation/seats.ts';
import { openTable, resumeTable } from '../../engine/table.ts';
import { DEFAULT_SEED } from '../../kernel/stream.ts';
import { readScenario } from '../../scenario/read/read.ts';
import type { ScenarioFile } from '../situation.ts';
import { ActCommand } from './actCommand.ts';
import { ForkCommand } from './forkCommand.ts';
import { SaveAndResumeCommand } from './saveAndResumeCommand.ts';
import { StepCommand } from './stepCommand.ts';
import type { TableCommand } from './tableCommand.ts';
import type { RealTable, TableModel } from './model.ts';
import { firstModel } from './model.ts';

/**
 * The arbitraries of commands on an open table, for `fc.commands`: bid, press, ask, disclose, accept, leave, the seat's
 * own turn, fork, save and resume.
 *
 * @returns Fast-check arbitraries.
 *
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { tableCommands } from 'dealbreaker/testing';
 *
 * console.log(typeof fc.commands(tableCommands(), { maxCommands: 10 })); // object
 * ```
 */
export function tableCommands(): fc.Arbitrary<TableCommand>[] {
  const picks = fc.array(fc.nat(11), { minLength: 1, maxLength: 8 });
  const act = (kind: ActCommand['kind']): fc.Arbitrary<TableCommand> =>
    fc.tuple(picks, fc.nat(5)).map(([options, answer]) => new ActCommand(kind, options, answer));
  const often = <T>(times: number, command: T): T[] => Array.from({ length: times }, () => command);
  // Accepting and leaving end the talks, and are rare for the sequences to be long.
  return [
    ...often(3, act('bid')),
    ...often(3, act('press')),
    ...often(2, act('ask')),
    act('disclose'),
    act('accept'),
    act('leave'),
    ...often(6, fc.constant(new StepCommand())),
    ...often(2, fc.constant(new ForkCommand())),
    ...often(2, fc.constant(new SaveAndResumeCommand())),
  ];
}

/**
 * A fresh model and a fresh table, for `fc.modelRun`.
 *
 * @param file - A scenario file, as `scenarios` gives it.
 * @param options - `seed`: text or a whole number, default a constant; `seats`: default the policies of the scenario.
 * @returns The model and the table.
 * @throws ScenarioError for a bad scenario or bad seats.
 *
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { scenarios, tableCommands, tableSetup } from 'dealbreaker/testing';
 *
 * fc.assert(
 *   fc.property(scenarios({ rounds: 4 }), fc.commands(tableCommands(), { maxCommands: 10 }), (file, commands) => {
 *     fc.modelRun(() => tableSetup(file), commands);
 *   }),
 *   { numRuns: 10, seed: 7 },
 * );
 * ```
 */
export function tableSetup(
  file: ScenarioFile,
  { seed = DEFAULT_SEED, seats }: { readonly seed?: string | number; readonly seats?: SeatsInput } = {},
): { model: TableModel; real: RealTable } {
  const scenario = readScenario(file);
  const also = seats === undefined ? {} : { seats };
  const table = openTable(scenario, { seed, ...also });
  return { model: firstModel(scenario, table), real: { table, resume: (saved) => resumeTable(saved, also) } };
}
