/**
 * A scenario as it stands after reading: every default filled in, every name checked, deep-frozen, plain JSON. The file
 * format is this same shape with the defaulted keys optional.
 */
import type { SideNumbers } from '../../domain/levers.ts';
import type { PerSide } from '../../domain/side.ts';

/** A setting of an issue, as people say it: "6 months", or 45 of the issue's unit. */
export type Option = string | number;

export interface IssueSpec {
  /** How people name it; default: the key. */
  readonly label: string;
  /** What a number counts ("USD per seat and month"); default: "". */
  readonly unit: string;
  /**
   * At least one; no two alike when written as text. A range is written out on reading: `{from, to, step}` becomes a
   * list.
   */
  readonly options: readonly Option[];
}

/**
 * How much each option is worth to a side, in [0, 1]. The two sentences need numeric options and are linear in them
 * (best 1, worst 0; a single option is worth 1).
 */
export type Values =
  'more is better' | 'less is better' | { readonly formula: string } | Readonly<Record<string, number>>;

export interface GoalSpec {
  /** In [0, 1]; a side's weights sum to 1 (within 1e-6), or to the side's `scale`. */
  readonly weight: number;
  readonly values: Values;
}

export interface BreakPointSpec {
  /** The last option (in this side's own value) that it will accept. */
  readonly limit: Option;
  /** Why: business model, pricing structure, quota, policy, pride… default "". */
  readonly because: string;
  /** In [0, 1], default 0: how ready this side is to grant an exception. */
  readonly flexibility: number;
}

/** A policy or rule by name, with its parameters. In a file, `"candid"` is short for `{ "name": "candid" }`. */
export interface PolicySpec {
  readonly name: string;
  readonly [parameter: string]: string | number;
}

/**
 * One side. Its numbers (`opensAt`, `walkAway`, `trust`, `depth`, `care`, `understanding`, `stake`, …) with their ranges
 * and defaults are the entries of the table of levers, `domain/levers.ts`.
 */
export interface SideSpec extends SideNumbers {
  readonly name: string;
  /** What everybody may know of this side, and what only its player may. Default "" each. */
  readonly brief: { readonly shared: string; readonly confidential: string };
  /** A goal for every issue. */
  readonly goals: Readonly<Record<string, GoalSpec>>;
  /** By issue; default none. */
  readonly breakPoints: Readonly<Record<string, BreakPointSpec>>;
  /**
   * By issue: the importance, in [0, 1], that this side takes the issue to have for the other. Default: none (the fixed
   * pie).
   */
  readonly assumes: Readonly<Record<string, number>>;
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

export interface RivalSpec {
  readonly name: string;
  /** The utility of its deal to the side that it courts, in [0, 1]. */
  readonly fit: number;
  /** That side's trust in this rival, in [0, 1]; default 0.5. */
  readonly trust: number;
  /** Whom it courts; default `client`. (A vendor may have another buyer.) */
  readonly courts: 'client' | 'vendor';
}

/** Who compared the products before the talks. What it recommends is computed, not claimed. */
export interface AdviserSpec {
  readonly name: string;
  /** Default "". */
  readonly brief: string;
}

export interface Scenario extends PerSide<SideSpec> {
  readonly schemaVersion: 1;
  readonly title: string;
  /** Default "". */
  readonly story: string;
  /** How many rounds there are to talk; a whole number from 1 to 100,000. */
  readonly rounds: number;
  readonly issues: Readonly<Record<string, IssueSpec>>;
  /** Default none. */
  readonly rivals: readonly RivalSpec[];
  /** Default none (absent). */
  readonly adviser?: AdviserSpec;
}
