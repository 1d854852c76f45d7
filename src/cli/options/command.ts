/** The contract of a command: how it is listed, its options, and the function that runs it. */
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

/** A command as the general help lists it. */
export interface Listing {
  /**
   * The names of its arguments, for the help. A last one that ends in "…" may be given several times, and
   * one that ends in "?" may be left out.
   */
  readonly takes: readonly string[];
  readonly what: string;
  /** Whether it has options beside --help; default true. */
  readonly hasOptions?: boolean;
}

/** A command by its name. */
export interface NamedListing extends Listing {
  readonly name: string;
}

/** The options of a command, and what it does. */
export interface CommandWork {
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

export interface Command extends NamedListing, CommandWork {}
