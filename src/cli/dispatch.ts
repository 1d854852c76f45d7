/**
 * Runs a command line. `io` holds its effects. The general help and the version load no command, and so stand at once.
 */
import { VERSION } from '../kernel/version.ts';
import { LISTING } from './listing.ts';
import { generalHelp } from './options/help.ts';
import type { Io } from './options/io.ts';
import { printable } from './options/io.ts';

/**
 * Runs a command line.
 *
 * @param argv - The words after the name of the program.
 * @param io - The effects of the command.
 * @returns The exit code: 0; 2 for bad input, with every problem on standard error and nothing on standard output; 1
 * for a failure; 130 where it was interrupted.
 */
export async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const [name = 'help', ...words] = argv;
  if (name === '--version') io.out(`${VERSION}\n`);
  else if (name === '--help' || name === '-h' || name === 'help')
    io.out(printable(generalHelp(Object.entries(LISTING).map(([name, listing]) => ({ name, ...listing }))), io.width));
  else return (await import('./runCommand.ts')).runCommand(name, words, io);
  return 0;
}
