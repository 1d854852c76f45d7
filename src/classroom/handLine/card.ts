/** The card that a player fills in before the talks, and its line of text, which stands behind the line of the hand. */
import { inputError, problem, throwProblems } from '../../kernel/problems.ts';
import type { Problem, DealbreakerError } from '../../kernel/problems.ts';
import { inMessage, isRecord } from '../../kernel/guards.ts';
import { lineMark } from './fingerprints.ts';

/** What a player noted before the talks, which the other side does not see. */
export interface PreparationCard {
  /** The utility that the player aims at, in [0, 1000]; null where it was not noted. */
  readonly target: number | null;
  /** The utility of the worst deal that the player would take, in [0, 1000]; null where it was not noted. */
  readonly worst: number | null;
  /** What the player would trade for what; "" for nothing. At most 500 characters. */
  readonly trades: string;
  /** What the player must find out; "" for nothing. At most 500 characters. */
  readonly findOut: string;
}

/** The most characters of a note. */
export const LONGEST_NOTE = 500;
const NUMBERS = ['target', 'worst'] as const;
const NOTES = ['trades', 'findOut'] as const;

/**
 * Reads a card from data, such as a JSON file.
 *
 * @param data - An object with some of `target`, `worst`, `trades` and `findOut`.
 * @returns The card; what the data leaves out is null, or "".
 * @throws DealbreakerError with every problem of the data.
 */
export function cardOf(data: unknown): PreparationCard {
  if (!isRecord(data))
    throw inputError('card', 'it is no card', 'give { "target": …, "worst": …, "trades": "…", "findOut": "…" }');
  const problems: Problem[] = [];
  for (const key of Object.keys(data))
    if (![...NUMBERS, ...NOTES].includes(key as never))
      problems.push(problem(key, 'it is no part of a card', `use ${[...NUMBERS, ...NOTES].join(', ')}`));
  for (const key of NUMBERS) {
    const value = data[key] ?? null;
    if (value !== null && !(typeof value === 'number' && value >= 0 && value <= 1000))
      problems.push(
        problem(key, `${inMessage(value)} is no utility`, 'write a number from 0 to 1000, or leave it out'),
      );
  }
  for (const key of NOTES) {
    const value = data[key] ?? '';
    if (typeof value !== 'string' || value.length > LONGEST_NOTE)
      problems.push(problem(key, 'it is no note', `write a text of at most ${LONGEST_NOTE} characters`));
  }
  throwProblems(problems);
  const { target = null, worst = null, trades = '', findOut = '' } = data as Partial<PreparationCard>;
  return { target, worst, trades, findOut };
}

/**
 * Writes a card as a line of text: `card1.<target>.<worst>.<trades>.<findOut>.<check>`. It stands behind the line of a
 * hand, with a blank between.
 *
 * @param card - The card.
 * @returns The line, without blanks.
 * @throws DealbreakerError for what is no card.
 *
 * @example
 * ```ts
 * import { readCard, writeCard } from 'dealbreaker/classroom';
 *
 * const line = writeCard({ target: 0.7, worst: 0.4, trades: 'price for exit', findOut: '' });
 * console.log(readCard(line).trades); // price for exit
 * ```
 */
export function writeCard(card: PreparationCard): string {
  const { target, worst, trades, findOut } = cardOf(card);
  const text = `card1.${[target ?? '', worst ?? '', trades, findOut].map(escaped).join('.')}.`;
  return `${text}${lineMark(text)}`;
}

/** A part of the line, without the signs that part a line. */
const escaped = (part: string | number): string =>
  encodeURIComponent(String(part).replace(/[\uD800-\uDFFF]/gu, '\ufffd')).replace(
    /[.'()!*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const FORM = /^card1\.([^.\s]*)\.([^.\s]*)\.([^.\s]*)\.([^.\s]*)\.([0-9a-f]+)$/;

/**
 * Reads the line of a card.
 *
 * @param line - The line, as `writeCard` writes it; blanks around it do not count.
 * @returns The card.
 * @throws DealbreakerError for what is no such line, and for one that is damaged.
 *
 * @example
 * ```ts
 * import { readCard, writeCard } from 'dealbreaker/classroom';
 *
 * const card = readCard(writeCard({ target: null, worst: 0.4, trades: '', findOut: 'their limit' }));
 * console.log(card.target, card.findOut); // null their limit
 * ```
 */
export function readCard(line: string): PreparationCard {
  const text = typeof line === 'string' ? line.trim() : '';
  const damaged = (): DealbreakerError =>
    inputError('card', 'it is damaged: something is missing or changed', 'copy the whole line again');
  const [, ...parts] = FORM.exec(text) ?? [];
  const check = parts.pop();
  if (check === undefined || lineMark(text.slice(0, -check.length)) !== check) throw damaged();
  const [target, worst, trades, findOut] = parts.map(decodeURIComponent) as [string, string, string, string];
  const number = (part: string): number | null => (part === '' ? null : Number(part));
  return cardOf({ target: number(target), worst: number(worst), trades, findOut });
}
