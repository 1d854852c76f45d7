/** Writes the help texts. */
import type { Block } from '../../visual/page/block.ts';
import { columns, wrapText } from '../../visual/page/wrapText.ts';
import type { Command, NamedListing } from './command.ts';
import { usage } from './usage.ts';

/** Writes the general help: the program and its commands. */
export const generalHelp = (commands: readonly NamedListing[]): Block[] => [
  ...wrapText('dealbreaker: why a deal died over a small point, and what would have saved it.'),
  '',
  'Use: dealbreaker <command> …',
  ...commands.flatMap((command) => [...wrapText(usage(command), 2, 4), ...wrapText(command.what, 6)]),
  '',
  ...wrapText('`dealbreaker <command> --help` describes its options.'),
  ...wrapText('Exit code: 0; 2 for bad input; 1 for a failure; 130 when interrupted.'),
];

/** A command and its options: their names in one column and their descriptions beside them. */
export const commandHelp = (command: Command): Block[] => [
  ...wrapText(command.what),
  '',
  ...wrapText(`Use: dealbreaker ${usage(command)}`, 0, 2),
  ...columns(
    [
      ...Object.entries(command.flags).map(([name, flag]): [string, string] => [
        `--${name}${flag.value === null ? '' : ` ${flag.value}`}`,
        flag.what,
      ]),
      ['--help', 'print this help'],
    ],
    2,
  ),
];
