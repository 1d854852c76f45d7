/** The part of the table of levers that describes a deadline that comes by chance: `ends.chance`. */
import type { LeverEntry } from './leverEntry.ts';

/** The numbers of a deadline that comes by chance: `ends.chance`. */
export const ENDS_LEVERS = {
  /** The probability that the talks end after a round, from round `after` on, in [0, 1]. 0: at the last round alone. */
  chance: {
    min: 0,
    max: 1,
    default: 0,
    scale: 'linear',
    rescue: ['down'],
    what: 'How likely the talks end after a round, from round `after` on',
  },
  /** The first round, counted from 1, after which the talks may end by chance: a whole number in [1, 100,000]. */
  after: {
    min: 1,
    max: 100_000,
    whole: true,
    default: 1,
    scale: 'logarithmic',
    rescue: ['up'],
    what: 'First round after which the talks may end by chance, counted from 1',
  },
} as const satisfies Readonly<Record<string, LeverEntry>>;
