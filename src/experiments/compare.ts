/**
 * Compares two scenarios on common random numbers: run r of one is paired with run r of the other, so that the
 * difference comes from the levers and not from chance.
 */
import type { PerSide } from '../domain/side.ts';
import { VERSION } from '../kernel/version.ts';
import { SATISFACTION } from '../relationship/satisfaction.ts';
import { asScenario } from '../scenario/read/read.ts';
import type { Scenario } from '../scenario/read/scenario.ts';
import type { Estimate, Intervals } from '../statistics/estimate.ts';
import { PAIRED_INTERVALS } from '../statistics/estimate.ts';
import { mcnemar } from '../statistics/mcnemar.ts';
import type { Mean } from '../statistics/mean.ts';
import { emptyMean, estimateOf, addToMean } from '../statistics/mean.ts';
import type { RunOutcomes } from './runs/outcome.ts';
import { AT, KINDS } from './runs/outcome.ts';
import type { RunOptions } from './runs/runBatch.ts';
import { runOptions } from './runs/runBatch.ts';
import type { Simulation } from './simulate.ts';
import { summarise } from './simulate.ts';
import type { Piece, Study } from './runs/runStudy.ts';
import { runStudy } from './runs/runStudy.ts';
import { tango } from '../statistics/tango.ts';
import { count, emptyTally } from './runs/tally.ts';

/** The numbers of runs by where they ended in a deal; the difference comes from `onlyA` and `onlyB` alone. */
export interface Pairs {
  readonly both: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly neither: number;
  /**
   * The p-value, in (0, 1]: how likely onlyA and onlyB differ at least this much if a and b have the same deal rate
   * (McNemar, exact, two-sided).
   */
  readonly p: number;
}

export interface Comparison {
  readonly type: 'comparison';
  readonly seed: string;
  readonly version: string;
  readonly runs: number;
  /** The confidence and the methods of the intervals of the differences. */
  readonly intervals: Intervals;
  readonly a: Simulation;
  readonly b: Simulation;
  /** The deal rate of b less that of a, in [−1, 1], paired by run. */
  readonly dealRate: Estimate;
  readonly pairs: Pairs;
  /** The payoff in b less that in a, in [−1, 1]; a failure counts with the utility that the side got then. */
  readonly payoff: PerSide<Estimate>;
  /** The trust at the end in b less that in a, in [−1, 1]. */
  readonly trust: PerSide<Estimate>;
  /** The satisfaction in b less that in a, the whole, in [−4, 4]. */
  readonly satisfaction: PerSide<Estimate>;
}

/**
 * Compares two scenarios on common random numbers: run r of one is paired with run r of the other.
 *
 * @param a - The scenario that is subtracted.
 * @param b - The scenario that it is subtracted from.
 * @param options - `runs` from 1, default 1000; `seed`, default a constant; `seats`; `signal` and `onProgress`.
 * @returns Paired differences b − a with their 95 % intervals, and both simulations.
 * @throws ScenarioError for a bad scenario or bad seats.
 * @throws DealbreakerError for bad options.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { compare, readScenario, withLevers } from 'dealbreaker';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { dealRate, pairs } = compare(scenario, withLevers(scenario, { 'vendor.care': 1 }), { runs: 200, seed: 7 });
 * console.log(dealRate.low > 0, pairs.onlyB > pairs.onlyA); // true true
 * ```
 */
export const compare = (a: Scenario, b: Scenario, options: RunOptions = {}): Comparison =>
  runStudy(comparisonStudy(a, b, options), options);

/** The number of runs of one scenario that are played before the same runs of the other. */
const PORTION = 250;
const MEANS = {
  vendorPayoff: AT.vendorUtility,
  clientPayoff: AT.clientUtility,
  vendorTrust: AT.vendorTrust,
  clientTrust: AT.clientTrust,
  vendorSatisfaction: AT.satisfaction,
  clientSatisfaction: AT.satisfaction + SATISFACTION.length,
} as const;

