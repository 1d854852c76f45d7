/** Runs the command that a command line names, prints its errors and returns the exit code. */
import { nearest } from '../kernel/nearest.ts';
import type { Problem } from '../kernel/problems.ts';
import { DealbreakerError, problemLine, ScenarioError } from '../kernel/problems.ts';
import { WriteFailed } from '../node/files/writeText.ts';
import { Interrupted } from '../node/threads/interruptible.ts';
import { commands } from './commands.ts';
import { readArguments } from './options/arguments.ts';
import { commandHelp } from './options/help.ts';
import type { Io } from './options/io.ts';
import { printable } from './options/io.ts';

/**
 * Runs a command.
 *
 * @param name - The name of the command.
 * @param words - The words after it.
 * @param io - The effects of the command.
 * @returns The exit code, as `dispatch` returns it.
 */
export async function runCommand(name: string, words: readonly string[], io: Io): Promise<number> {
  try {
    return (await run(name, words, io)) ?? 0;
  } catch (error) {
    if (error instanceof DealbreakerError && !(error instanceof WriteFailed)) {
      io.err(printable(problemList(error.problems)));
      return 2;
    }
    if (error instanceof Interrupted) {
      io.err(printable([error.message]));
      return 130;
    }
    io.err(printable([`dealbreaker failed: ${error instanceof Error ? error.message : String(error)}`]));
    return 1;
  }
}

function run(name: string, words: readonly string[], io: Io): void | number | Promise<void | number> {
  const command = commands.find((one) => one.name === name);
  if (command === undefined) {
    const names = commands.map((one) => one.name);
    const near = nearest(name, names);
    throw new ScenarioError([
      {
        path: name,
        what: 'there is no such command',
        mend: near === null ? `use one of: ${names.join(', ')}` : `did you mean "${near}"?`,
      },
    ]);
  }
  const end = words.indexOf('--');
  if (words.slice(0, end < 0 ? undefined : end).some((word) => word === '--help' || word === '-h'))
    return io.out(printable(commandHelp(command), io.width));
  return command.run(readArguments(command, words, commands), io, commands);
}

/** Lists problems, one on each line. */
function problemList(problems: readonly Problem[]): string[] {
  return [
    problems.length === 1 ? 'There is a problem:' : `There are ${problems.length} problems:`,
    ...problems.map((problem) => `  ${problemLine(problem)}`),
  ];
}
