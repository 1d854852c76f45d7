/** Plays many vendors with their clients over several deals, and estimates rates and means by deal number. */
import { checkProgressOptions, PROGRESS_KEYS, throwIfStopped } from '../kernel/progress.ts';
import type { ProgressOptions } from '../kernel/progress.ts';
import { checkWhole } from '../kernel/problems.ts';
import { DEFAULT_SEED, seedText } from '../kernel/stream.ts';
import { VERSION } from '../kernel/version.ts';
import type { SeatsInput } from '../engine/preparation/seats.ts';
import type { Faults } from '../experiments/simulate.ts';
import { asScenario } from '../scenario/read/read.ts';
import type { Scenario } from '../scenario/read/scenario.ts';
import type { Estimate, Intervals } from '../statistics/estimate.ts';
import { INTERVALS } from '../statistics/estimate.ts';
import { estimateOf } from '../statistics/mean.ts';
import { wilson } from '../statistics/wilson.ts';
import type { RelationOutcomes } from './bulk/playRelations.ts';
import { relationPlayer } from './bulk/playRelations.ts';
import type { DealTally, RelationTally } from './bulk/relationTally.ts';
import { addRelations, emptyRelationTally, MEANS, RATES } from './bulk/relationTally.ts';
import type { DealRow } from './rows/dealRow.ts';
import { dealRow } from './rows/dealRow.ts';
import { DEAL_STRIDE } from './rows/dealNumbers.ts';

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

/**
 * Plays a scenario many times over several deals and estimates, for each number of a deal, how often there is one, who
 * renews, and how trust and satisfaction develop. Run r is `dealings(scenario, { seed, run: r })`.
 *
 * @param scenario - A scenario, as `readScenario` returns it; its `after` and `market` say how deals follow each other.
 * @param options - `runs` from 1, default 1000; `deals` from 1, default 8; `seed`, default a constant; `seats`;
 * `signal` and `onProgress`.
 * @returns Every estimate with its 95 % interval.
 * @throws ScenarioError for a bad scenario or bad seats.
 * @throws DealbreakerError for bad options.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario, simulateDealings, withLevers } from 'dealbreaker';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const lasting = withLevers(scenario, { 'after.fades': 0.1, 'after.renewal': 2 });
 * const { deals } = simulateDealings(lasting, { runs: 100, deals: 3, seed: 7 });
 * console.log(deals.map(({ survival }) => survival?.estimate.toFixed(2))); // [ '1.00', '0.59', '0.37' ]
 * ```
 */
export function simulateDealings(scenario: Scenario, options: SimulateDealingsOptions = {}): DealingsSimulation {
  const { seed, read, deals, play } = study(scenario, options);
  const tally = emptyRelationTally(deals);
  for (const outcomes of play) addRelations(tally, outcomes);
  return summary(read, seed, tally);
}

/**
 * Plays a scenario many times over several deals and yields one row for each run and deal, in order. Rows are made as
 * they are read, so that memory does not grow with their number.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @param options - As for `simulateDealings`.
 * @returns The rows; after a fault of a policy from outside a run has no more.
 * @throws ScenarioError for a bad scenario or bad seats.
 * @throws DealbreakerError for bad options.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { dealRows, readScenario } from 'dealbreaker';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const rows = [...dealRows(scenario, { runs: 5, deals: 2, seed: 7 })];
 * console.log(rows.length, rows[1]?.deal, rows[1]?.ending); // 10 2 agreement
 * ```
 */
export function dealRows(scenario: Scenario, options: SimulateDealingsOptions = {}): IterableIterator<DealRow> {
  const { seed, read, play } = study(scenario, options);
  return rowsOf(read, seed, play);
}

function* rowsOf(scenario: Scenario, seed: string, play: Iterable<RelationOutcomes>): Generator<DealRow> {
  for (const { from, count, deals, numbers, played } of play)
    for (let n = 0; n < count; n++)
      for (let d = 0; d < played[n]!; d++)
        yield dealRow(scenario, { seed, run: from + n, deal: d + 1 }, numbers, (n * deals + d) * DEAL_STRIDE);
}

/** The number of runs in a block. After each block the outcomes are counted and the signal is checked. */
const BLOCK = 64;

/** The runs of a study, in blocks. Options are checked at once. */
function study(
  scenario: Scenario,
  options: SimulateDealingsOptions,
): { seed: string; read: Scenario; deals: number; play: Iterable<RelationOutcomes> } {
  checkProgressOptions(options, ['runs', 'deals', 'seed', 'seats', ...PROGRESS_KEYS]);
  const { runs = 1000, deals = 8, seats, signal, onProgress } = options;
  checkWhole('runs', runs, 1);
  checkWhole('deals', deals, 1);
  const seed = seedText(options.seed ?? DEFAULT_SEED);
  const read = asScenario(scenario);
  const player = relationPlayer(read, deals, seed, seats);
  function* play(): Generator<RelationOutcomes> {
    for (let from = 0; from < runs; from += BLOCK) {
      throwIfStopped(signal);
      const to = Math.min(runs, from + BLOCK);
      yield player(from, to);
      onProgress?.({ done: to, total: runs, stage: 'relationships' });
    }
  }
  return { seed, read, deals, play: play() };
}

function summary({ title }: Scenario, seed: string, tally: RelationTally): DealingsSimulation {
  const cohort = tally.byDeal[0]!.survivors;
  return {
    type: 'dealingsSimulation',
    seed,
    version: VERSION,
    title,
    runs: tally.runs,
    intervals: INTERVALS,
    deals: tally.byDeal.map((deal, n) => estimates(deal, n + 1, cohort)),
    faults: { vendor: tally.faults[0], client: tally.faults[1], first: tally.firstFaults },
  };
}

const rate = (hits: number, n: number): Estimate | null => (n === 0 ? null : wilson(hits, n));

function estimates(tally: DealTally, deal: number, cohort: number): DealEstimates {
  const { tables, hits, of, means } = tally;
  const rates = Object.fromEntries(RATES.map((name, i) => [name, rate(hits[i]!, of[i]!)])) as Pick<
    DealEstimates,
    (typeof RATES)[number]
  >;
  const averages = Object.fromEntries(MEANS.map((name, i) => [name, estimateOf(means[i]!, ...rangeOf(name))])) as Pick<
    DealEstimates,
    (typeof MEANS)[number]
  >;
  return {
    deal,
    tables,
    dealRate: rate(tally.agreements, tables),
    left: rate(tally.left, tables),
    cameBack: rate(tally.cameBack, tables),
    referred: rate(tally.referred, tables),
    survival: rate(tally.survivors, cohort),
    retention: rate(tally.retained, tally.survivors),
    ...rates,
    ...averages,
  };
}

/** The least and the greatest value of a number; a discount and a margin have no ends that are the same for all. */
const rangeOf = (name: (typeof MEANS)[number]): [low: number, high: number] =>
  name === 'satisfaction' || name === 'vendorSatisfaction'
    ? [1, 5]
    : name === 'margin' || name === 'discount' || name === 'utility'
      ? [-Infinity, Infinity]
      : [0, 1];
