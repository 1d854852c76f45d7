/**
 * Writes and reads what was offered and said, one entry for each turn. An entry is a row of numbers, so that a run
 * without a record allocates nothing: the answer (its place in `ANSWERS`, −1 for none), the talk (0 a press, 1 a
 * question, 2 a disclosure, −1 nothing), its issue, its option, and then the bid.
 */
import type { Answer, Talk } from '../domain/talk.ts';
import { ANSWERS, TALK_KINDS } from '../domain/talk.ts';
import type { History } from './view.ts';

/** The place in an entry at which the bid starts. */
export const BID_START = 4;

/** Makes an empty history for a space with the given number of issues. */
export const emptyHistory = (issues: number): History => ({ stride: BID_START + issues, length: 0, entries: [] });

/** Appends one turn. Memory that an earlier run has allocated is used again. */
export function writeTurn(history: History, answer: Answer | null, bid: ArrayLike<number>, talk: Talk | null): void {
  const { entries, stride, length } = history;
  entries[length] = answer === null ? -1 : ANSWERS.indexOf(answer);
  entries[length + 1] = talk === null ? -1 : TALK_KINDS.indexOf(talk.kind);
  entries[length + 2] = talk === null ? -1 : talk.issue;
  entries[length + 3] = talk !== null && talk.kind === 'press' ? talk.option : -1;
  for (let k = BID_START; k < stride; k++) entries[length + k] = bid[k - BID_START]!;
  history.length = length + stride;
}

/** One turn of the history. */
export interface HistoryTurn {
  /** The answer to what the other side had said; null for none. */
  readonly answer: Answer | null;
  /** What was said unasked; null for nothing. */
  readonly talk: Talk | null;
  /** The bid, one option number for each issue. */
  readonly bid: readonly number[];
}

/**
 * The number of turns in a history. Turns are numbered from 0, and the even numbers are the vendor's.
 *
 * @param history - The history of a view.
 * @returns A whole number from 0.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { bestAllowed, negotiate, readScenario, turnCount } from 'dealbreaker';
 * import type { View } from 'dealbreaker';
 *
 * const counts: number[] = [];
 * const vendor = (view: View) => {
 *   counts.push(turnCount(view.history));
 *   return { action: { bid: bestAllowed(view) }, memory: null };
 * };
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * negotiate(scenario, { seed: 7, seats: { vendor } });
 * console.log(counts.slice(0, 3)); // [ 0, 2, 4 ]
 * ```
 */
export const turnCount = (history: History): number => history.length / history.stride;

/**
 * Reads one turn of a history.
 *
 * @param history - The history of a view.
 * @param n - The number of the turn, from 0 to `turnCount(history) − 1`.
 * @returns The answer, the bid and the talk of that turn.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { bestAllowed, negotiate, readScenario, readTurn } from 'dealbreaker';
 * import type { View } from 'dealbreaker';
 *
 * const talked: unknown[] = [];
 * const client = (view: View) => {
 *   if (view.round === 0) talked.push(readTurn(view.history, 0).talk);
 *   return { action: { bid: bestAllowed(view) }, memory: null };
 * };
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * negotiate(scenario, { seed: 7, seats: { client } });
 * console.log(talked.length); // 1
 * ```
 */
export function readTurn(history: History, n: number): HistoryTurn {
  const [answer, kind, issue, option, ...bid] = history.entries.slice(n * history.stride, (n + 1) * history.stride) as [
    number,
    number,
    number,
    number,
    ...number[],
  ];
  const word = TALK_KINDS[kind];
  const talk: Talk | null =
    word === undefined ? null : word === 'press' ? { kind: word, issue, option } : { kind: word, issue };
  return { answer: ANSWERS[answer] ?? null, talk, bid };
}
