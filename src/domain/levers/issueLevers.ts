/** The part of the table of levers that describes what one issue is to a side: `vendor.goals.exit.weight`. */
import type { LeverEntry } from './leverEntry.ts';

const UNIT = { min: 0, max: 1, scale: 'linear' } as const;
const BOTH_WAYS = ['up', 'down'] as const;

/** The numbers of a side for one issue: in its break point, its assumption and its goal. */
export const ISSUE_LEVERS = {
  /** At `vendor.breakPoints.exit.flexibility`; `vendor.flexibility` sets all break points of the side. */
  flexibility: {
    ...UNIT,
    default: 0,
    human: true,
    reach: [0, 1],
    rescue: BOTH_WAYS,
    tried: { from: 0, to: 0.5 },
    what: 'How ready it is to grant an exception to its break point',
  },
  /** At `vendor.assumes.exit`. */
  assumes: {
    ...UNIT,
    default: 'absent',
    rescue: BOTH_WAYS,
    tried: { from: 0, to: 0.5 },
    what: 'Importance that it takes the issue to have for the other; else the fixed pie',
  },
  /** At `vendor.goals.exit.weight`. */
  weight: {
    ...UNIT,
    default: 'required',
    tried: { from: 0.03, to: 0.25 },
    what: "The issue's share of its utility; a side's weights sum to 1",
  },
} as const satisfies Readonly<Record<string, LeverEntry>>;