/** The keys of the options beside those of every study. */
export const COMPARE_KEYS = ['seats'] as const;

/** Makes the study of a comparison. This thread or others play it. */
export function comparisonStudy(a: Scenario, b: Scenario, options: RunOptions = {}): Study<Comparison, Portion> {
  const { runs, seed } = runOptions(options, COMPARE_KEYS);
  const scenarios = [asScenario(a), asScenario(b)] as const;
  const tallies = [emptyTally(scenarios[0]), emptyTally(scenarios[1])] as const;
  /** The numbers of pairs in which neither, only b, only a, or both ended in a deal. */
  const deals: [number, number, number, number] = [0, 0, 0, 0];
  const means = {
    vendorPayoff: emptyMean(),
    clientPayoff: emptyMean(),
    vendorTrust: emptyMean(),
    clientTrust: emptyMean(),
    vendorSatisfaction: emptyMean(),
    clientSatisfaction: emptyMean(),
  };
  /** The outcomes of `a`, in order, whose counterparts in `b` have not been played yet. */
  const waiting: RunOutcomes[] = [];

  const pair = (first: RunOutcomes, i: number, second: RunOutcomes, j: number): void => {
    count(tallies[0], first, i);
    count(tallies[1], second, j);
    const read = (outcomes: RunOutcomes, n: number, place: number): number =>
      outcomes.numbers[n * outcomes.stride + place]!;
    const deal = (outcomes: RunOutcomes, n: number): number =>
      Number(KINDS[read(outcomes, n, AT.kind)] === 'agreement');
    deals[2 * deal(first, i) + deal(second, j)]! += 1;
    for (const [name, place] of Object.entries(MEANS))
      addToMean(means[name as keyof typeof MEANS], read(second, j, place) - read(first, i, place));
  };

  return {
    seed,
    seats: options.seats,
    runs: 2 * runs,
    pieces: portions(scenarios, runs),
    addOutcomes: (piece, outcomes) => {
      // The numbers that are handed in are valid until the next call, so outcomes that wait are copied.
      if (piece.first)
        waiting.push({ ...outcomes, numbers: outcomes.numbers.slice(0, outcomes.count * outcomes.stride) });
      else {
        for (let n = 0; n < outcomes.count; n++) {
          const run = outcomes.from + n;
          while (waiting[0]!.from + waiting[0]!.count <= run) waiting.shift();
          pair(waiting[0]!, run - waiting[0]!.from, outcomes, n);
        }
      }
      return outcomes.count;
    },
    result: () => {
      const [neither, onlyB, onlyA, both] = deals;
      const played = neither + onlyB + onlyA + both;
      const difference = (mean: Mean, most = 1): Estimate => estimateOf(mean, -most, most)!;
      return {
        type: 'comparison',
        seed,
        version: VERSION,
        runs: played,
        intervals: PAIRED_INTERVALS,
        a: summarise(tallies[0], seed),
        b: summarise(tallies[1], seed),
        dealRate: tango(onlyB, onlyA, played),
        pairs: { both, onlyA, onlyB, neither, p: mcnemar(onlyA, onlyB) },
        payoff: { vendor: difference(means.vendorPayoff), client: difference(means.clientPayoff) },
        trust: { vendor: difference(means.vendorTrust), client: difference(means.clientTrust) },
        satisfaction: {
          vendor: difference(means.vendorSatisfaction, 4),
          client: difference(means.clientSatisfaction, 4),
        },
      };
    },
  };
}

export interface Portion extends Piece {
  /** Whether the runs are those of `a`. */
  readonly first: boolean;
}

function* portions([a, b]: readonly [Scenario, Scenario], runs: number): Generator<Portion> {
  for (let from = 0; from < runs; from += PORTION) {
    const to = Math.min(runs, from + PORTION);
    yield { scenario: a, levers: {}, from, to, first: true };
    yield { scenario: b, levers: {}, from, to, first: false };
  }
}
