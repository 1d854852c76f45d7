/** Reads what a person types at the table. Words may be cut short and mixed in case. */
import { ANSWERS } from '../../domain/talk.ts';
import type { Move } from '../../engine/turns/move.ts';
import type { SideView } from '../../engine/turns/sideView.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { suggest } from '../../kernel/nearest.ts';
import { smallLetters, takeOptions } from '../../scenario/read/options.ts';
import type { Option } from '../../scenario/read/scenario.ts';

const PLAY_WORDS = [
  'bid',
  'press',
  'ask',
  'disclose',
  ...ANSWERS,
  'accept',
  'leave',
  'go',
  'hint',
  'undo',
  'show',
  'sheet',
  'save',
  'help',
  'quit',
] as const;
export type PlayWord = (typeof PLAY_WORDS)[number];

/** Words after which nothing is read. */
const ALONE: readonly PlayWord[] = [...ANSWERS, 'accept', 'leave', 'go', 'undo', 'show', 'sheet', 'help', 'quit'];

const fail = (path: string, what: string, mend: string): never => {
  throw new ScenarioError([{ path, what, mend }]);
};

/**
 * Reads the command of a line and what follows it.
 *
 * @throws ScenarioError for a word that is not there, and for words after one that takes none.
 */
export function readWord(line: string): { word: PlayWord; rest: string } {
  const [, first = '', rest = ''] = /^\s*(\S*)\s*(.*?)\s*$/.exec(line)!;
  const typed = first.toLowerCase();
  const exact = PLAY_WORDS.find((word) => word === typed);
  const starting = PLAY_WORDS.filter((word) => word.startsWith(typed));
  const word = exact ?? (starting.length === 1 ? starting[0]! : null);
  if (word === null)
    return fail(
      first === '' ? 'line' : first.slice(0, 40),
      starting.length > 1 ? 'it may mean several things' : 'there is no such word here',
      starting.length > 1 ? `use one of: ${starting.join(', ')}` : suggest(typed, PLAY_WORDS),
    );
  if (rest !== '' && ALONE.includes(word))
    return fail(word, `it takes nothing after it ("${rest.slice(0, 40)}")`, `write ${word} alone`);
  return { word, rest };
}

/** An issue at the start of a text, and what follows it. */
interface IssueRead {
  readonly issue: string;
  readonly rest: string;
}

/**
 * Reads the issue that a text begins with: by key, label or number, the longest that fits; else by the beginning of a
 * key or label, where only one begins so.
 *
 * @throws ScenarioError where there is none.
 */
export function takeIssue(view: SideView, text: string): IssueRead {
  const keys = Object.keys(view.issues);
  const small = smallLetters(text);
  const names = keys.flatMap((key, n) =>
    [key, view.issues[key]!.label, String(n + 1)].map((name) => ({ key, name: smallLetters(name) })),
  );
  const exact = names
    .filter(({ name }) => small.startsWith(name) && /^($|[\s=,;])/.test(small.slice(name.length)))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (exact !== undefined) return { issue: exact.key, rest: afterIssue(text.slice(exact.name.length)) };
  const [word = ''] = /^[^\s=,;]*/.exec(small)!;
  const starting = [
    ...new Set(word === '' ? [] : names.filter(({ name }) => name.startsWith(word)).map(({ key }) => key)),
  ];
  if (starting.length === 1) return { issue: starting[0]!, rest: afterIssue(text.slice(word.length)) };
  return fail(word === '' ? 'issue' : word.slice(0, 40), 'there is no such issue', `use one of: ${keys.join(', ')}`);
}

const afterIssue = (text: string): string => text.replace(/^\s*=?\s*/, '');

/** Reads a text that is an issue and nothing more. */
export function readIssue(view: SideView, text: string): string {
  const { issue, rest } = takeIssue(view, text);
  return rest === '' ? issue : fail(text.slice(0, 40), 'it is more than an issue', `write ${issue} alone`);
}

/**
 * Reads the option of an issue that a text begins with: the longest that fits, in quotes or without, with the issue's
 * unit or without (see `optionReader`); else by its beginning up to the next comma, where only one option begins so.
 *
 * @throws ScenarioError that names the nearest options where there is none.
 */
