/** What a study of many sequences of deals is asked for, and what it finds, as plain data. */
import type { ProgressOptions } from '../kernel/progress.ts';
import type { SeatsInput } from '../engine/preparation/seats.ts';
import type { Faults } from '../experiments/simulate.ts';
import type { Estimate, Intervals } from '../statistics/estimate.ts';

export interface SimulateDealingsOptions extends ProgressOptions {
  /**
   * The number of runs, each a vendor with the clients in its one seat; a whole number from 1.
   *
   * @defaultValue 1000
   */
  readonly runs?: number;
  /**
   * The number of deals of each run, a whole number from 1.
   *
   * @defaultValue 8
   */
  readonly deals?: number;
  /**
   * Text or a whole number; 7 is "7".
   *
   * @defaultValue 'dealbreaker'
   */
  readonly seed?: string | number;
  /**
   * The policies that replace the scenario's own, at every table.
   *
   * @defaultValue none
   */
  readonly seats?: SeatsInput;
}

/** The rates and means of the deals of one number. Each is null where there was nothing to count. */
export interface DealEstimates {
  /** The number of the deal, from 1. */
  readonly deal: number;
  /** At how many tables somebody sat. */
  readonly tables: number;
  /** The share of the tables that ended in a deal. */
  readonly dealRate: Estimate | null;
  /** The share of the contracts that were renewed. */
  readonly renewed: Estimate | null;
  /** The share of the tables after which the client left. */
  readonly left: Estimate | null;
  /** The share of the tables to which a client came back. */
  readonly cameBack: Estimate | null;
  /** The share of the tables with a client that another one had told of the vendor. */
  readonly referred: Estimate | null;
  /**
   * Of the first clients that made the first deal, the share that has made every deal so far: the survivors of the
   * cohort.
   */
  readonly survival: Estimate | null;
  /** The share of those survivors that renews. Each run counts once. */
  readonly retention: Estimate | null;
  /** The share of the tables after which the client tells others of the vendor. */
  readonly tells: Estimate | null;
  /** The share of the deals in which the vendor kept its word. */
  readonly delivered: Estimate | null;
  /** The share of the breaches that were made good. */
  readonly recovered: Estimate | null;
  /** The means over the tables: the client's, and the vendor's; satisfaction in [1, 5], the others in [0, 1]. */
  readonly satisfaction: Estimate | null;
  readonly vendorSatisfaction: Estimate | null;
  readonly trust: Estimate | null;
  readonly vendorTrust: Estimate | null;
  readonly understanding: Estimate | null;
  readonly vendorUnderstanding: Estimate | null;
  /** The means over the deals; see `DealRow`. */
  readonly utility: Estimate | null;
  readonly margin: Estimate | null;
  readonly discount: Estimate | null;
}

/** What many sequences of deals are like. */
export interface DealingsSimulation {
  readonly type: 'dealingsSimulation';
  readonly seed: string;
  readonly version: string;
  readonly title: string;
  readonly runs: number;
  /** The confidence and the methods of the intervals. */
  readonly intervals: Intervals;
  /** By the number of the deal. */
  readonly deals: readonly DealEstimates[];
  /** The number of runs that a policy from outside ended by a fault. */
  readonly faults: Faults;
}
