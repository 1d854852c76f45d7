/**
 * The types of a scenario as `readScenario` returns it: plain JSON data, deep-frozen, with every default filled in and
 * every name checked. In a scenario file the keys with a default are optional (`ScenarioInput`).
 */
import type {
  AdviserNumbers,
  AfterNumbers,
  EndsNumbers,
  ManagerNumbers,
  SideNumbers,
} from '../../domain/leverNumbers.ts';
import type { Reason } from '../../domain/reason.ts';
import type { PerSide } from '../../domain/side.ts';
import type { PointsSpec } from './pointsScale.ts';

/** One option of an issue: a text ("6 months"), or a number in the unit of the issue (45). */
export type Option = string | number;

/** An issue that the sides negotiate. */
export interface IssueSpec {
  /** The name that people read; default: the key. */
  readonly label: string;
  /** The unit of numeric options ("USD per seat and month"); default "". */
  readonly unit: string;
  /**
   * 1 to 10,000 options that differ when written as text. Reading turns a range `{from, to, step}` into the list of its
   * numbers, with both ends.
   */
  readonly options: readonly Option[];
}

/**
 * The value of each option to a side, in [0, 1]: a number by option, a formula in the number `x` of the option, or one
 * of two sentences. Formulas and sentences need numeric options. The sentences are linear in the number: the best
 * option is worth 1, the worst 0, and a single option 1.
 */
export type Values =
  'more is better' | 'less is better' | { readonly formula: string } | Readonly<Record<string, number>>;

/** A side's goal for one issue. */
export interface GoalSpec {
  /** A number in [0, 1]. The weights of a side sum to 1, or to its `scale`, within 1e-6 of that sum. */
  readonly weight: number;
  readonly values: Values;
}

/** An option beyond which a side refuses an issue. */
export interface BreakPointSpec {
  /** The option of the lowest value to this side that it still accepts. */
  readonly limit: Option;
  /**
   * The reason, as a text or with its kind: `{ kind: "pride", text: "…" }`; default "". `REASON_RULES`
   * (domain/reason.ts) says which kinds have a rule.
   */
  readonly because: string | Reason;
  /** The readiness of this side to grant an exception, in [0, 1]; default 0. */
  readonly flexibility: number;
  /** Whether the side reads it anew when it notices that the market has turned; absent: true. */
  readonly reviewed?: boolean;
}

/** A policy of the catalogue by name, with its parameters. In a file, `"candid"` means `{ "name": "candid" }`. */
export interface PolicySpec {
  readonly name: string;
  readonly [parameter: string]: string | number;
}

/**
 * One side. The table of levers, `domain/levers`, gives the ranges and defaults of its numbers (`opensAt`,
 * `walkAway`, `trust`, `depth`, `care`, `understanding`, `stake`, `scale`, `discount`, `propensity`, `effort`,
 * `horizon`).
 */
export interface SideSpec extends SideNumbers {
  readonly name: string;
  /** The word that texts use for the side after its name; absent: `it`. */
  readonly pronoun?: 'it' | 'she' | 'he' | 'they';
  /** The text that everybody may read about this side, and the text that only its player may read. Default "" each. */
  readonly brief: { readonly shared: string; readonly confidential: string };
  /** The points of a score sheet behind the utilities; absent: there is none. */
  readonly points?: PointsSpec;
  /** By issue: one goal for every issue. */
  readonly goals: Readonly<Record<string, GoalSpec>>;
  /** By issue; default: no break points. */
  readonly breakPoints: Readonly<Record<string, BreakPointSpec>>;
  /**
   * By issue: the importance, in [0, 1], that this side assumes the issue to have for the other side. Default: no
   * assumptions (the fixed pie).
   */
  readonly assumes: Readonly<Record<string, number>>;
  /**
   * By issue: the option up to which the side may go alone; beyond it only its manager may make an exception. It stands
   * at the side's break point; where the issue has none, it is one. Absent by default: the side decides alone.
   */
  readonly mandate?: Readonly<Record<string, Option>>;
  /** Absent by default. */
  readonly manager?: ManagerSpec;
  /** Default `beta`. */
  readonly trustRule: PolicySpec;
  /** Default `timeDependent`. */
  readonly bid: PolicySpec;
  /** Default `acNext`. */
  readonly accept: PolicySpec;
  /** Default `candid`. */
  readonly talk: PolicySpec;
  /** Default `none`. */
  readonly learning: PolicySpec;
}

