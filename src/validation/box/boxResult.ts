/** The options and the result of `claimBox`, as plain data. */
import type { ProgressOptions } from '../../kernel/progress.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import type { TakesTwo } from '../claim/takesTwo.ts';
import type { BoxContrastName, BoxRule } from './boxContrasts.ts';
import type { BoxFactor } from './boxFactors.ts';
import type { BoxResult, BoxVerdict } from './boxVerdicts.ts';
import type { Separating } from './separating.ts';

/** Options of `claimBox`. */
export interface ClaimBoxOptions extends ProgressOptions {
  /**
   * The table of every point.
   *
   * @defaultValue undefined: point n is the table of pair n of the population `smallPoint`
   */
  readonly scenario?: Scenario;
  /**
   * The number of points; a whole number from 2.
   *
   * @defaultValue 400
   */
  readonly points?: number;
  /**
   * The number of negotiations of each cell of a point; a whole number from 1.
   *
   * @defaultValue 200
   */
  readonly runs?: number;
  /**
   * The seed of the points, of the people and of the chance of their negotiations.
   *
   * @defaultValue 'dealbreaker'
   */
  readonly seed?: string | number;
}

/** A contrast over the whole box. */
export interface BoxSummary {
  readonly name: BoxContrastName;
  readonly rule: BoxRule;
  /** How many points have each verdict. */
  readonly verdicts: Readonly<Record<BoxVerdict, number>>;
  /** The mean rate of deals in each cell over the points, in [0, 1]. */
  readonly deals: readonly number[];
  /** The mean effect over the points, which count as a sample of the box. */
  readonly mean: Estimate;
  /** The levers that tell the points of a verdict from the others. */
  readonly separating: readonly Separating[];
}

/** The claim over the whole box of levers, as plain data. */
export interface ClaimBox {
  readonly type: 'claimBox';
  readonly seed: string;
  readonly version: string;
  /** The title of the scenario; null for drawn people. */
  readonly title: string | null;
  readonly points: number;
  readonly runs: number;
  /** The number of tests for which the verdicts are corrected. */
  readonly tests: number;
  /** The levers of the box and their ranges. */
  readonly factors: readonly Omit<BoxFactor, 'levers'>[];
  readonly contrasts: readonly BoxSummary[];
  /**
   * Whether it takes two on the scenario's own table, one lever at a time, five times as many runs a cell; null for
   * drawn people, for whom `validate` measures it, and where the work was stopped before.
   */
  readonly takesTwo: readonly TakesTwo[] | null;
  /** By point, the value of each factor, and the result of each contrast in the order of `contrasts`. */
  readonly at: readonly { readonly values: Readonly<Record<string, number>>; readonly results: readonly BoxResult[] }[];
}
