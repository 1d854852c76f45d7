/** The options and the result of `chain`, as plain data. */
import type { PerSide, Side } from '../../domain/side.ts';
import type { ProgressOptions } from '../../kernel/progress.ts';
import type { Estimate } from '../../statistics/estimate.ts';

/** Options of `chain`. */
export interface ChainOptions extends ProgressOptions {
  /**
   * The numbers of meetings, each a whole number from 0 to 100; 0 is added where it is missing.
   *
   * @defaultValue [0, 1, 2, 4, 8, 16]
   */
  readonly meetings?: readonly number[];
  /**
   * The number of negotiations of each cell; a whole number from 1.
   *
   * @defaultValue 500
   */
  readonly runs?: number;
  /**
   * The seed of the chance of all cells.
   *
   * @defaultValue 'dealbreaker'
   */
  readonly seed?: string | number;
}

/** The model as it is, and the null models. */
export type ChainRule = 'as it is' | 'trust plays no part' | 'no break point';

/**
 * What is clamped: `understanding` and `trust` (with its depth) of both sides start the table as they were before the
 * first meeting of the same run; `both` clamps the two. `flexibility`: the vendor's break points never bend, and it
 * foresees nothing, so that its answers follow a coin.
 */
export type ChainClamp = 'nothing' | 'understanding' | 'trust' | 'both' | 'flexibility';

/** Failures at one number of meetings. */
export interface ChainPoint {
  readonly rule: ChainRule;
  readonly clamp: ChainClamp;
  readonly meetings: number;
  /** The failure rate, in [0, 1]. */
  readonly failures: Estimate;
  /** The failure rate without a meeting less this one, of the same runs, in [−1, 1] (Tango). */
  readonly saved: Estimate;
  /**
   * The share of what the meetings save that goes through what is clamped: 1 − (saved with the clamp)/(saved without).
   * It is above 1 where the clamp makes meetings do harm, and below 0 where it makes them save more; shares of several
   * clamps need not sum to 1. Null where nothing is clamped, where the clamp changes no run (`idle`), and where the
   * meetings are not found to save anything.
   */
  readonly through: Estimate | null;
  /** Whether the clamp changes no ending of any run, with or without meetings. */
  readonly idle: boolean;
  /** What each side brings to the table, the mean over the runs; as the clamp sets it. */
  readonly start: PerSide<Readonly<Record<'trust' | 'depth' | 'understanding', number>>>;
}

/** One-sided maintenance: who calls the meetings, and works in them. What nobody calls does not take place. */
export interface ChainEffort {
  readonly rule: ChainRule;
  readonly meetings: number;
  /** Failure rates by who invests. */
  readonly failures: Readonly<Record<'nobody' | Side | 'both', Estimate>>;
  /** How many fewer fail than where nobody invests, of the same runs, in [−1, 1] (Tango). */
  readonly saved: Readonly<Record<Side | 'both', Estimate>>;
  /** The log-odds of a deal: both − vendor − client + nobody. Positive where both do more than the sum of each. */
  readonly logOdds: Estimate;
  /** The two-sided p-value of `logOdds` after Holm's correction for all numbers of meetings and all rules. */
  readonly p: number;
  /** Undecided unless `p` is below 0.05; else by the sign of `logOdds`. */
  readonly verdict: 'supported' | 'contradicted' | 'undecided';
}

/** The essay's chain on the table of one scenario, as plain data. */
export interface Chain {
  readonly type: 'chain';
  readonly seed: string;
  readonly version: string;
  readonly title: string;
  /** The hash of the scenario. */
  readonly scenario: string;
  readonly runs: number;
  /** The numbers of meetings, ascending, 0 first. */
  readonly meetings: readonly number[];
  /** The weeks that pass after each meeting. */
  readonly weeks: number;
  /** By rule and clamp, each number of meetings. Clamps are played in the model as it is alone. */
  readonly points: readonly ChainPoint[];
  /** By rule, each number of meetings above 0. */
  readonly efforts: readonly ChainEffort[];
}
