/** The part of the table of levers that describes a turn of the market: `market.0.at`. */
import type { LeverEntry } from './leverEntry.ts';

/** The numbers of a turn of the market: `market.0.at`. */
export const MARKET_LEVERS = {
  /** The deal before which the market turns, counted from 1: a whole number in [2, 1,000,000]. */
  at: {
    min: 2,
    max: 1e6,
    whole: true,
    default: 'required',
    scale: 'linear',
    what: 'Deal before which the market turns',
  },
  /** At `market.0.noise.rivals.0.fit`: the size of a step up or down before every later deal, in (0, 1]. */
  noise: {
    min: 0,
    max: 1,
    minOpen: true,
    default: 'absent',
    scale: 'linear',
    what: 'How far it goes up or down before every deal but the first',
  },
} as const satisfies Readonly<Record<string, LeverEntry>>;