/**
 * The manager behind a side, whom it asks with `refer`. The table of levers, `domain/levers`, gives the ranges and
 * defaults of its numbers.
 */
export type ManagerSpec = ManagerNumbers;

/** A competing offer that one of the sides has. */
export interface RivalSpec {
  readonly name: string;
  /** The utility of the rival's deal to the side that it courts, in [0, 1]. */
  readonly fit: number;
  /** The trust of that side in the rival, in [0, 1]; default 0.5. */
  readonly trust: number;
  /** What that side takes the deal to be worth before anybody advises it, in [0, 1]; absent: `fit`. */
  readonly prior?: number;
  /**
   * How ready it is to grant an exception to its break points at a table of its own, in [0, 1]. With it, from the
   * second deal of a sequence on, the rival negotiates with the side that it courts, and its deal is worth what they
   * reach; absent: `fit`.
   */
  readonly flexibility?: number;
  /** The side that it courts; default `client`. A rival of `vendor` is another buyer. */
  readonly courts: 'client' | 'vendor';
}

/**
 * The adviser who compared the products before the talks. The library computes the recommendation. An adviser without
 * any of its numbers (`domain/levers/adviserLevers.ts`) is silent: no side takes any notice of it.
 */
export interface AdviserSpec extends AdviserNumbers {
  readonly name: string;
  /** Default "". */
  readonly brief: string;
}

/** A number of a side that comes out of its meetings. */
export type StartNumber = 'trust' | 'depth' | 'understanding';

/** The time before the table. */
export interface BeforeSpec {
  /** How many meetings there are, a whole number from 0 to 100; default 0. */
  readonly meetings: number;
  /** The weeks after each meeting, from 0 to 520; default 2. */
  readonly weeks: number;
  /**
   * The numbers that come out of the meetings, by side; default: those that the file does not give. The scenario has
   * them as they are before the first meeting. A number that is not in the list overrides what comes out.
   */
  readonly yields: Readonly<PerSide<readonly StartNumber[]>>;
}

/**
 * A deadline that comes by chance: `chance` and `after`. The table of levers, `domain/levers`, gives their ranges and
 * defaults. The last round is the deadline in any case.
 */
export type EndsSpec = EndsNumbers;

/**
 * The time after a table. The table of levers, `domain/levers`, gives the ranges and defaults of its numbers.
 */
export type AfterSpec = AfterNumbers;

/** A turn of the market: a step before one deal, or a noisy series over all later deals. */
export interface MarketTurn {
  /** The deal before which the step happens, counted from 1: a whole number from 2. */
  readonly at?: number | undefined;
  /**
   * The levers that the step sets, by path: a value, or a sum such as "+0.08", which is cut to the range of the lever;
   * "none" removes a break point.
   */
  readonly set?: Readonly<Record<string, Option>> | undefined;
  /** By path: the size of a step up or down, with probability ½ each, before every deal but the first. */
  readonly noise?: Readonly<Record<string, number>> | undefined;
}

/** A scenario: the two sides, the issues between them, and the conditions of the talks. */
export interface Scenario extends PerSide<SideSpec> {
  readonly schemaVersion: 1;
  readonly title: string;
  /** Default "". */
  readonly story: string;
  /** The words for the two sides in all that is told (`employer`, `candidate`); absent: `vendor` and `client`. */
  readonly roles?: Readonly<PerSide<string>>;
  /** The number of rounds, a whole number from 1 to 100,000. */
  readonly rounds: number;
  readonly issues: Readonly<Record<string, IssueSpec>>;
  /** 0 to 100 rivals; default: none. */
  readonly rivals: readonly RivalSpec[];
  /** Absent by default. */
  readonly adviser?: AdviserSpec;
  /** Absent by default: the talks end with the last round, and not before. */
  readonly ends?: EndsSpec;
  /** Absent by default: no meetings, and every number of a side counts as given. */
  readonly before?: BeforeSpec;
  /** Absent by default: every later deal starts as the first one does. */
  readonly after?: AfterSpec;
  /** Absent by default: the market does not turn. */
  readonly market?: readonly MarketTurn[];
}
