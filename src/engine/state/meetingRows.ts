/** Writes and reads what was said in the meetings before the table: a row of five numbers for each turn. */
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { Answer, Talk } from '../../domain/talk.ts';
import { ANSWERS, TALK_KINDS } from '../../domain/talk.ts';

/** The rows, one after the other. */
export interface MeetingRows {
  /** How many numbers of `entries` are in use. */
  length: number;
  /** A turn's meeting and side, its answer, and its talk: 5 numbers. */
  readonly entries: number[];
}

const STRIDE = 5;

/** One turn in a meeting. */
export interface MeetingTurn {
  /** Counted from 0. */
  readonly meeting: number;
  readonly by: Side;
  readonly answer: Answer | null;
  /** What was said unasked; null for nothing. */
  readonly talk: Talk | null;
}

/** Appends one turn. Memory that an earlier run has allocated is used again. */
export function writeMeetingTurn(
  rows: MeetingRows,
  meeting: number,
  by: Side,
  answer: Answer | null,
  talk: Talk | null,
): void {
  const { entries, length } = rows;
  entries[length] = meeting;
  entries[length + 1] = by === 'vendor' ? 0 : 1;
  entries[length + 2] = answer === null ? -1 : ANSWERS.indexOf(answer);
  entries[length + 3] = talk === null ? -1 : TALK_KINDS.indexOf(talk.kind);
  entries[length + 4] = talk === null ? -1 : talk.issue;
  rows.length = length + STRIDE;
}

/** Reads all turns, in order. */
export const readMeetingTurns = ({ length, entries }: MeetingRows): MeetingTurn[] =>
  Array.from({ length: length / STRIDE }, (_, n) => {
    const [meeting, by, answer, kind, issue] = entries.slice(n * STRIDE, (n + 1) * STRIDE) as [
      number,
      number,
      number,
      number,
      number,
    ];
    const word = TALK_KINDS[kind];
    return {
      meeting,
      by: SIDES[by]!,
      answer: ANSWERS[answer] ?? null,
      talk: word === undefined || word === 'press' ? null : { kind: word, issue },
    };
  });
