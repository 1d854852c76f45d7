/** The result of `validate`, as plain data. */
import type { ClaimAtAssumption } from './claim/assumptionEnds.ts';
import type { CrossingCell } from './claim/crossing.ts';
import type { FlexibilityArrow } from './claim/flexibilityArrow.ts';
import type { PayoffCell } from './claim/payoffMap.ts';
import type { PointSize } from './claim/sizes.ts';
import type { TakesTwo } from './claim/takesTwo.ts';
import type { UnderstandingArrow } from './claim/understandingArrow.ts';
import type { Influences } from './influences.ts';
import type { KnockoutRow } from './knockouts.ts';
import type { FindingRow, PatternRow, Reading, Verdict } from './pattern.ts';

/** A row of the validation: the numbers of the first seed, and the verdicts of all. */
export interface ValidationRow extends PatternRow {
  /** The verdict with each seed; `verdict` is what they agree on, else `undecided`. */
  readonly bySeed: readonly Verdict[];
}

/** The result of `validate`, as plain data. */
export interface Validation {
  readonly type: 'validation';
  readonly seed: string;
  readonly version: string;
  readonly quick: boolean;
  /** How many pairs each population has; `dealOrNoDeal` has five times as many, `smallPoint` twice. */
  readonly pairs: number;
  /** Whether the priorities of the human pairs were given. */
  readonly casino: boolean;
  /** The patterns, by row. */
  readonly rows: readonly ValidationRow[];
  /** How many of them are in band. */
  readonly inBand: number;
  /** What becomes of each row without each mechanism; null where it was not asked for. */
  readonly knockouts: readonly KnockoutRow[] | null;
  /** The tests of the claim; null with `patternsOnly`. */
  readonly claim: {
    readonly parts: readonly Reading[];
    readonly relationship: readonly Reading[];
    readonly talking: readonly Reading[];
    readonly crossing: readonly CrossingCell[];
    readonly pays: readonly PayoffCell[];
    readonly sizes: readonly PointSize[];
    /**
     * The essay's arrows: the vendor's understanding to its flexibility, the client's trust to its understanding, and
     * whether it takes two, one lever at a time.
     */
    readonly arrows: {
      readonly toFlexibility: readonly FlexibilityArrow[];
      readonly toUnderstanding: readonly UnderstandingArrow[];
      readonly takesTwo: readonly TakesTwo[];
    };
  } | null;
  /** The claim at each assumption's ends, and the Sobol' indices; null with `patternsOnly`. */
  readonly sensitivity: { readonly turns: readonly ClaimAtAssumption[]; readonly influences: Influences } | null;
  /** The findings that speak against the essay; empty with `patternsOnly`. */
  readonly contrary: readonly FindingRow[];
}
