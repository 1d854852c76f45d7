/**
 * The largest sizes of a scenario; each limit is itself allowed. They are assumptions: they exceed the size of every
 * deal that people negotiate, and they keep memory and time small.
 */

export const MAX_ISSUES = 50;
export const MAX_OPTIONS = 10_000;
export const MAX_RIVALS = 100;
/** Turns of the market. */
export const MAX_MARKET_TURNS = 1000;
/** Levels of nesting in a file. */
export const DEEPEST = 20;
/** Characters in one text. */
export const LONGEST_TEXT = 20_000;
/** Characters in a whole file. */
export const LONGEST_FILE = 10_000_000;

/** Keys that a scenario must not have, because objects inherit them. */
export const FORBIDDEN: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** The most characters of the word for a side. */
export const LONGEST_ROLE = 40;
