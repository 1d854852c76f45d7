/** The part of the table of levers that describes the manager behind a side: `vendor.manager.flexibility`. */
import type { LeverEntry } from './leverEntry.ts';

const UNIT = { min: 0, max: 1, scale: 'linear' } as const;
const BOTH_WAYS = ['up', 'down'] as const;

/** The numbers of the manager behind a side: `vendor.manager.flexibility`. A side without a manager has none. */
export const MANAGER_LEVERS = {
  /** How ready the manager is to make an exception to a break point that is referred to it, in [0, 1]. */
  flexibility: {
    ...UNIT,
    default: 0.5,
    rescue: BOTH_WAYS,
    tried: { from: 0, to: 1 },
    what: 'How ready its manager is to make an exception that it is asked for',
  },
  /** The probability with which the manager gives a reason for its no, instead of none; [0, 1]. */
  care: {
    ...UNIT,
    default: 0.5,
    rescue: BOTH_WAYS,
    tried: { from: 0, to: 1 },
    what: 'How likely its manager is to give a reason for a no',
  },
  /** The share of what the rep relays that reaches the manager, in [0, 1]. */
  understanding: {
    ...UNIT,
    default: 0.5,
    rescue: BOTH_WAYS,
    tried: { from: 0, to: 1 },
    what: 'How much of what is relayed about the other side reaches its manager',
  },
  /** The number of own turns after which the manager's answer is there, a whole number in [1, 1,000]. */
  answersIn: {
    min: 1,
    max: 1000,
    whole: true,
    default: 2,
    scale: 'logarithmic',
    rescue: ['down'],
    what: 'After how many of its turns its manager answers',
  },
} as const satisfies Readonly<Record<string, LeverEntry>>;
