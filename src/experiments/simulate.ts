/**
 * A scenario played many times: how often there is a deal, how it ends, and what it is worth, each with its interval.
 */
import type { PerSide } from '../domain/side.ts';
import { VERSION } from '../kernel/version.ts';
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
import { checkUntil, looksAfter, narrow } from './runs/stopping.ts';
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
  /** How the intervals were made. */
  readonly intervals: Intervals;
  readonly dealRate: Estimate;
  readonly endings: { readonly agreement: number; readonly 'walk-away': number; readonly deadline: number };
  /** Given a deal; null where there was none. */
  readonly utility: PerSide<Estimate | null>;
  /** Over all runs, failures counted at what the side ended with. */
  readonly payoff: PerSide<Estimate>;
  /** Each side's trust in the other at the end. */
  readonly trust: PerSide<Estimate>;
  /** How many rounds were begun. */
  readonly rounds: Estimate;
  /** Walk-aways by the rival that was gone to; "" for none. */
  readonly leftFor: Readonly<Record<string, number>>;
  /** Walk-aways by the issue that they were over; "" for none. */
  readonly over: Readonly<Record<string, number>>;
  /** Runs that a policy from outside ended by a fault of its own; they count as runs without a deal. */
  readonly faults: Faults;
}

export interface Faults extends PerSide<number> {
  /** The first ones, at most ten. */
  readonly first: readonly RunFault[];
}

export interface SimulateOptions extends RunOptions {
  /** Stop as soon as this is known well enough, at the latest after `runs`. Default: play all runs. */
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
 * console.log(runs, endings); // 200 { agreement: 51, 'walk-away': 149, deadline: 0 }
 * console.log(dealRate.low < dealRate.estimate && dealRate.estimate < dealRate.high); // true
 * ```
 */
export const simulate = (scenario: Scenario, options: SimulateOptions = {}): Simulation =>
  runStudy(simulationStudy(scenario, options), options);

/** The study of a simulation, which this thread or others play. */
export function simulationStudy(scenario: Scenario, options: SimulateOptions = {}): Study<Simulation> {
  const { runs, seed } = runOptions(options);
  const { until } = options;
  if (until !== undefined) checkUntil(until);
  const read = asScenario(scenario);
  const tally = emptyTally(read);
  const enough = (): boolean =>
    until !== undefined &&
    looksAfter(tally.runs) &&
    narrow(measureOf(summarise(tally, seed), until.of ?? 'dealRate'), until);
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

/** The simulation that a tally of at least one run amounts to. */
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
    rounds: estimateOf(tally.rounds, 1, mostRounds)!,
    leftFor: named(
      tally.leftFor,
      scenario.rivals.map(({ name }) => name),
    ),
    over: named(tally.over, Object.keys(scenario.issues)),
    faults: { vendor: faults[0]!, client: faults[1]!, first: firstFaults },
  };
}

/** Counts by name, those above 0; the last count is for none, "". Rivals of one name are counted together. */
function named(counts: readonly number[], names: readonly string[]): Record<string, number> {
  const result: Record<string, number> = {};
  counts.forEach((n, i) => {
    if (n > 0) result[names[i] ?? ''] = (result[names[i] ?? ''] ?? 0) + n;
  });
  return result;
}
