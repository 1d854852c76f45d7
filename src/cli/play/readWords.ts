/**
 * What a person types at the table, read. Words may be cut short and mixed in case; what cannot be read says how to
 * mend it.
 */
import { ANSWERS } from '../../domain/talk.ts';
import type { Move } from '../../engine/move.ts';
import type { SideView } from '../../engine/sideView.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { suggest } from '../../kernel/nearest.ts';
import type { Option } from '../../scenario/read/scenario.ts';

const PLAY_WORDS = [
  'bid',
  'press',
  'ask',
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

const fail = (path: string, what: string, mend: string): never => {
  throw new ScenarioError([{ path, what, mend }]);
};

/** The command and what follows it. */
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
  return { word, rest };
}

/** An issue by key, label or number, or the beginning of one of them. */
export function readIssue(view: SideView, typed: string): string {
  const keys = Object.keys(view.issues);
  const small = typed.trim().toLowerCase();
  const names = (key: string): string[] => [
    key.toLowerCase(),
    view.issues[key]!.label.toLowerCase(),
    String(keys.indexOf(key) + 1),
  ];
  const exact = keys.find((key) => names(key).includes(small));
  if (exact !== undefined) return exact;
  const starting = small === '' ? [] : keys.filter((key) => names(key).some((name) => name.startsWith(small)));
  if (starting.length === 1) return starting[0]!;
  return fail(typed === '' ? 'issue' : typed.slice(0, 40), 'there is no such issue', `use one of: ${keys.join(', ')}`);
}

/** An option as it is written in the scenario, or the beginning of one. */
export function readOption(view: SideView, issue: string, typed: string): Option {
  const { options } = view.issues[issue]!;
  const small = typed.trim().toLowerCase();
  const exact = options.find((option) => String(option).toLowerCase() === small);
  if (exact !== undefined) return exact;
  const starting = small === '' ? [] : options.filter((option) => String(option).toLowerCase().startsWith(small));
  if (starting.length === 1) return starting[0]!;
  return fail(
    `${issue} ${typed}`.trim().slice(0, 60),
    'it has no such option',
    `use one of: ${options.slice(0, 20).join(', ')}${options.length > 20 ? ', …' : ''}`,
  );
}

/**
 * "price 50, exit 12 months" (or with =): a package like `base` with these options; issues that are left out stay as
 * they are.
 */
export function readBid(
  view: SideView,
  base: Readonly<Record<string, Option>>,
  text: string,
): Readonly<Record<string, Option>> {
  const bid: Record<string, Option> = { ...base };
  for (const part of text
    .split(/[,;]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')) {
    const cut = part.includes('=')
      ? ([part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)] as const)
      : splitIssueOption(view, part);
    const issue = readIssue(view, cut[0]);
    bid[issue] = readOption(view, issue, cut[1]);
  }
  return bid;
}

/** Labels may have several words: the longest beginning that names an issue is the issue. */
function splitIssueOption(view: SideView, part: string): readonly [string, string] {
  const words = part.split(/\s+/);
  for (let n = words.length - 1; n > 0; n--) {
    try {
      return [readIssue(view, words.slice(0, n).join(' ')), words.slice(n).join(' ')];
    } catch {
      // Shorter, then.
    }
  }
  return [words[0]!, words.slice(1).join(' ')];
}

/** A whole move in words: "explain; bid price 50; press exit". */
export function typedMove(move: Move): string {
  return [
    ...(move.answer === undefined ? [] : [move.answer]),
    ...(move.accept === true ? ['accept'] : []),
    ...(move.leave === true ? ['leave'] : []),
    ...(move.bid === undefined
      ? []
      : [
          `bid ${Object.entries(move.bid)
            .map(([issue, option]) => `${issue} ${String(option)}`)
            .join(', ')}`,
        ]),
    ...(move.talk === undefined ? [] : [`${move.talk.kind} ${move.talk.issue}`]),
  ].join('; ');
}
