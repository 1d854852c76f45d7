/**
 * How much a scenario may hold. Assumptions: far above any deal that people talk over, far below what would burn memory
 * or time.
 */

export const MAX_ISSUES = 50;
export const MAX_OPTIONS = 10_000;
export const MAX_RIVALS = 100;
/** Nesting of the file. */
export const DEEPEST = 20;
/** Characters of one text. */
export const LONGEST_TEXT = 20_000;
/** Characters of the whole file. */
export const LONGEST_FILE = 10_000_000;
