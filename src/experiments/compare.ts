/**
 * Compares two scenarios on common random numbers: run r of one beside run r of the other, so that the difference comes
 * from the levers and not from chance.
 */
import type { PerSide } from '../domain/side.ts';
import { VERSION } from '../kernel/version.ts';
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

/** Runs by where they ended in a deal. The two in the middle carry all the difference. */
export interface Pairs {
  readonly both: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly neither: number;
  /**
   * How likely an unevenness like that between onlyA and onlyB would be if there were no difference (McNemar, exact,
   * two-sided), in (0, 1].
   */
  readonly p: number;
}

export interface Comparison {
  readonly type: 'comparison';
  readonly seed: string;
  readonly version: string;
  readonly runs: number;
  /** How the intervals of the differences were made. */
  readonly intervals: Intervals;
  readonly a: Simulation;
  readonly b: Simulation;
  /** b − a, in [−1, 1], paired run by run. */
  readonly dealRate: Estimate;
  readonly pairs: Pairs;
  /** b − a, failures counted at what the side ended with. */
  readonly payoff: PerSide<Estimate>;
  /** b − a, at the end. */
  readonly trust: PerSide<Estimate>;
}

/**
 * Compares two scenarios on the same luck: run r of the one beside run r of the other.
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
} as const;

/** The study of a comparison, which this thread or others play. */
export function comparisonStudy(a: Scenario, b: Scenario, options: RunOptions = {}): Study<Comparison, Portion> {
  const { runs, seed } = runOptions(options);
  const scenarios = [asScenario(a), asScenario(b)] as const;
  const tallies = [emptyTally(scenarios[0]), emptyTally(scenarios[1])] as const;
  /** By whether a and b ended in a deal: neither, only b, only a, both. */
  const deals: [number, number, number, number] = [0, 0, 0, 0];
  const means = {
    vendorPayoff: emptyMean(),
    clientPayoff: emptyMean(),
    vendorTrust: emptyMean(),
    clientTrust: emptyMean(),
  };
  /** The outcomes of `a` whose counterparts in `b` have not been played yet, in order. */
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
      // What is handed in is good until the next call, so what waits is kept as a copy.
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
      const difference = (mean: Mean): Estimate => estimateOf(mean, -1, 1)!;
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
      };
    },
  };
}

export interface Portion extends Piece {
  /** Whether it is a's. */
  readonly first: boolean;
}

function* portions([a, b]: readonly [Scenario, Scenario], runs: number): Generator<Portion> {
  for (let from = 0; from < runs; from += PORTION) {
    const to = Math.min(runs, from + PORTION);
    yield { scenario: a, levers: {}, from, to, first: true };
    yield { scenario: b, levers: {}, from, to, first: false };
  }
}
