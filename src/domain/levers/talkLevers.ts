/** The part of the table of levers that describes the talks as a whole: `rounds`. */
import type { LeverEntry } from './leverEntry.ts';

const BOTH_WAYS = ['up', 'down'] as const;

/** The numbers of the talks as a whole: `rounds`. */
export const TALK_LEVERS = {
  /** The number of rounds, a whole number in [1, 100,000]. */
  rounds: {
    min: 1,
    max: 100_000,
    whole: true,
    default: 'required',
    scale: 'logarithmic',
    rescue: BOTH_WAYS,
    what: 'How many rounds there are to talk',
  },
} as const satisfies Readonly<Record<string, LeverEntry>>;