export function takeIssueOption(
  view: SideView,
  issue: string,
  text: string,
): { readonly option: Option; readonly rest: string } {
  const spec = view.issues[issue]!;
  const { options } = spec;
  const taken = takeOptions(spec, text);
  if (taken !== null && /^\s*($|[,;])/.test(taken.rest)) {
    if (taken.meant.length === 1) return { option: taken.meant[0]!, rest: taken.rest };
    return fail(
      `${issue} ${text.slice(0, text.length - taken.rest.length)}`.slice(0, 60),
      'it may be several options',
      `use one of: ${taken.meant.map(optionWords(spec)).join(', ')}`,
    );
  }
  const [piece = ''] = /^(?:\d{1,3}(?:,\d{3})+|[^,;])*/.exec(text)!;
  const typed = piece.trim().toLowerCase();
  const starting = typed === '' ? [] : options.filter((option) => String(option).toLowerCase().startsWith(typed));
  if (starting.length === 1) return { option: starting[0]!, rest: text.slice(piece.length) };
  return fail(
    `${issue} ${piece}`.trim().slice(0, 60),
    starting.length > 1 ? 'several options begin so' : 'it has no such option',
    `use one of: ${nearestOptions(starting.length > 1 ? starting : options, typed)
      .map(optionWords(spec))
      .join(', ')}`,
  );
}

/** The most options that an error lists. */
const MAX_LISTED = 12;

/** All options where they are few; else the numbers next to a number that was typed, or the first. */
function nearestOptions(options: readonly Option[], typed: string): readonly Option[] {
  if (options.length <= MAX_LISTED) return options;
  const number = Number(typed.replaceAll(/[,\s']/g, ''));
  if (typed === '' || Number.isNaN(number) || !options.every((option) => typeof option === 'number'))
    return options.slice(0, MAX_LISTED);
  const near = [...options].sort((a, b) => Math.abs(a - number) - Math.abs(b - number)).slice(0, 4);
  return options.filter((option) => near.includes(option));
}

/**
 * Reads "price 50, exit 12 months" (or with =).
 *
 * @returns A package like `base` with these options; issues that are left out stay as they are.
 * @throws ScenarioError for what cannot be read.
 */
export function readBid(
  view: SideView,
  base: Readonly<Record<string, Option>>,
  text: string,
): Readonly<Record<string, Option>> {
  const bid: Record<string, Option> = { ...base };
  let left = text.replace(/^[\s,;]+/, '');
  while (left !== '') {
    const { issue, rest } = takeIssue(view, left);
    const taken = takeIssueOption(view, issue, rest);
    bid[issue] = taken.option;
    left = taken.rest.replace(/^[\s,;]+/, '');
  }
  return bid;
}

/** An option as it can be typed: in quotes where it would be read as another, or as more than it is. */
const optionWords =
  (issue: SideView['issues'][string]) =>
  (option: Option): string => {
    const text = String(option);
    const read = takeOptions(issue, `${text}, `);
    const goesOn = issue.options.some((other) => /^[\s,;]/.test(afterStart(String(other), text)));
    return goesOn || /^[\s=]/.test(text) || read?.meant.join() !== text || read.rest !== ', ' ? `"${text}"` : text;
  };

/** What of a text follows a beginning; "" where it begins otherwise. */
const afterStart = (text: string, start: string): string =>
  text.toLowerCase().startsWith(start.toLowerCase()) ? text.slice(start.length) : '';

/** Writes a whole move in words that can be typed: "explain; bid price 50; press exit". */
export function typedMove(view: SideView, move: Move): string {
  const options = Object.entries(move.bid ?? {}).map(
    ([issue, option]: [string, Option]) => `${issue} ${optionWords(view.issues[issue]!)(option)}`,
  );
  const words = [
    ...(move.answer === undefined ? [] : [move.answer]),
    ...(move.accept === true ? ['accept'] : []),
    ...(move.leave === true ? ['leave'] : []),
    ...(options.length === 0 ? [] : [`bid ${options.join(', ')}`]),
    ...(move.talk === undefined ? [] : [`${move.talk.kind} ${move.talk.issue}`]),
  ];
  return words.length === 0 ? 'say nothing' : words.join('; ');
}
