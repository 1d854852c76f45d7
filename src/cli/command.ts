/** The contract of a command: what it is called, what it takes, and what it does. */
import type { Arguments } from './arguments.ts';
import type { Io } from './io.ts';

export interface Flag {
  /** What stands for the value in the help; null for a flag without a value. */
  readonly value: string | null;
  readonly many?: boolean;
  readonly what: string;
}

export interface Command {
  readonly name: string;
  /** What it takes beside the options: names for the help. */
  readonly takes: readonly string[];
  readonly what: string;
  readonly flags: Readonly<Record<string, Flag>>;
  /** Does it, at once or in time; throws ScenarioError for bad input. A number is the exit code, where it is not 0 though nothing failed. */
  run(given: Arguments, io: Io): void | Promise<void | number>;
}
