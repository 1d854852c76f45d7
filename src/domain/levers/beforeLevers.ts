/** The part of the table of levers that describes the time before the table: `before.meetings`. */
import type { LeverEntry } from './leverEntry.ts';

const BOTH_WAYS = ['up', 'down'] as const;

/** The numbers of the time before the table: `before.meetings`. */
export const BEFORE_LEVERS = {
  /** The number of meetings before the table, a whole number in [0, 100]. 0: none. */
  meetings: {
    min: 0,
    max: 100,
    whole: true,
    default: 0,
    scale: 'linear',
    rescue: BOTH_WAYS,
    what: 'How many meetings there are before the table',
  },
  /** The weeks from one meeting to the next, and from the last one to the table, in [0, 520]. */
  weeks: {
    min: 0,
    max: 520,
    default: 2,
    scale: 'linear',
    what: 'How many weeks pass after each of them',
  },
} as const satisfies Readonly<Record<string, LeverEntry>>;
