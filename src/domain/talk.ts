/**
 * What can be said at the table beside the bids: one side presses or asks, the other answers. `issue` is the issue's
 * number. A press names the option that is wished; a question asks how important the issue is and whether there is a
 * limit.
 */

/** Said of one's own accord, at most one a turn. */
export type Talk =
  | { readonly kind: 'press'; readonly issue: number; readonly option: number }
  | { readonly kind: 'ask'; readonly issue: number };

/**
 * Said to what the other side said. To a press on a break point: `grant` an exception, `explain` the limit, or `refuse`
 * flatly. To a press elsewhere: `hear`. To a question: `tell` or `decline`.
 */
export type Answer = 'grant' | 'explain' | 'refuse' | 'hear' | 'tell' | 'decline';
