/**
 * Defines what the sides can say beside their bids: one side presses or asks, the other answers. `issue` is the number
 * of the issue. A press names the option that the speaker wants. A question asks how important the issue is to the
 * other side and whether the other side has a limit on it.
 */

/** What a side says unasked, at most once a turn. */
export type Talk =
  | { readonly kind: 'press'; readonly issue: number; readonly option: number }
  | { readonly kind: 'ask'; readonly issue: number };

/** The answers to a press on a break point: grant an exception, explain the limit, or refuse flatly. */
export const ANSWERS_AT_BREAK_POINT = ['grant', 'explain', 'refuse'] as const;

/** The answers to a question. */
export const ANSWERS_TO_QUESTION = ['tell', 'decline'] as const;

/**
 * All answers. A press where no break point stands is answered with `hear` or, as a bluff, with `explain`. A history
 * stores an answer as its place in this list.
 */
export const ANSWERS = [...ANSWERS_AT_BREAK_POINT, 'hear', ...ANSWERS_TO_QUESTION] as const;

/** What a side answers to what the other side said. */
export type Answer = (typeof ANSWERS)[number];

/** Whether a word is an answer. */
export const isAnswer = (word: string): word is Answer => (ANSWERS as readonly string[]).includes(word);
