/** Plays many vendors with their clients over several deals, and estimates rates and means by deal number. */
import { throwIfStopped } from '../kernel/progress.ts';
import { VERSION } from '../kernel/version.ts';
import { asScenario } from '../scenario/read/read.ts';
import type { Scenario } from '../scenario/read/scenario.ts';
import type { Estimate } from '../statistics/estimate.ts';
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
import type { SimulateDealingsOptions, DealEstimates, DealingsSimulation } from './dealingsSimulation.ts';
import { studyOptions } from './studyOptions.ts';

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
  const { runs, deals, seed } = studyOptions(options);
  const { seats, signal, onProgress } = options;
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
