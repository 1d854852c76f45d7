/** The help texts. */
import { columns } from '../../visual/words/wrapText.ts';
import { usage } from './arguments.ts';
import type { Command } from './command.ts';

/** What the program is, and its commands. */
export const generalHelp = (commands: readonly Command[]): string =>
  `${[
    'dealbreaker: why a deal died over a small point, and what would have saved it.',
    '',
    'Use: dealbreaker <command> …',
    ...columns(
      commands.map((command) => [usage(command), command.what]),
      2,
    ),
    '',
    '`dealbreaker <command> --help` says more. Exit code: 0; 2 for bad input; 1 for a failure; 130 when interrupted.',
  ].join('\n')}\n`;

/** A command and its options. */
export const commandHelp = (command: Command): string =>
  `${[
    command.what,
    '',
    `Use: dealbreaker ${usage(command)}`,
    ...columns(
      [
        ...Object.entries(command.flags).map(([name, flag]) => [
          `--${name}${flag.value === null ? '' : ` ${flag.value}`}`,
          flag.what,
        ]),
        ['--help', 'print this'],
      ],
      2,
    ),
  ].join('\n')}\n`;
