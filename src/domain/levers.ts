/**
 * The table of levers: every number that a scenario gives to a side, to an issue, to a rival or to the talks, each with
 * all that the library needs to know of it. The scenario schema, the defaults, the types, the view, the moves of a
 * post-mortem, the arbitraries of the testing kit, the ranges of the sensitivity analysis and the table in MODEL.md are
 * made from it. It stands on this floor because `agents/view.ts` is typed by it and `policies/sandbox` copies by it.
 */

export interface LeverEntry {
  /** The smallest value. */
  readonly min: number;
  /** The largest value, included. */
  readonly max: number;
  /** Present where `min` itself is excluded. */
  readonly minOpen?: true;
  /** Present where only whole numbers are allowed. */
  readonly whole?: true;
  /**
   * The value that reading fills in; `required` where the file must give it; `absent` where a file may leave it out and
   * nothing is filled in, because only imported domains have it (it then counts as 1).
   */
  readonly default: number | 'required' | 'absent';
  /** How steps are measured: by difference, or by ratio. */
  readonly scale: 'linear' | 'logarithmic';
  /** Present where it describes what is between two people: trust and its depth, care, understanding, flexibility. */
  readonly human?: true;
  /**
   * How far a person can be moved: the values to which a retelling moves the lever, down and up. Nobody understands or
   * trusts completely. Absent where a retelling leaves it alone.
   */
  readonly reach?: readonly [down: number, up: number];
  /**
   * The directions in which a post-mortem looks for a rescue, the likelier one first; absent where it looks in none.
   */
  readonly rescue?: readonly ('up' | 'down')[];
  /** Present where a policy reads it in its view: it is its own side's, and constant throughout the talks. */
  readonly inView?: true;
  /** What the sensitivity analysis tries around the essay's table; absent where it leaves the lever alone. */
  readonly tried?: { readonly from: number; readonly to: number };
  /** One sentence, without its full stop. */
  readonly what: string;
}

const UNIT = { min: 0, max: 1, scale: 'linear' } as const;
const BOTH_WAYS = ['up', 'down'] as const;

