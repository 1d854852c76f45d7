/** The words that a scenario has for its two sides, such as "employer" and "candidate". */
import { LONGEST_ROLE } from './limits.ts';

/** Letters with their marks, digits, hyphens and apostrophes, with single spaces between words. */
const WORDS = /^[\p{L}\p{M}\p{N}'’-]+( [\p{L}\p{M}\p{N}'’-]+)*$/u;

/** What is wrong with a word for a side; null for nothing. */
export function roleProblem(word: string): string | null {
  if (word.length > LONGEST_ROLE) return `it is longer than ${LONGEST_ROLE} characters`;
  return WORDS.test(word) ? null : 'it is no word for a side: letters and digits, as in "employer"';
}
