/** The contract of a command: what it is called, what it takes, and what it does. */
import type { Io } from './io.ts';

export interface Flag {
  /** What stands for the value in the help; null for a flag without a value. */
  readonly value: string | null;
  readonly many?: boolean;
  readonly what: string;
}

/** The words of a command line, sorted and checked (arguments.ts). */
export interface Arguments {
  /** What was given beside the options. */
  readonly words: readonly string[];
  has(flag: string): boolean;
  /** The value of an option, or null. */
  text(flag: string): string | null;
  /** The values of an option that can be repeated. */
  texts(flag: string): readonly string[];
  /** A whole number from `least` to `most`. */
  whole(flag: string, fallback: number): number;
}

export interface Command {
  readonly name: string;
  /** What it takes beside the options: names for the help. A last one that ends in "…" may be given several times. */
  readonly takes: readonly string[];
  readonly what: string;
  readonly flags: Readonly<Record<string, Flag>>;
  /**
   * Does it, at once or in time; throws ScenarioError for bad input. A number is the exit code, where it is not 0
   * though nothing failed.
   */
  run(given: Arguments, io: Io): void | number | Promise<void | number>;
}
