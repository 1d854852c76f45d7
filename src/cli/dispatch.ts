/** Runs the command that a command line names, prints its errors and returns the exit code. `io` holds its effects. */
import { nearest } from '../kernel/nearest.ts';
import type { Problem } from '../kernel/problems.ts';
import { DealbreakerError, problemLine, ScenarioError } from '../kernel/problems.ts';
import { VERSION } from '../kernel/version.ts';
import { WriteFailed } from '../node/files/writeText.ts';
import { Interrupted } from '../node/threads/interruptible.ts';
import { readArguments } from './options/arguments.ts';
import { analyse } from './commands/analyse.ts';
import { chain } from './commands/chain.ts';
import { check } from './commands/check.ts';
import type { Command } from './options/command.ts';
import { dealings } from './commands/dealings.ts';
import { debrief } from './commands/debrief.ts';
import { exportSheet } from './commands/export.ts';
import { importSheet } from './commands/import.ts';
import { completion } from './commands/completion.ts';
import { conformance } from './commands/conformance.ts';
import { commandHelp, generalHelp } from './options/help.ts';
import type { Io } from './options/io.ts';
import { printable } from './options/io.ts';
import { inspect } from './commands/inspect.ts';
import { levers } from './commands/levers.ts';
import { merge } from './commands/merge.ts';
import { postmortem } from './commands/postmortem.ts';
import { page } from './commands/page.ts';
import { play } from './commands/play.ts';
import { policies } from './commands/policies.ts';
import { newCase } from './commands/new.ts';
import { run } from './commands/run.ts';
import { schema } from './commands/schema.ts';
import { sensitivity } from './commands/sensitivity.ts';
import { sheets } from './commands/sheets.ts';
import { simulate } from './commands/simulate.ts';
import { sweep } from './commands/sweep.ts';
import { tell } from './commands/tell.ts';
import { tournament } from './commands/tournament.ts';
import { validate } from './commands/validate.ts';

/** The commands, in the order of the help. */
const commands: readonly Command[] = [
  tell,
  run,
  postmortem,
  play,
  page,
  dealings,
  simulate,
  sweep,
  sensitivity,
  chain,
  merge,
  tournament,
  analyse,
  newCase,
  inspect,
  sheets,
  debrief,
  levers,
  policies,
  importSheet,
  exportSheet,
  check,
  validate,
  schema,
  conformance,
  completion,
];

/**
 * Runs a command line.
 *
 * @param argv - The words after the name of the program.
 * @param io - The effects of the command.
 * @returns The exit code: 0; 2 for bad input, with every problem on standard error and nothing on standard output; 1
 * for a failure; 130 where it was interrupted.
 */
export async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  try {
    return (await runCommand(argv, io)) ?? 0;
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

function runCommand(argv: readonly string[], io: Io): void | number | Promise<void | number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help')
    return io.out(printable(generalHelp(commands), io.width));
  if (name === '--version') return io.out(`${VERSION}\n`);
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
  const end = rest.indexOf('--');
  if (rest.slice(0, end < 0 ? undefined : end).some((word) => word === '--help' || word === '-h'))
    return io.out(printable(commandHelp(command), io.width));
  return command.run(readArguments(command, rest, commands), io, commands);
}

/** Lists problems, one on each line. */
function problemList(problems: readonly Problem[]): string[] {
  return [
    problems.length === 1 ? 'There is a problem:' : `There are ${problems.length} problems:`,
    ...problems.map((problem) => `  ${problemLine(problem)}`),
  ];
}
