/** What was offered and said, one entry a turn, as flat numbers so that a run that nobody watches allocates nothing. */
import type { Answer, Talk } from '../domain/talk.ts';
import { ANSWERS } from '../domain/talk.ts';
import type { History } from './view.ts';

/** Where the bid starts in an entry. */
export const BID_START = 4;

/** A history of turns over so many issues. */
export const emptyHistory = (issues: number): History => ({ stride: BID_START + issues, length: 0, entries: [] });

/** Writes one turn down. The room that an earlier run has taken is used again. */
export function writeTurn(history: History, answer: Answer | null, bid: ArrayLike<number>, talk: Talk | null): void {
  const { entries, stride, length } = history;
  entries[length] = answer === null ? -1 : ANSWERS.indexOf(answer);
  entries[length + 1] = talk === null ? -1 : talk.kind === 'press' ? 0 : 1;
  entries[length + 2] = talk === null ? -1 : talk.issue;
  entries[length + 3] = talk !== null && talk.kind === 'press' ? talk.option : -1;
  for (let k = BID_START; k < stride; k++) entries[length + k] = bid[k - BID_START]!;
  history.length = length + stride;
}

export interface HistoryTurn {
  readonly answer: Answer | null;
  readonly talk: Talk | null;
  readonly bid: readonly number[];
}

/** How many turns are written down. Even numbers are the vendor's. */
export const turnCount = (history: History): number => history.length / history.stride;

/** Turn `n`, from 0. */
export function readTurn(history: History, n: number): HistoryTurn {
  const [answer, kind, issue, option, ...bid] = history.entries.slice(n * history.stride, (n + 1) * history.stride) as [
    number,
    number,
    number,
    number,
    ...number[],
  ];
  const talk: Talk | null = kind === -1 ? null : kind === 0 ? { kind: 'press', issue, option } : { kind: 'ask', issue };
  return { answer: ANSWERS[answer] ?? null, talk, bid };
}
