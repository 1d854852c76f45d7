/** The part of the table of levers that describes a rival: `rivals.0.fit`. */
import type { LeverEntry } from './leverEntry.ts';

const UNIT = { min: 0, max: 1, scale: 'linear' } as const;

/** The numbers of one rival: `rivals.0.fit`. */
export const RIVAL_LEVERS = {
  /** The utility of the rival's deal to the side that it courts, in [0, 1]. */
  fit: {
    ...UNIT,
    default: 'required',
    rescue: ['down'],
    tried: { from: 0.4, to: 0.5 },
    what: 'Utility of its deal to the side that it courts',
  },
  /** That side's trust in the rival, in [0, 1]. */
  trust: {
    ...UNIT,
    default: 0.5,
    rescue: ['down'],
    tried: { from: 0.4, to: 0.6 },
    what: "That side's trust in it",
  },
  /** What that side takes the deal to be worth before anybody advises it, in [0, 1]; an absent one is `fit`. */
  prior: {
    ...UNIT,
    default: 'absent',
    what: 'What that side takes its deal to be worth before it is advised; else its fit',
  },
  /**
   * How ready the rival is to grant an exception to its break points at a table of its own, in [0, 1]; absent: it has
   * no such table, and its deal is worth `fit`.
   */
  flexibility: {
    ...UNIT,
    default: 'absent',
    what: 'How ready it is to make exceptions at a table of its own from the second deal on; else its fit stands',
  },
} as const satisfies Readonly<Record<string, LeverEntry>>;
