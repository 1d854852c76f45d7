/** Plays many vendors with their clients over several deals, and estimates rates and means by deal number. */
import { throwIfStopped } from '../kernel/progress.ts';
import { VERSION } from '../kernel/version.ts';
import { asScenario } from '../scenario/read/read.ts';
import type { Scenario } from '../scenario/read/scenario.ts';
import type { Study } from '../experiments/runs/runStudy.ts';
import { runStudy, stageOf } from '../experiments/runs/runStudy.ts';
import type { Estimate } from '../statistics/estimate.ts';
import { INTERVALS } from '../statistics/estimate.ts';
import { estimateOf } from '../statistics/mean.ts';
import { wilson } from '../statistics/wilson.ts';
import { relationPieces } from './bulk/playRelations.ts';
import type { DealTally, RelationTally } from './bulk/relationTally.ts';
import { addRelations, emptyRelationTally, MEANS, RATES } from './bulk/relationTally.ts';
import type { DealRow } from './rows/dealRow.ts';
import { rowsOfOutcomes } from './rows/rowsOfOutcomes.ts';
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
export const simulateDealings = (scenario: Scenario, options: SimulateDealingsOptions = {}): DealingsSimulation =>
  runStudy(dealingsStudy(scenario, options), options, relationPieces);

/** Makes the study of many sequences of deals. This thread or others play it. */
export function dealingsStudy(scenario: Scenario, options: SimulateDealingsOptions = {}): Study<DealingsSimulation> {
  const { runs, deals, seed } = studyOptions(options);
  const read = asScenario(scenario);
  const tally = emptyRelationTally(deals);
  return {
    seed,
    sequences: { what: 'relationships', deals },
    seats: options.seats,
    runs,
    pieces: [{ scenario: read, levers: {}, from: 0, to: runs }],
    addOutcomes: (_piece, outcomes) => {
      addRelations(tally, outcomes);
      return outcomes.count;
    },
    result: () => summary(read, seed, tally),
  };
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
  return rowsOf(dealingsStudy(scenario, options), options);
}

/** The number of runs in a block. After each block the signal is checked. */
const BLOCK = 64;

function* rowsOf(
  study: Study<DealingsSimulation>,
  { signal, onProgress }: SimulateDealingsOptions,
): Generator<DealRow> {
  const { seed, runs } = study;
  for (const piece of study.pieces) {
    const play = relationPieces(piece, study);
    for (let from = 0; from < runs; from += BLOCK) {
      throwIfStopped(signal);
      const to = Math.min(runs, from + BLOCK);
      yield* rowsOfOutcomes(piece.scenario, seed, play(from, to));
      onProgress?.({ done: to, total: runs, stage: stageOf(study) });
    }
  }
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
