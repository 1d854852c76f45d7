/** The help texts. */
import { WIDTH, columns, wrapText } from '../../visual/words/wrapText.ts';
import { usage } from './arguments.ts';
import type { Command } from './command.ts';

/** What the program is, and its commands. */
export const generalHelp = (commands: readonly Command[]): string =>
  `${[
    'dealbreaker: why a deal died over a small point, and what would have saved it.',
    '',
    'Use: dealbreaker <command> …',
    ...commands.flatMap((command) => [`  ${usage(command)}`, ...wrapText(command.what, 6)]),
    '',
    '`dealbreaker <command> --help` describes its options.',
    'Exit code: 0; 2 for bad input; 1 for a failure; 130 when interrupted.',
  ].join('\n')}\n`;

/** A command and its options. */
export const commandHelp = (command: Command): string =>
  `${[
    command.what,
    '',
    `Use: dealbreaker ${usage(command)}`,
    ...hanging([
      ...Object.entries(command.flags).map(([name, flag]): [string, string] => [
        `--${name}${flag.value === null ? '' : ` ${flag.value}`}`,
        flag.what,
      ]),
      ['--help', 'print this help'],
    ]),
  ].join('\n')}\n`;

/** Names in one column and their descriptions beside them, wrapped so that no line is longer than `WIDTH`. */
function hanging(rows: readonly (readonly [name: string, what: string])[]): string[] {
  const indent = Math.max(...rows.map(([name]) => name.length)) + 4;
  return columns(
    rows.flatMap(([name, what]) => wrapText(what, 0, 0, WIDTH - indent).map((line, n) => [n === 0 ? name : '', line])),
    2,
  );
}
