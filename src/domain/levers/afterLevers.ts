/**
 * The part of the table of levers that describes what happens after the table: `after.fades`, `market.0.at`. With the
 * defaults every deal starts as the first one did, the client always comes to the next table, and no market turns.
 */
import type { LeverEntry } from './leverEntry.ts';

const UNIT = { min: 0, max: 1, scale: 'linear' } as const;
const WEIGHT = { min: 0, max: 100, scale: 'linear' } as const;
const COEFFICIENT = { min: -100, max: 100, scale: 'linear' } as const;

/** The numbers of the time after a table, by their key in `after`. */
export const AFTER_LEVERS = {
  /** f, the share of what trust has gained or lost since the first table that is gone at the next, in [0, 1]. */
  fades: {
    ...UNIT,
    default: 1,
    what: 'Share of trust gained or lost, and of favours, that is gone by the next deal; 1: nothing is carried',
  },
  /** The share of what a side has learnt of the other that is out of date at the next table, in [0, 1]. */
  drift: {
    ...UNIT,
    default: 1,
    what: 'Share of what has been learnt of the other that is out of date by the next deal; 1: nothing is carried',
  },
  /** The share of a favour that a side gives back at the next table, in [0, 1]: it opens lower by that. */
  returns: { ...UNIT, default: 0, what: 'Share of an exception granted that is given back when it is asked back' },
  /** The probability that the vendor keeps its word after a deal, in [0, 1]; absent: nobody looks. */
  delivery: { ...UNIT, default: 'absent', what: 'How likely the vendor keeps its word; else nobody looks' },
  /** The weight of a word that was kept as good evidence, in [0, 100]; an answered question has ¼. */
  kept: { ...WEIGHT, default: 0.25, what: 'How much a word that is kept counts, as a weight of good evidence' },
  /** The weight of a breach as bad evidence, in [0, 100]; a flat refusal of a point that costs nothing has 1. */
  broken: { ...WEIGHT, default: 1, what: 'How much a word that is broken counts, as a weight of bad evidence' },
  /** The probability that the vendor makes a breach good, in [0, 1]. */
  recovers: { ...UNIT, default: 0, what: 'How likely the vendor makes a breach good' },
  /** The weight of a breach that was made good as good evidence, in [0, 100]. */
  mended: {
    ...WEIGHT,
    default: 0.5,
    what: 'How much it counts that a breach is made good, as a weight of good evidence',
  },
  /** β₀ of the renewal, in [−100, 100]: its log odds for a client without feelings; absent: it always renews. */
  renewal: {
    ...COEFFICIENT,
    default: 'absent',
    what: 'Log odds that a client renews that is neither satisfied nor better off; else it always does',
  },
  /** β₁ of the renewal, in [−100, 100]: what a standard deviation of satisfaction adds to the log odds. */
  bySatisfaction: {
    ...COEFFICIENT,
    default: 1,
    what: 'What a standard deviation of satisfaction adds to the log odds of renewal',
  },
  /** β₂ of the renewal, in [−100, 100]: what a standard deviation of u − outside adds to the log odds. */
  byUtility: {
    ...COEFFICIENT,
    default: 0.5,
    what: "What a standard deviation of the deal's worth over the outside adds to them",
  },
  /** The number of deals for which a client is bound to a rival, a whole number in [1, 1,000]. */
  term: {
    min: 1,
    max: 1000,
    whole: true,
    default: 1,
    scale: 'linear',
    what: "How many deals a rival's term lasts; one that goes to no rival stays away for one",
  },
  /** The probability that a client that left comes back when a term of the rival ends, in [0, 1]. */
  comesBack: { ...UNIT, default: 0, what: "How likely a client that left comes back when the rival's term ends" },
  /** The probability that a new client takes a seat that is empty, in [0, 1]. */
  newcomers: { ...UNIT, default: 0, what: 'How likely a new client takes the place of one that left' },
  /** The probability that a client tells others of the vendor, in [0, 1], for one that could not be happier. */
  tells: { ...UNIT, default: 0, what: 'How likely a fully satisfied client tells others of the vendor' },
  /** How many times more a dissatisfied client tells than a satisfied one, in [0, 100]; absent: 2. 1: as much. */
  badNews: { ...WEIGHT, default: 'absent', what: 'How many times more a dissatisfied client tells; 2 unless stated' },
  /** The trust of a newcomer in the one who tells it, b of Jøsang & Ismail 2002, in [0, 1]. */
  heeds: { ...UNIT, default: 0.5, what: 'How far a newcomer believes the one who tells it of the vendor' },
  /** The probability that another client of the vendor hears of an exception, in [0, 1]; absent: nobody does. */
  known: { ...UNIT, default: 'absent', what: 'How likely another client hears of an exception; else none does' },
  /**
   * The share of what an exception costs that the vendor gives away to a client that has heard of one, in [0, 1]:
   * absent: 1, nothing is given in return; 0: the vendor opens as before.
   */
  unpaid: {
    ...UNIT,
    default: 'absent',
    what: 'Share of the cost of an exception heard of for which nothing is given in return; 1 unless stated',
  },
  /** The number of deals in a period at whose end the vendor's rep is paid, in [2, 1,000]; absent: no periods. */
  period: {
    min: 2,
    max: 1000,
    whole: true,
    default: 'absent',
    scale: 'linear',
    what: "How many deals a period of the rep's quota has; else there are no periods",
  },
  /** What a deal at the end of a period is worth to the rep beyond its worth to the firm, in [0, 1]; absent: 0. */
  bonus: { ...UNIT, default: 'absent', what: "What the rep gains by a deal at a period's end, beside the firm's" },
} as const satisfies Readonly<Record<string, LeverEntry>>;
