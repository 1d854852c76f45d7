/**
 * The part of the table of levers that describes the adviser: `adviser.trust`. An adviser for whom a file states none
 * of these numbers is silent.
 */
import type { LeverEntry } from './leverEntry.ts';

const UNIT = { min: 0, max: 1, scale: 'linear' } as const;

export const ADVISER_LEVERS = {
  /** How well the adviser knows the goals of both sides, in [0, 1]; an absent one is ½. */
  knows: {
    ...UNIT,
    default: 'absent',
    rescue: ['up'],
    what: "How well it knows both sides' goals; else ½",
  },
  /**
   * The client's trust in the adviser at the start, in [0, 1]. Where it is absent the client makes nothing of the
   * recommendation, and hears what is relayed with a trust of ½.
   */
  trust: {
    ...UNIT,
    default: 'absent',
    rescue: ['up'],
    what: "Client's trust in it; else its recommendation counts for nothing, and it is heard with ½",
  },
  /** The vendor's trust in the adviser, with which it hears what is relayed, in [0, 1]; an absent one is ½. */
  vendorTrust: {
    ...UNIT,
    default: 'absent',
    rescue: ['up'],
    what: "Vendor's trust in it; else ½",
  },
  /** The amount of evidence behind the client's trust in the adviser, in (0, 1,000,000]; an absent one is 4. */
  depth: {
    min: 0,
    max: 1e6,
    minOpen: true,
    default: 'absent',
    scale: 'logarithmic',
    what: "History behind the client's trust in it, as an amount of evidence; else 4",
  },
  /** The probability that the adviser relays a limit or a wish after a round, in [0, 1]; an absent one is 0. */
  relays: {
    ...UNIT,
    default: 'absent',
    rescue: ['up'],
    what: 'How likely it is to relay one limit or one wish after a round; else 0',
  },
  /** How many rounds of the time each relay takes, a whole number in [0, 100]; an absent one is 1. */
  takes: {
    min: 0,
    max: 100,
    whole: true,
    default: 'absent',
    scale: 'linear',
    rescue: ['down'],
    what: 'How many rounds each relay takes; else 1',
  },
} as const satisfies Readonly<Record<string, LeverEntry>>;
