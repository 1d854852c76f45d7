/** Writes the scripts by which a shell completes the command line, from the table of commands and their flags. */
import type { Command } from './command.ts';

/** The shells, by name. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** Returns the script of a shell. Words that are no option are completed as files. */
export const completionScript = (shell: Shell, commands: readonly Command[]): string =>
  ({ bash, zsh, fish })[shell](commands);

const flagsOf = ({ flags }: Command): string[] => [...Object.keys(flags), 'help'].map((name) => `--${name}`);
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
/** Whether a command takes a file or folder as its word. */
const takesFiles = ({ takes }: Command): boolean => takes.some((word) => !NO_FILES.includes(word));
const NO_FILES = ['name?', 'shell', 'blueprint'];

function bash(commands: readonly Command[]): string {
  const cases = commands.map(
    (command) =>
      `    ${command.name}) options='${flagsOf(command).join(' ')}'; files=${takesFiles(command) ? 'yes' : 'no'} ;;`,
  );
  return [
    '# Completion of dealbreaker for bash. In ~/.bashrc: source <(dealbreaker completion bash)',
    '_dealbreaker() {',
    '  local word="${COMP_WORDS[COMP_CWORD]}" options files=no',
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')} --help --version' -- "$word"))`,
    '    return',
    '  fi',
    '  case "${COMP_WORDS[1]}" in',
    ...cases,
    '    *) return ;;',
    '  esac',
    '  case "$word" in',
    '    -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;',
    '    *) [ "$files" = yes ] && COMPREPLY=($(compgen -f -- "$word")) ;;',
    '  esac',
    '}',
    'complete -o filenames -F _dealbreaker dealbreaker',
    '',
  ].join('\n');
}

function zsh(commands: readonly Command[]): string {
  // A colon divides a name from its description, and brackets hold the description of an option.
  const escaped = (text: string): string => text.replace(/[[\]:\\]/g, '\\$&');
  const cases = commands.flatMap((command) => [
    `    ${command.name})`,
    '      _arguments \\',
    ...Object.entries(command.flags).map(([name, { value, many, what }]) => {
      const option = `${many === true ? '*' : ''}--${name}${value === null ? '' : '='}`;
      const spec = `${option}[${escaped(what)}]${value === null ? '' : ':value:_files'}`;
      return `        ${quoted(spec)} \\`;
    }),
    `        '--help[print this help]'${takesFiles(command) ? ` '*:file:_files'` : ''}`,
    '      ;;',
  ]);
  return [
    '#compdef dealbreaker',
    '# Completion of dealbreaker for zsh. In ~/.zshrc: source <(dealbreaker completion zsh)',
    '_dealbreaker() {',
    '  local -a commands',
    '  commands=(',
    ...commands.map(({ name, what }) => `    ${quoted(`${name}:`).slice(0, -1)}${quoted(escaped(what)).slice(1)}`),
    '  )',
    '  if (( CURRENT == 2 )); then',
    "    _describe 'command' commands",
    '    return',
    '  fi',
    '  local command=${words[2]}',
    '  (( CURRENT-- ))',
    '  shift words',
    '  case "$command" in',
    ...cases,
    '  esac',
    '}',
    'compdef _dealbreaker dealbreaker',
    '',
  ].join('\n');
}

function fish(commands: readonly Command[]): string {
  const line = (condition: string, rest: string): string => `complete -c dealbreaker -n '${condition}' ${rest}`;
  return [
    '# Completion of dealbreaker for fish. In ~/.config/fish/config.fish: dealbreaker completion fish | source',
    ...commands.map(({ name, what }) => line('__fish_use_subcommand', `-f -a ${name} -d ${fishText(what)}`)),
    ...commands.flatMap((command) => [
      ...Object.entries(command.flags).map(([name, { value, what }]) =>
        line(
          `__fish_seen_subcommand_from ${command.name}`,
          `-l ${name}${value === null ? '' : ' -r'} -d ${fishText(what)}`,
        ),
      ),
      line(
        `__fish_seen_subcommand_from ${command.name}`,
        `${takesFiles(command) ? '' : '-f '}-l help -d 'print this help'`,
      ),
    ]),
    '',
  ].join('\n');
}

/** A text in single quotes for fish, in which a backslash and a quote stand behind a backslash. */
const fishText = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