/** The numbers of one side, by their key in a scenario file: `vendor.trust`. */
export const SIDE_LEVERS = {
  /** Utility at which the side opens, in [walkAway, 1]. */
  opensAt: {
    ...UNIT,
    default: 0.85,
    tried: { from: 0.8, to: 1 },
    what: 'Utility at which it opens; at least its walk-away value',
  },
  /** Utility below which the side would rather have no deal, in [0, 1]. */
  walkAway: {
    ...UNIT,
    default: 'required',
    what: 'Utility below which it would rather have no deal',
  },
  /**
   * The utility of a package that is worth 1 on every issue, in (0, 1000]: u = scale · Σ w·v. Absent counts as 1.
   */
  scale: {
    min: 0,
    max: 1000,
    minOpen: true,
    default: 'absent',
    scale: 'logarithmic',
    what: 'Utility of a package that is worth 1 on every issue; for imported domains whose weights do not sum to 1',
  },
  /**
   * The discount d of an imported domain, in (0, 1]; absent counts as 1. It is kept so that `toGenius` writes what
   * `fromGenius` read. Only `efficiency(scenario, { discountAt: t })` applies it: utilities and walk-away values become
   * u·d^t. No negotiation does.
   */
  discount: {
    min: 0,
    max: 1,
    minOpen: true,
    default: 'absent',
    scale: 'linear',
    what: 'For imported domains: utilities shrink to u·d^t where that is asked for',
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
  /** How true the side's beliefs about the other are at the start, in [0, 1]: 0 nothing, 1 the truth. */
  understanding: {
    ...UNIT,
    default: 0.5,
    human: true,
    reach: [0.1, 0.9],
    rescue: BOTH_WAYS,
    tried: { from: 0, to: 0.5 },
    what: 'How true its beliefs are at the start',
  },
  /** T₀ in [0, 1]: the side's trust in the other at the start. */
  trust: {
    ...UNIT,
    default: 0.5,
    human: true,
    reach: [0.2, 0.8],
    rescue: BOTH_WAYS,
    tried: { from: 0.3, to: 0.7 },
    what: 'Trust in the other side at the start',
  },
  /** How much history stands behind that trust, in (0, 1,000,000]: r + s at the start. */
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
  /** κ in [0, 1]: the share of a deal's utility that depends on working together afterwards. */
  stake: {
    ...UNIT,
    default: 0,
    inView: true,
    tried: { from: 0, to: 0.8 },
    what: 'How much of a deal depends on working together afterwards',
  },
} as const satisfies Readonly<Record<string, LeverEntry>>;

/** The numbers that a side has for one issue: of its break point there, of what it assumes, of its goal. */
export const ISSUE_LEVERS = {
  /** `vendor.breakPoints.exit.flexibility`; `vendor.flexibility` stands for all of the side's break points. */
  flexibility: {
    ...UNIT,
    default: 0,
    human: true,
    reach: [0, 1],
    rescue: BOTH_WAYS,
    tried: { from: 0, to: 0.5 },
    what: 'How ready it is to grant an exception to its break point',
  },
  /** `vendor.assumes.exit` */
  assumes: {
    ...UNIT,
    default: 'absent',
    rescue: BOTH_WAYS,
    tried: { from: 0, to: 0.5 },
    what: 'The importance that it takes the issue to have for the other; without it, the fixed pie',
  },
  /** `vendor.goals.exit.weight` */
  weight: {
    ...UNIT,
    default: 'required',
    tried: { from: 0.03, to: 0.25 },
    what: "The issue's share of its utility; a side's weights sum to 1",
  },
} as const satisfies Readonly<Record<string, LeverEntry>>;

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
} as const satisfies Readonly<Record<string, LeverEntry>>;

/** The numbers of the talks as a whole: `rounds`. */
export const TALK_LEVERS = {
  /** How many rounds there are to talk. */
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

/** The key of a side's lever in a scenario file. */
export type SideLever = keyof typeof SIDE_LEVERS;

/** The table of a side's levers, as a type. */
export type SideLeverTable = typeof SIDE_LEVERS;

/** A side's numbers as they stand after reading: those of imported domains only where the file has them. */
export type SideNumbers = {
  readonly [K in keyof SideLeverTable as SideLeverTable[K]['default'] extends 'absent' ? never : K]: number;
} & { readonly [K in keyof SideLeverTable as SideLeverTable[K]['default'] extends 'absent' ? K : never]?: number };

/** The numbers of a table as a scenario file has them: all but the required ones may be left out. */
export type NumbersInput<T> = {
  readonly [K in keyof T as T[K] extends { default: 'required' } ? K : never]: number;
} & { readonly [K in keyof T as T[K] extends { default: 'required' } ? never : K]?: number | undefined };

/** A side's numbers in a scenario file. */
export type SideNumbersInput = NumbersInput<SideLeverTable>;

/** A rival's numbers in a scenario file. */
export type RivalNumbersInput = NumbersInput<typeof RIVAL_LEVERS>;

/** A side's levers that a policy reads in its view. */
export type ViewNumbers = {
  readonly [K in keyof SideLeverTable as SideLeverTable[K] extends { inView: true } ? K : never]: number;
};

/** The entries of a side's levers, in the order of the table. */
export const SIDE_LEVER_ENTRIES = Object.entries(SIDE_LEVERS) as readonly (readonly [SideLever, LeverEntry])[];

const inView = SIDE_LEVER_ENTRIES.filter(([, { inView: seen }]) => seen === true).map(
  ([name]) => name as keyof ViewNumbers,
);

/** A copy of the levers that a policy reads in its view. */
export const viewNumbers = (from: ViewNumbers): ViewNumbers =>
  Object.fromEntries(inView.map((name) => [name, from[name]])) as ViewNumbers;
