/**
 * Defines what the sides can say beside their bids: one side presses or asks, the other answers; or a side discloses.
 * `issue` is the number of the issue. A press names the option that the speaker wants. A question asks how important
 * the issue is to the other side and whether the other side has a limit on it. A disclosure tells the same of the
 * speaker, unasked.
 */

/** What the other side has to answer. */
export type TalkRequest =
  | { readonly kind: 'press'; readonly issue: number; readonly option: number }
  | { readonly kind: 'ask'; readonly issue: number };

/** What a side says unasked, at most once a turn. A disclosure needs no answer. */
export type Talk = TalkRequest | { readonly kind: 'disclose'; readonly issue: number };

/** The kinds of talk. A history stores a kind as its place in this list. */
export const TALK_KINDS = ['press', 'ask', 'disclose'] as const;

/** Whether an event's kind is that a side tells what an issue is to it, asked or not. */
export const isTelling = (kind: string): boolean => kind === 'tell' || kind === 'disclose';

/** Whether a word is a kind of talk. */
export const isTalk = (word: string): word is Talk['kind'] => (TALK_KINDS as readonly string[]).includes(word);

/** The answers to a press on a break point: grant an exception, explain the limit, or refuse flatly. */
export const ANSWERS_AT_BREAK_POINT = ['grant', 'explain', 'refuse'] as const;

/** The answers to a question. */
export const ANSWERS_TO_QUESTION = ['tell', 'decline'] as const;

/**
 * All answers. A press where no break point stands is answered with `hear` or, as a bluff, with `explain`. A side with
 * a manager may answer a press on a break point with `refer` ("I have to ask"); until the manager has answered, it
 * hears further presses on that issue. A history stores an answer as its place in this list.
 */
export const ANSWERS = [...ANSWERS_AT_BREAK_POINT, 'hear', ...ANSWERS_TO_QUESTION, 'refer'] as const;

/** What a side answers to what the other side said. */
export type Answer = (typeof ANSWERS)[number];

/** Whether a word is an answer. */
export const isAnswer = (word: string): word is Answer => (ANSWERS as readonly string[]).includes(word);
