/**
 * The kinds of sentences of a post-mortem, a story and a debrief: the words that each is read by, and what the record
 * must hold for it. A text is read from its start to its end; what no kind reads is a fault as well.
 *
 * The sides are called Ash and Elms, their pronoun is "it", and the issues are called Q0, Q1 and so on; see `plain`.
 */
import type { Reason } from '../../src/domain/reason.ts';
import type { Side } from '../../src/domain/side.ts';
import type { Event } from '../../src/engine/record/event.ts';
import { tableEvents } from '../../src/engine/record/event.ts';
import type { Move } from '../../src/engine/turns/move.ts';
import { movesOf } from '../../src/engine/record/movesOf.ts';
import type { Negotiation } from '../../src/engine/record/negotiation.ts';
import { prepare } from '../../src/engine/preparation/prepare.ts';
import { openTable } from '../../src/engine/table.ts';
import type { Option } from '../../src/scenario/read/scenario.ts';

/** The record that a text is held against, and what the sentences before spoke of. */
export interface Context {
  readonly talks: Negotiation;
  /** The numbers of the turns that a person played. */
  readonly hands: ReadonlySet<number>;
  /** Who speaks, of an account; whose debrief it is. */
  readonly side: Side;
  issue: string;
  /** The events that the last sentence was about. */
  about: readonly Event[];
  /** The wish that the last sentence named. */
  wish: string;
}
export interface Kind {
  readonly pattern: string;
  readonly holds: (m: Groups, c: Context) => boolean;
}
export type Groups = Readonly<Record<string, string>>;

/** The text as the reason of a break point, with the kind that it has. */
const named = (point: { because?: string | Reason }, text: string): string | Reason =>
  typeof point.because === 'object' ? { ...point.because, text } : text;

/** The scenario file with names that patterns can find. */
export function plain(file: {
  issues: Record<string, object>;
  vendor: { breakPoints?: Record<string, { because?: string | Reason }> };
  client: { breakPoints?: Record<string, { because?: string | Reason }> };
  rivals?: object[];
  adviser?: object;
}): unknown {
  const side = (of: { breakPoints?: Record<string, { because?: string | Reason }> }, name: string): object => ({
    ...of,
    name,
    pronoun: 'it',
    breakPoints: Object.fromEntries(
      Object.entries(of.breakPoints ?? {}).map(([key, point], n) => [
        key,
        { ...point, because: named(point, n % 2 === 0 ? `${name} has cause ${key}` : '') },
      ]),
    ),
  });
  return {
    ...file,
    issues: Object.fromEntries(
      Object.entries(file.issues).map(([key, issue], n) => [key, { ...issue, label: `Q${n}`, unit: '' }]),
    ),
    vendor: side(file.vendor, 'Ash'),
    client: side(file.client, 'Elms'),
    rivals: (file.rivals ?? []).map((rival, n) => ({ ...rival, name: `Quay${n}` })),
    ...(file.adviser && { adviser: { ...file.adviser, name: 'Tern' } }),
  };
}

const NAMED: Readonly<Record<string, string>> = {
  name: '(?:Ash|Elms)',
  whose: "(?:Ash's|Elms')",
  issue: 'Q\\d+',
  issues: 'Q\\d+(?:(?:, | and )Q\\d+)*',
  amount: '(?:−?\\d+\\.\\d\\d|less than 0\\.01|nothing)',
  x: '−?\\d+\\.\\d\\d',
  option: '(?!and |in the end )(?:[^,;.:]|[.,](?=\\d))+?',
  times: 'once|twice|(?:three|four|five|six) times|\\d+ times',
  round: '\\d+',
  percent: '(?:under |over )?\\d+(?:\\.\\d)? %',
  limit: '(?:(?:cannot|could not) go beyond|(?:need|needed) at least) (?:[^,;.:]|[.,](?=\\d))+?',
  cost: 'next to nothing|little|something|much|a great deal',
  reason: '(?:Ash|Elms) has cause \\w+',
  act: '.+?',
  rival: 'Quay\\d+',
};
/** "<who:name> left in round <n:round>": the pattern with its groups. */
const read = (pattern: string): RegExp =>
  new RegExp(
    pattern.replace(
      /(?<!\?)<(\w+)(?::(\w+))?>/g,
      (_, group: string, of?: string) => `(?<${group}>${NAMED[of ?? group]!})`,
    ),
    'y',
  );

const PATTERNS = new Map<string, RegExp>();
/** The pattern of a kind, made once; a sentence ends before a space or at the end. */
function patternOf({ pattern }: Kind): RegExp {
  const made = PATTERNS.get(pattern) ?? read(`${pattern}(?=\\s|$)`);
  PATTERNS.set(pattern, made);
  return made;
}

/** What no kind of sentence reads, and the sentences that the record does not hold. */
export function faultsIn(text: string, kinds: readonly Kind[], context: Context): string[] {
  const faults: string[] = [];
  let place = 0;
  while (place < text.length) {
    const found = kinds
      .map((kind) => ({ kind, match: matchAt(patternOf(kind), text, place) }))
      .filter(({ match }) => match !== null)
      .sort((a, b) => b.match![0].length - a.match![0].length)[0];
    if (found === undefined) return [...faults, `no kind of sentence reads: ${text.slice(place, place + 160)}`];
    const sentence = found.match![0];
    let holds = false;
    try {
      holds = found.kind.holds({ ...found.match!.groups }, context);
    } catch (error) {
      faults.push(String(error));
    }
    if (!holds) faults.push(sentence);
    place += sentence.length;
    while (text[place] === ' ') place += 1;
  }
  return faults;
}

