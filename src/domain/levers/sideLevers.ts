/** The part of the table of levers that describes a side: `vendor.trust`. */
import type { LeverEntry } from './leverEntry.ts';

const UNIT = { min: 0, max: 1, scale: 'linear' } as const;
const BOTH_WAYS = ['up', 'down'] as const;

/** The numbers of one side, by their key in a scenario file: `vendor.trust`. */
export const SIDE_LEVERS = {
  /** The utility at which the side opens, in [walkAway, 1], or to `scale` where that is above 1. */
  opensAt: {
    ...UNIT,
    default: 0.85,
    tried: { from: 0.8, to: 1 },
    what: 'Utility at which it opens; at least its walk-away value; up to a `scale` above 1',
  },
  /** The utility below which the side prefers no deal, in [0, 1], or to `scale` where that is above 1. */
  walkAway: {
    ...UNIT,
    default: 'required',
    what: 'Utility below which it prefers no deal; up to a `scale` above 1',
  },
  /**
   * The utility of a package that is worth 1 on every issue, in (0, 1000]: u = scale · Σ w·v. An absent scale is 1.
   */
  scale: {
    min: 0,
    max: 1000,
    minOpen: true,
    default: 'absent',
    scale: 'logarithmic',
    what: 'Utility of a package that is worth 1 on every issue; 1 unless imported weights sum to more or less',
  },
  /**
   * The discount d of an imported domain, in (0, 1]; an absent discount is 1. `toGenius` writes the value that
   * `fromGenius` read. Only `efficiency(scenario, { discountAt: t })` applies it: utilities and walk-away values become
   * u·d^t. No negotiation applies it.
   */
  discount: {
    min: 0,
    max: 1,
    minOpen: true,
    default: 'absent',
    scale: 'linear',
    what: 'Discount d of an imported domain: u·d^t where that is asked for',
  },
  /** The probability with which the side explains instead of refusing flatly, and asks instead of pressing; [0, 1]. */
  care: {
    ...UNIT,
    default: 0.5,
    human: true,
    reach: [0, 1],
    rescue: BOTH_WAYS,
    inView: true,
    tried: { from: 0, to: 1 },
    what: 'How likely it is to explain and to ask',
  },
  /** How close the side's beliefs about the other are to the truth at the start, in [0, 1]; 1 is the truth. */
  understanding: {
    ...UNIT,
    default: 0.5,
    human: true,
    reach: [0.1, 0.9],
    rescue: BOTH_WAYS,
    tried: { from: 0, to: 0.5 },
    what: 'How true its beliefs are at the start',
  },
  /** T₀, the side's trust in the other side at the start, in [0, 1]. */
  trust: {
    ...UNIT,
    default: 0.5,
    human: true,
    reach: [0.2, 0.8],
    rescue: BOTH_WAYS,
    tried: { from: 0.3, to: 0.7 },
    what: 'Trust in the other side at the start',
  },
  /** The amount of evidence behind that trust, r + s at the start, in (0, 1,000,000]. */
  depth: {
    min: 0,
    max: 1e6,
    minOpen: true,
    default: 4,
    scale: 'logarithmic',
    human: true,
    rescue: BOTH_WAYS,
    tried: { from: 1, to: 16 },
    what: 'History behind that trust, as an amount of evidence',
  },
  /** κ, the share of a deal's utility that depends on working together afterwards, in [0, 1]. */
  stake: {
    ...UNIT,
    default: 0,
    inView: true,
    tried: { from: 0, to: 0.8 },
    what: 'How much of a deal depends on working together afterwards',
  },
  /**
   * The mean of the side's trust in somebody whom it has never met, in [0, 1]. Where it is absent, it is ½ before
   * meetings, and a side that has no meetings starts with its `trust`, not as a stranger.
   */
  propensity: {
    ...UNIT,
    default: 'absent',
    rescue: BOTH_WAYS,
    what: 'Mean trust in somebody whom it has never met; before meetings ½ unless stated',
  },
  /** The probability with which the side puts its time into a meeting, in [0, 1]; absent: 1. */
  effort: {
    ...UNIT,
    default: 'absent',
    rescue: BOTH_WAYS,
    what: 'How likely it calls a meeting and works in it; 1 unless stated',
  },
  /**
   * The number of rounds that the side counts on, a whole number in [1, 100,000]. Where it is absent the side knows
   * when the talks end: `rounds`, and what `ends` says. A side that has one knows neither.
   */
  horizon: {
    min: 1,
    max: 100_000,
    whole: true,
    default: 'absent',
    scale: 'logarithmic',
    rescue: BOTH_WAYS,
    what: 'How many rounds it counts on; unless stated it knows when the talks end',
  },
  /**
   * The weight of a failed negotiation as bad evidence, in [0, 100]; a flat refusal of a point that is believed to
   * cost nothing has 1. It changes trust at the end alone. That an impasse makes the next
   * table colder is from O'Connor & Arnold 2001; the weight is an assumption.
   */
  impasse: {
    min: 0,
    max: 100,
    default: 0,
    scale: 'linear',
    tried: { from: 0, to: 2 },
    what: 'How much a failed negotiation costs its trust in the end, as a weight of bad evidence',
  },
  /**
   * The probability with which the side notices that the market has turned, in [0, 1]; absent: 1. Only then it reads
   * its walk-away value, its outside and its break points anew. It counts in later deals alone.
   */
  alert: {
    ...UNIT,
    default: 'absent',
    what: 'How likely it notices before a deal that the market has turned; 1 unless stated',
  },
  /**
   * m, the share of a loss that is added to where the side opens, in [0, 1]; absent: 0. The loss is what its last deal
   * with the other was worth to it less what it expects now (Genesove & Mayer 2001 for sellers: 0.25 to 0.35). It
   * counts in later deals alone.
   */
  lossAversion: {
    ...UNIT,
    default: 'absent',
    what: 'Share of what it would lose against its last deal that it asks for on top; 0 unless stated',
  },
} as const satisfies Readonly<Record<string, LeverEntry>>;

/** The key of a side's lever in a scenario file. */
export type SideLever = keyof typeof SIDE_LEVERS;

/** The table of a side's levers, as a type. */
export type SideLeverTable = typeof SIDE_LEVERS;

/** The entries of a side's levers, in the order of the table. */
export const SIDE_LEVER_ENTRIES = Object.entries(SIDE_LEVERS) as readonly (readonly [SideLever, LeverEntry])[];
