/** The state of the page: all that a link holds. */
import type { Answer, Talk } from '../../domain/talk.ts';

export type StepNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The languages of the page, by the codes of BCP 47. */
export const LANGUAGE_CODES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGE_CODES)[number];

/** One turn of the reader's seat: a move, with the bid as option numbers in issue order. */
export interface HandAct {
  readonly answer?: Answer;
  readonly accept?: true;
  readonly leave?: true;
  readonly bid?: readonly number[];
  readonly talk?: { readonly kind: Talk['kind']; readonly issue: string };
}

export interface PageState {
  readonly version: 1;
  /**
   * A scenario that the page holds by name, or a whole file. `mark`: the mark of what the name stood for; absent in
   * links of before there were marks.
   */
  readonly scenario: { readonly preset: string; readonly mark?: string } | { readonly file: unknown };
  readonly seed: string;
  /** The number of the run, from 0. */
  readonly run: number;
  /** The levers that are moved, by path. */
  readonly set: Readonly<Record<string, unknown>>;
  /** The turns that the reader has played, in order. */
  readonly acts: readonly HandAct[];
  readonly step: StepNumber;
  readonly language: Language;
}

/** The scenarios that the page holds, by name; the first is the one that it opens with. */
export type Presets = Readonly<Record<string, { readonly scenario: unknown; readonly mark: string }>>;
