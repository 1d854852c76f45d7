/** The options of `validate`. */
import type { ProgressOptions } from '../kernel/progress.ts';
import { PROGRESS_KEYS } from '../kernel/progress.ts';

/** Options of `validate`. */
export interface ValidateOptions extends ProgressOptions {
  /**
   * Whether to play fewer pairs and coarser designs, which takes a minute or two and gives wider intervals.
   *
   * @defaultValue false
   */
  readonly quick?: boolean;
  /**
   * The seed of the people, the pairs and the chance of their negotiations.
   *
   * @defaultValue 'dealbreaker'
   */
  readonly seed?: string | number;
  /**
   * The text of the file of human pairs (CaSiNo).
   *
   * @defaultValue undefined: the pairs' priorities are drawn
   */
  readonly casino?: string;
  /**
   * Whether to measure the patterns only: `claim` and `sensitivity` are then null and `contrary` is empty.
   *
   * @defaultValue false
   */
  readonly patternsOnly?: boolean;
  /**
   * With how many seeds the patterns are measured; a whole number from 1. A row whose verdicts differ is undecided. The
   * first is `seed`; the others are the seed with a space and their number, from 2.
   *
   * @defaultValue 1
   */
  readonly seeds?: number;
  /**
   * Whether leaving, trust, talk and beliefs are switched off in turn, to see which rows each of them carries.
   *
   * @defaultValue false
   */
  readonly knockouts?: boolean;
}

/** The keys of the options. */
export const VALIDATE_KEYS = ['quick', 'seed', 'casino', 'patternsOnly', 'seeds', 'knockouts', ...PROGRESS_KEYS];
