/**
 * The acts of a hand in few letters: numbers of small ranges, written as one large number. What the ranges are stands
 * beside it, so that they are read without the scenario.
 */
import { readDigits, writeDigits } from '../../classroom/handLine/handCode.ts';
import type { Digit, DigitReader } from '../../classroom/handLine/handCode.ts';
import { ANSWERS, TALK_KINDS } from '../../domain/talk.ts';
import type { HandAct } from './pageState.ts';

/** The issues that are spoken of, the number of options of each issue of a bid, the number of acts, the letters. */
export type ActCode = readonly [names: readonly string[], sizes: readonly number[], count: number, letters: string];

/** Radices of an answer and of a kind of talk: with room for those that come later. */
const [ANSWER, TALK] = [10, 5];
/** What an act does: one of these, or several at once, which are then named. */
const [BID, SAME, ACCEPT, LEAVE, NOTHING, SEVERAL, KINDS] = [0, 1, 2, 3, 4, 5, 6];

/** What an act does, as one number; with the two others that `SEVERAL` needs. */
function kindDigits({ accept, leave, bid }: HandAct, isSame: boolean): Digit[] {
  const bidding = isSame ? SAME! : BID!;
  const done = [
    ...(bid === undefined ? [] : [bidding]),
    ...(accept === true ? [ACCEPT!] : []),
    ...(leave === true ? [LEAVE!] : []),
  ];
  if (done.length < 2) return [[done[0] ?? NOTHING!, KINDS!]];
  return [
    [SEVERAL!, KINDS!],
    ...[accept === true, leave === true, bid !== undefined, isSame].map((is): Digit => [Number(is), 2]),
  ];
}

/** Everything that an act does. */
function kindsOf(digits: DigitReader): number[] {
  const kind = digits.next(KINDS!);
  if (kind !== SEVERAL) return [kind];
  const [accept, leave, bid, isSame] = [0, 1, 2, 3].map(() => digits.next(2) === 1);
  return [...(accept ? [ACCEPT!] : []), ...(leave ? [LEAVE!] : []), ...(bid ? [isSame ? SAME! : BID!] : [])];
}

/** The most acts, issues, options of an issue, and letters: more than a hand of 1,000 rounds has. */
export const MAX_ACTS = 1000;
const [MAX_ISSUES, MAX_OPTIONS, MAX_LETTERS] = [1000, 1e9, 40_000];

const sameBid = (a: readonly number[], b: readonly number[] | null): boolean =>
  b !== null && a.length === b.length && a.every((option, n) => option === b[n]);

/** Writes acts. The bids have an option for every issue, so that all have the same length. */
export function writeActs(acts: readonly HandAct[]): ActCode {
  const names = [...new Set(acts.flatMap(({ talk }) => talk?.issue ?? []))];
  const bids = acts.flatMap(({ bid }) => (bid === undefined ? [] : [bid]));
  const sizes = (bids[0] ?? []).map((_, k) => Math.max(...bids.map((bid) => bid[k]! + 1)));
  const digits: Digit[] = [];
  let before: readonly number[] | null = null;
  for (const act of acts) {
    const { answer, bid, talk } = act;
    digits.push([answer === undefined ? 0 : ANSWERS.indexOf(answer) + 1, ANSWER!]);
    const isSame = bid !== undefined && sameBid(bid, before);
    digits.push(...kindDigits(act, isSame));
    digits.push([talk === undefined ? 0 : TALK_KINDS.indexOf(talk.kind) + 1, TALK!]);
    if (talk !== undefined) digits.push([names.indexOf(talk.issue), names.length]);
    if (!isSame) bid?.forEach((option, k) => digits.push([option, sizes[k]!]));
    before = bid ?? before;
  }
  return [names, sizes, acts.length, writeDigits(digits)];
}

const isWhole = (value: unknown, most: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= most;

/** Reads acts; null for what `writeActs` does not write. */
export function readActs(code: unknown): HandAct[] | null {
  if (!Array.isArray(code) || code.length !== 4) return null;
  const [names, sizes, count, letters] = code as readonly unknown[];
  const areNames =
    Array.isArray(names) && names.length <= MAX_ISSUES! && names.every((name) => typeof name === 'string');
  const areSizes =
    Array.isArray(sizes) &&
    sizes.length <= MAX_ISSUES! &&
    sizes.every((size) => isWhole(size, MAX_OPTIONS!) && size > 0);
  if (!areNames || !areSizes || !isWhole(count, MAX_ACTS)) return null;
  if (typeof letters !== 'string' || letters.length > MAX_LETTERS!) return null;
  const digits = readDigits(letters);
  if (digits === null) return null;
  const acts: HandAct[] = [];
  let before: readonly number[] | null = null;
  for (let n = 0; n < count; n++) {
    const [answer, kinds, talk] = [digits.next(ANSWER!), kindsOf(digits), digits.next(TALK!)];
    if (answer > ANSWERS.length || talk > TALK_KINDS.length || (talk > 0 && names.length === 0)) return null;
    const issue = talk === 0 ? '' : (names[digits.next(names.length)] as string);
    if (kinds.includes(SAME!) && before === null) return null;
    const bid: readonly number[] | null = kinds.includes(BID!)
      ? sizes.map((size: number) => digits.next(size))
      : kinds.includes(SAME!)
        ? before
        : null;
    before = bid ?? before;
    acts.push({
      ...(answer === 0 ? {} : { answer: ANSWERS[answer - 1]! }),
      ...(kinds.includes(ACCEPT!) ? { accept: true } : {}),
      ...(kinds.includes(LEAVE!) ? { leave: true } : {}),
      ...(bid === null ? {} : { bid }),
      ...(talk === 0 ? {} : { talk: { kind: TALK_KINDS[talk - 1]!, issue } }),
    });
  }
  return digits.isRead() ? acts : null;
}
