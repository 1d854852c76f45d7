/** A stateful test of tables with any policies in the seats, whose failures can be replayed. */
import * as fc from 'fast-check';
import type { SeatsInput } from '../../engine/preparation/seats.ts';
import { DEFAULT_SEED, seedText } from '../../kernel/stream.ts';
import { scenarios } from '../arbitraries/scenarios.ts';
import { fastCheckSeed } from '../runner/fastCheckSeed.ts';
import type { ScenarioFile } from '../situation.ts';
import { agree } from './model.ts';
import { tableCommands, tableSetup } from './tableCommands.ts';

/** The greatest number of commands of a sequence, and of rounds of its table. */
const MAX_COMMANDS = 60;
const MAX_ROUNDS = 20;

/** Options of `checkTables`. */
export interface TablesCheck {
  /**
   * Text or a whole number. The tables' chance and fast-check's seed are derived from it.
   *
   * @defaultValue a constant
   */
  readonly seed?: string | number;
  /**
   * The number of tables; a whole number from 1.
   *
   * @defaultValue 100
   */
  readonly runs?: number;
  /**
   * The policies in the seats.
   *
   * @defaultValue those of the scenarios
   */
  readonly seats?: SeatsInput;
  /**
   * The `path` of a failure, to replay it.
   *
   * @defaultValue undefined: all tables are played
   */
  readonly path?: string;
  /**
   * The `replayPath` of a failure, to replay it.
   *
   * @defaultValue undefined: all commands are played
   */
  readonly replayPath?: string;
}

/** A failure that `checkTables` found. */
export interface TablesFailure {
  /** What went wrong, in words. */
  readonly what: string;
  readonly commands: string;
  readonly scenario: ScenarioFile;
  readonly seed: string;
  readonly fastCheckSeed: number;
  readonly path: string;
  readonly replayPath: string;
  /** One line of code that replays it. */
  readonly replay: string;
}

/**
 * Plays arbitrary commands on arbitrary tables, beside a small model of a table.
 *
 * @param options - `seed`, default a constant; `runs`: how many tables, from 1, default 100; `seats`; `path` and
 * `replayPath`, as a failure names them.
 * @returns The smallest failure that was found, or null.
 * @throws DealbreakerError where `seed` is neither text nor a whole number.
 *
 * @example
 * ```ts
 * import { checkTables } from 'dealbreaker/testing';
 *
 * console.log(checkTables({ seed: 7, runs: 10 })); // null
 * ```
 */
export function checkTables(options: TablesCheck = {}): TablesFailure | null {
  const { runs = 100, seats, path, replayPath } = options;
  const seed = seedText(options.seed ?? DEFAULT_SEED);
  const number = fastCheckSeed(seed);
  const sequences = fc.commands(tableCommands(), {
    maxCommands: MAX_COMMANDS,
    ...(replayPath === undefined ? {} : { replayPath }),
  });
  const details = fc.check(
    fc.property(scenarios({ rounds: MAX_ROUNDS, large: true }), sequences, (file, commands) => {
      const { model, real } = tableSetup(file, { seed, ...(seats === undefined ? {} : { seats }) });
      agree(model, real);
      fc.modelRun(() => ({ model, real }), commands);
    }),
    { seed: number, numRuns: runs, ...(path === undefined ? {} : { path }) },
  );
  if (!details.failed) return null;
  const [scenario, commands] = details.counterexample!;
  const text = String(commands);
  const found = /replayPath="([^"]*)"/.exec(text)?.[1] ?? '';
  const error = (details as { errorInstance?: unknown }).errorInstance;
  const again =
    `checkTables({ seed: ${JSON.stringify(seed)}, runs: ${runs}, path: ` +
    `${JSON.stringify(details.counterexamplePath)}, replayPath: ` +
    `${JSON.stringify(found)}${seats === undefined ? '' : ', seats'} })`;
  return {
    what: error instanceof Error ? error.message : String(error),
    commands: text.replace(/ *\/\*replayPath="[^"]*"\*\//, ''),
    scenario,
    seed,
    fastCheckSeed: number,
    path: details.counterexamplePath!,
    replayPath: found,
    replay: again,
  };
}

/**
 * Checks tables as `checkTables` does, as an assertion for any test runner.
 *
 * @param options - `seed`, default a constant; `runs`: how many tables, from 1, default 100; `seats`; `path` and
 * `replayPath`, as a failure names them.
 * @throws Error where a failure is found; its message tells it and how to see it again.
 *
 * @example
 * ```ts
 * import { assertTables } from 'dealbreaker/testing';
 *
 * assertTables({ seed: 7, runs: 10 });
 * ```
 */
export function assertTables(options: TablesCheck = {}): void {
  const failure = checkTables(options);
  if (failure === null) return;
  const { what, commands, scenario, seed, fastCheckSeed: number, path, replayPath, replay } = failure;
  throw new Error(
    [
      what,
      `Commands: ${commands}`,
      `Seed ${seed} (fast-check: seed ${number}, path "${path}", replayPath "${replayPath}")`,
      `To see it again: ${replay}`,
      JSON.stringify(scenario, null, 2),
    ].join('\n'),
  );
}
