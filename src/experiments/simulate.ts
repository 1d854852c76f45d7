/** Plays a scenario many times and estimates the deal rate, the endings and the utilities, with intervals. */
import type { PerSide } from '../domain/side.ts';
import { VERSION } from '../kernel/version.ts';
import type { Satisfaction } from '../relationship/satisfaction.ts';
import { satisfactionIn, satisfactionRange } from '../relationship/satisfaction.ts';
import { asScenario } from '../scenario/read/read.ts';
import type { Scenario } from '../scenario/read/scenario.ts';
import type { Estimate, Intervals } from '../statistics/estimate.ts';
import { INTERVALS } from '../statistics/estimate.ts';
import type { RunFault } from './runs/outcome.ts';
import type { Mean } from '../statistics/mean.ts';
import { estimateOf } from '../statistics/mean.ts';
import { measureOf } from './runs/measure.ts';
import type { RunOptions } from './runs/runBatch.ts';
import { runOptions } from './runs/runBatch.ts';
import type { Until } from './runs/stopping.ts';
import { checkUntil, isCheckedAfter, isNarrow } from './runs/stopping.ts';
import type { Study } from './runs/runStudy.ts';
import { runStudy } from './runs/runStudy.ts';
import type { Tally } from './runs/tally.ts';
import { count, emptyTally } from './runs/tally.ts';
import { wilson } from '../statistics/wilson.ts';

export interface Simulation {
  readonly type: 'simulation';
  readonly seed: string;
  readonly version: string;
  readonly title: string;
  readonly runs: number;
  /** The confidence and the methods of the intervals. */
  readonly intervals: Intervals;
  readonly dealRate: Estimate;
  readonly endings: { readonly agreement: number; readonly 'walk-away': number; readonly deadline: number };
  /** Each side's mean utility of the deals, in [0, 1]; null where no run ended in a deal. */
  readonly utility: PerSide<Estimate | null>;
  /** Each side's mean utility over all runs, in [0, 1]; a failure counts with the utility that the side got then. */
  readonly payoff: PerSide<Estimate>;
  /** Each side's mean trust in the other at the end, in [0, 1]. */
  readonly trust: PerSide<Estimate>;
  /** Each side's mean satisfaction: the whole in [1, 5], its parts in [−1, 1]. */
  readonly satisfaction: PerSide<SatisfactionEstimates>;
  /** The mean number of rounds that were begun, from 1. */
  readonly rounds: Estimate;
  /** The number of walk-aways by the rival that the side went to; "" for no rival. */
  readonly leftFor: Readonly<Record<string, number>>;
  /** The number of walk-aways by the issue that they were over; "" for no issue. */
  readonly over: Readonly<Record<string, number>>;
  /** The number of runs that a policy from outside ended by a fault; they count as runs without a deal. */
  readonly faults: Faults;
}

/** The mean of each number of `Satisfaction`. */
export type SatisfactionEstimates = { readonly [Name in keyof Satisfaction]: Estimate };

export interface Faults extends PerSide<number> {
  /** The first faults, at most ten. */
  readonly first: readonly RunFault[];
}

export interface SimulateOptions extends RunOptions {
  /**
   * Stops as soon as an interval is narrow enough, at the latest after `runs`.
   *
   * @defaultValue all runs are played
   */
  readonly until?: Until;
}

/**
 * Plays a scenario many times and estimates how often there is a deal, how talks end, and what they are worth. Run r is
 * `negotiate(scenario, { seed, run: r })`.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @param options - `runs` from 1, default 1000; `seed`, default a constant; `seats`; `until` to stop as soon as an
 * estimate is narrow enough; `signal` and `onProgress`.
 * @returns Every estimate with its 95 % interval.
 * @throws ScenarioError for a bad scenario or bad seats.
 * @throws DealbreakerError for bad options.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario, simulate } from 'dealbreaker';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { runs, endings, dealRate } = simulate(scenario, { runs: 200, seed: 7 });
 * console.log(runs, endings); // 200 { agreement: 87, 'walk-away': 113, deadline: 0 }
 * console.log(dealRate.low < dealRate.estimate && dealRate.estimate < dealRate.high); // true
 * ```
 */
export const simulate = (scenario: Scenario, options: SimulateOptions = {}): Simulation =>
  runStudy(simulationStudy(scenario, options), options);

/** The keys of the options beside those of every study. */
export const SIMULATE_KEYS = ['seats', 'until'] as const;

/** Makes the study of a simulation. This thread or others play it. */
export function simulationStudy(scenario: Scenario, options: SimulateOptions = {}): Study<Simulation> {
  const { runs, seed } = runOptions(options, SIMULATE_KEYS);
  const { until } = options;
  if (until !== undefined) checkUntil(until);
  const read = asScenario(scenario);
  const tally = emptyTally(read);
  const enough = (): boolean =>
    until !== undefined &&
    isCheckedAfter(tally.runs) &&
    isNarrow(measureOf(summarise(tally, seed), until.of ?? 'dealRate'), until);
  let stopped = false;
  return {
    seed,
    seats: options.seats,
    runs,
    pieces: [{ scenario: read, levers: {}, from: 0, to: runs }],
    addOutcomes: (_piece, outcomes) => {
      let n = 0;
      for (; n < outcomes.count && !stopped; n++) {
        count(tally, outcomes, n);
        stopped = enough();
      }
      return n;
    },
    result: () => summarise(tally, seed),
  };
}

/** Makes the result from a tally of at least one run. */
export function summarise(tally: Tally, seed: string): Simulation {
  const { scenario, mostRounds, runs, kinds, faults, firstFaults } = tally;
  const [agreement, away, deadline] = kinds as [number, number, number];
  const unit = (mean: Mean): Estimate | null => estimateOf(mean, 0, 1);
  return {
    type: 'simulation',
    seed,
    version: VERSION,
    title: scenario.title,
    runs,
    intervals: INTERVALS,
    dealRate: wilson(agreement, runs),
    endings: { agreement, 'walk-away': away, deadline },
    utility: { vendor: unit(tally.utility.vendor), client: unit(tally.utility.client) },
    payoff: { vendor: unit(tally.payoff.vendor)!, client: unit(tally.payoff.client)! },
    trust: { vendor: unit(tally.trust.vendor)!, client: unit(tally.trust.client)! },
    satisfaction: satisfactionIn(tally.satisfaction.map((mean, n) => estimateOf(mean, ...satisfactionRange(n))!)),
    rounds: estimateOf(tally.rounds, 1, mostRounds)!,
    leftFor: named(
      tally.leftFor,
      scenario.rivals.map(({ name }) => name),
    ),
    over: named(tally.over, Object.keys(scenario.issues)),
    faults: { vendor: faults[0]!, client: faults[1]!, first: firstFaults },
  };
}

/** Returns the counts above 0 by name. The last count has the name "". Rivals of one name are counted together. */
function named(counts: readonly number[], names: readonly string[]): Record<string, number> {
  const result: Record<string, number> = {};
  counts.forEach((n, i) => {
    if (n > 0) result[names[i] ?? ''] = (result[names[i] ?? ''] ?? 0) + n;
  });
  return result;
}
