/** What was offered and said, one entry a turn, as flat numbers so that a run that nobody watches allocates nothing. */
import type { Answer, Talk } from '../domain/talk.ts';
import type { History } from './view.ts';

const ANSWERS: readonly Answer[] = ['grant', 'explain', 'refuse', 'hear', 'tell', 'decline'];
/** Where the bid starts in an entry. */
export const HEAD = 4;

/** A history of turns over so many issues. */
export const emptyHistory = (issues: number): History => ({ stride: HEAD + issues, entries: [] });

/** Writes one turn down. */
export function writeTurn(history: History, answer: Answer | null, bid: ArrayLike<number>, talk: Talk | null): void {
  const { entries } = history;
  entries.push(answer === null ? -1 : ANSWERS.indexOf(answer));
  if (talk === null) entries.push(-1, -1, -1);
  else if (talk.kind === 'press') entries.push(0, talk.issue, talk.option);
  else entries.push(1, talk.issue, -1);
  for (let k = 0; k < history.stride - HEAD; k++) entries.push(bid[k]!);
}

export interface Turn {
  readonly answer: Answer | null;
  readonly talk: Talk | null;
  readonly bid: readonly number[];
}

/** How many turns are written down. Even numbers are the vendor's. */
export const turnCount = (history: History): number => history.entries.length / history.stride;

/** Turn `n`, from 0. */
export function readTurn(history: History, n: number): Turn {
  const [answer, kind, issue, option, ...bid] = history.entries.slice(n * history.stride, (n + 1) * history.stride) as [number, number, number, number, ...number[]];
  const talk: Talk | null = kind === -1 ? null : kind === 0 ? { kind: 'press', issue, option } : { kind: 'ask', issue };
  return { answer: ANSWERS[answer] ?? null, talk, bid };
}