function matchAt(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}

export const sideOf = (name: string): Side => (name.startsWith('Ash') ? 'vendor' : 'client');
export const keyOf = ({ talks }: Context, label: string): string =>
  Object.keys(talks.scenario.issues)[Number(label.slice(1))]!;
export const optionOf = (option: Option): string =>
  typeof option === 'number' && Math.abs(option) >= 10_000 ? option.toLocaleString('en-US') : String(option);
export const of = ({ talks }: Context, by: Side, kind: Event['kind'], issue?: string): Event[] =>
  talks.events.filter(
    (event) => event.by === by && event.kind === kind && (issue === undefined || event.issue === issue),
  );
/** The number that a text with a true minus sign says. */
const numberIn = (said: string): number => Number(said.replace('−', '-'));
export const is = (said: string, x: number): boolean => Math.abs(numberIn(said) - x) <= 0.005 + 1e-9;
/** Whether a text says an amount: in two decimals where those are not 0, as "nothing" where it is none. */
export function isAmount(said: string, x: number): boolean {
  if (said === 'nothing') return Math.abs(x) <= 1e-9;
  return said.startsWith('less') ? x !== 0 && Math.abs(x) <= 0.005 + 1e-9 : numberIn(said) !== 0 && is(said, x);
}
export const count = (said: string | undefined): number => {
  const word = (said ?? 'once').trim();
  const small = ['never', 'once', 'twice', 'three times', 'four times', 'five times', 'six times'].indexOf(word);
  return small >= 0 ? small : Number.parseInt(word, 10);
};
/** Whether a percentage says a share: 0 and 100 stand for nothing but exactly 0 and 1. */
export function isPercent(said: string, share: number): boolean {
  const n = Number.parseFloat(said.replace(/^(?:under|over) /, ''));
  if (said.startsWith('under')) return share > 0 && 100 * share < n;
  if (said.startsWith('over')) return share < 1 && 100 * share > n;
  // A sum of shares is no nearer to 0 or 1 than rounding lets it be.
  return n === 0 || n === 100 ? Math.abs(100 * share - n) <= 1e-10 : Math.abs(100 * share - n) <= 0.5 + 1e-9;
}
export const last = <T>(list: readonly T[]): T => list[list.length - 1]!;
export const spread = (events: readonly Event[]): boolean => new Set(events.map(({ option }) => option)).size > 1;
export const moved = (events: readonly Event[], side: Side): number =>
  events.reduce((sum, event) => sum + event[side].trustChange, 0);
export const before = (event: Event, side: Side): number => event[side].trust - event[side].trustChange;
export const issuesIn = (text: string): string[] => text.match(/Q\d+/g) ?? [];

const MATTERS: readonly (readonly [words: string, from: number, below: number])[] = [
  ['hardly matters', 0, 0.15],
  ['matters a little', 0.15, 0.35],
  ['matters', 0.35, 0.65],
  ['matters much', 0.65, 0.95],
  ['matters most', 0.95, Infinity],
];
/** Whether the words say how much the event's issue weighs to who speaks, beside what weighs most to it. */
export function matters({ talks }: Context, { by, issue }: Event, words: string): boolean {
  const weights = Object.entries(talks.scenario[by].goals).map(([key, { weight }]) => [key, weight] as const);
  const most = Math.max(...weights.map(([, weight]) => weight));
  const x = most === 0 ? 0 : weights.find(([key]) => key === issue)![1] / most;
  return MATTERS.some(([said, from, below]) => said === words && x >= from - 1e-9 && x < below + 1e-9);
}

/** Whether the words are those of a limit: "at least" where every option that is worth less is a smaller number. */
export function isLimit(c: Context, side: Side, key: string, limit: Option | null, words: string): boolean {
  const form = /^(?:cannot|need) /.test(words);
  if (limit === null) return words === (form ? 'cannot go beyond that' : 'could not go beyond that');
  const said = optionOf(limit);
  if (!words.endsWith(` ${said}`)) return false;
  const worth = (option: Option): number => worthOf(c.talks, side, key, option);
  const options = c.talks.scenario.issues[key]!.options;
  const worse = options.filter((option) => worth(option) < worth(limit));
  const floor =
    worse.length > 0 && [limit, ...worse].every((x) => typeof x === 'number') && worse.every((x) => x < limit);
  return / at least /.test(words) === floor;
}

/** The value of an option to a side, in [0, 1]. */
export function worthOf({ scenario }: Negotiation, side: Side, key: string, option: Option): number {
  const { space, keys, issues, ...sides } = prepare(scenario);
  const k = keys.indexOf(key);
  return sides[side].goals.value[space.offsets[k]! + issues[k]!.options.indexOf(option)]!;
}

/** How the talks end with another move in a side's turn of a round, both seats' policies playing on. */
export function endsWith({ talks, hands }: Context, by: Side, round: number, move: Move): Negotiation {
  const table = openTable(talks.scenario, { seed: talks.seed, run: talks.run });
  const moves = movesOf(talks.events);
  const met = moves.length - movesOf(tableEvents(talks.events)).length;
  for (let n = 0; n < met + 2 * round + (by === 'vendor' ? 0 : 1); n++)
    if (hands.has(n)) table.act(moves[n]!.by, moves[n]!.move);
    else table.step();
  table.act(by, move);
  while (table.ending === null) table.step();
  return table.negotiation();
}
