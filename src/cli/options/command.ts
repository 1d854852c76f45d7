/** The contract of a command: its name, its arguments and options, and the function that runs it. */
import type { Io } from './io.ts';

/** An option of a command. */
export interface Flag {
  /** The placeholder of the value in the help; null for an option without a value. */
  readonly value: string | null;
  /** Whether it can be given several times; default false. */
  readonly many?: boolean;
  /** The sentence of the help. */
  readonly what: string;
}

/** The parsed and checked words of a command line (arguments.ts). */
export interface Arguments {
  /** The words that are no options. */
  readonly words: readonly string[];
  has(flag: string): boolean;
  /** Returns the value of an option; null where it is absent. */
  text(flag: string): string | null;
  /** Returns the values of an option that can be repeated. */
  texts(flag: string): readonly string[];
  /** Returns the value of an option that takes a whole number, or `fallback` where it is absent. */
  whole(flag: string, fallback: number): number;
}

export interface Command {
  readonly name: string;
  /**
   * The names of its arguments, for the help. A last one that ends in "…" may be given several times, and
   * one that ends in "?" may be left out.
   */
  readonly takes: readonly string[];
  readonly what: string;
  readonly flags: Readonly<Record<string, Flag>>;
  /** Options of other commands that this one cannot have, each with the reason and what to do instead. */
  readonly refuses?: Readonly<Record<string, { readonly what: string; readonly mend: string }>>;
  /**
   * Runs the command. It returns an exit code; nothing stands for 0. `commands` are all commands.
   *
   * @throws DealbreakerError for bad input.
   */
  run(given: Arguments, io: Io, commands: readonly Command[]): void | number | Promise<void | number>;
}
