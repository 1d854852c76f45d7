/** Parses and checks the words of a command line. It finds every problem before the command runs. */
import { parseArgs } from 'node:util';
import { nearest } from '../../kernel/nearest.ts';
import type { Problem } from '../../kernel/problems.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import type { Arguments, Command } from './command.ts';
import { usage } from './usage.ts';

/** The options that take a whole number, each with its range; both ends are allowed. */
const WHOLE_NUMBER_FLAGS: Readonly<Record<string, readonly [number, number]>> = {
  run: [0, Number.MAX_SAFE_INTEGER],
  runs: [1, 1_000_000_000],
  deals: [1, 1_000_000],
  clients: [1, 100_000],
  rounds: [1, 100_000],
  undos: [0, 100_000],
  workers: [1, 1024],
  replicates: [1, 1_000_000],
  points: [1, 1_000_000],
  samples: [2, 100_000],
};

/**
 * Parses the words of a command line.
 *
 * @param command - The command.
 * @param argv - The words after the name of the command.
 * @param commands - All commands; an unknown option names those that have it.
 * @returns The words by option.
 * @throws ScenarioError with every problem.
 */
export function readArguments(command: Command, argv: readonly string[], commands: readonly Command[]): Arguments {
  const problems: Problem[] = [];
  const names = [...Object.keys(command.flags), 'help'];
  const options = Object.fromEntries(
    names.map((name) => [
      name,
      { type: command.flags[name]?.value == null ? ('boolean' as const) : ('string' as const), multiple: true },
    ]),
  );
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const flag = command.flags[token.name];
    if (!Object.hasOwn(command.flags, token.name) || flag === undefined) {
      if (token.name !== 'help') problems.push(unknownOption(command, token.rawName, token.name, commands));
    } else if (flag.value === null && token.value !== undefined) {
      problems.push({ path: token.rawName, what: 'it takes no value', mend: `write ${token.rawName} alone` });
    } else if (
      flag.value !== null &&
      (token.value === undefined || token.value === '' || (!token.inlineValue && /^-\D/.test(token.value)))
    ) {
      problems.push({ path: token.rawName, what: 'it lacks a value', mend: `write ${token.rawName} ${flag.value}` });
    } else {
      values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? '']);
    }
  }
  for (const [name, given] of values) {
    if (given.length > 1 && command.flags[name]?.many !== true && command.flags[name]?.value !== null)
      problems.push({ path: `--${name}`, what: 'it is given more than once', mend: 'give it once' });
    if (command.flags[name]?.value !== null) checkWhole(name, given[0] ?? '', problems);
  }
  const { takes } = command;
  const required = takes.filter((word) => !word.endsWith('?'));
  if (positionals.length < required.length)
    problems.push({
      path: command.name,
      what: `it lacks ${required
        .slice(positionals.length)
        .map((word) => `<${word}>`)
        .join(' and ')}`,
      mend: `write: dealbreaker ${usage(command)}`,
    });
  // A word too many is the value of an unknown option where there is one.
  const stray = problems.some(({ what }) => what === UNKNOWN_OPTION);
  // A domain and two profiles may stand for a scenario.
  const room =
    takes.at(-1)?.endsWith('…') === true
      ? Infinity
      : takes.at(-1) === 'scenario' && positionals.length >= takes.length + 2
        ? takes.length + 2
        : takes.length;
  if (!stray)
    for (const word of positionals.slice(room))
      problems.push({ path: word, what: 'it is one word too many', mend: `write: dealbreaker ${usage(command)}` });
  const inputs = [...positionals, ...['rows', 'casino'].flatMap((name) => values.get(name) ?? [])];
  if (inputs.filter((word) => word === '-').length > 1)
    problems.push({ path: '-', what: 'standard input is read only once', mend: 'give files for the others' });
  if (problems.length > 0) throw new ScenarioError(problems);
  return {
    words: positionals,
    has: (flag) => values.has(flag),
    text: (flag) => values.get(flag)?.[0] ?? null,
    texts: (flag) => values.get(flag) ?? [],
    whole: (flag, fallback) => (values.has(flag) ? Number(values.get(flag)![0]) : fallback),
  };
}

const UNKNOWN_OPTION = 'there is no such option';

function unknownOption(command: Command, raw: string, name: string, commands: readonly Command[]): Problem {
  const refused = command.refuses?.[name];
  if (refused !== undefined) return { path: raw, ...refused };
  const names = [...Object.keys(command.flags), 'help'];
  const takers = commands.filter(({ flags }) => Object.hasOwn(flags, name)).map((one) => one.name);
  const near = nearest(name, names);
  const mend =
    takers.length > 0
      ? `these commands have it: ${takers.join(', ')}; "${command.name}" has: ${listed(names)}`
      : near === null
        ? `use one of: ${listed(names)}`
        : `did you mean --${near}?`;
  return { path: raw, what: UNKNOWN_OPTION, mend };
}

const listed = (names: readonly string[]): string => names.map((name) => `--${name}`).join(', ');

function checkWhole(name: string, text: string, problems: Problem[]): void {
  const range = Object.hasOwn(WHOLE_NUMBER_FLAGS, name) ? WHOLE_NUMBER_FLAGS[name] : undefined;
  if (range === undefined) return;
  const [least, most] = range;
  if (/^\d+$/.test(text) && Number(text) >= least && Number(text) <= most) return;
  problems.push({
    path: `--${name}`,
    what: `"${text}" is not a whole number from ${least} to ${most}`,
    mend: `write --${name} ${name === 'runs' ? '1000' : least}`,
  });
}
