/** Two scenarios on the same luck: run r of one beside run r of the other, so that the difference is the levers' and not the dice's. */
import type { PerSide } from '../domain/side.ts';
import { SIDES } from '../domain/side.ts';
import { VERSION } from '../kernel/version.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Estimate } from './estimate.ts';
import { emptyMean, estimateOf, take } from './mean.ts';
import type { RunOptions } from './plays.ts';
import { payoffOf, player, runOptions } from './plays.ts';
import type { Simulation } from './simulate.ts';
import { count, emptyTally, summarise } from './simulate.ts';

export interface Comparison {
  readonly seed: string;
  readonly version: string;
  readonly runs: number;
  readonly a: Simulation;
  readonly b: Simulation;
  /** b − a, in [−1, 1], paired run by run. */
  readonly dealRate: Estimate;
  /** b − a, failures counted at what the side ended with. */
  readonly payoff: PerSide<Estimate>;
}

/** Paired differences over common random numbers; `runs` from 1, default 1000. Throws ScenarioError for a bad scenario, RangeError for bad options. */
export function compare(a: Scenario, b: Scenario, options: RunOptions = {}): Comparison {
  const { runs, seed } = runOptions(options);
  const plays = [player(a, seed, options.seats), player(b, seed, options.seats)] as const;
  const tallies = [emptyTally(a.title), emptyTally(b.title)] as const;
  const deals = emptyMean();
  const payoff = { vendor: emptyMean(), client: emptyMean() };
  for (let run = 0; run < runs; run++) {
    const first = plays[0](run);
    const second = plays[1](run);
    count(tallies[0], first);
    count(tallies[1], second);
    take(deals, Number(second.ending!.kind === 'agreement') - Number(first.ending!.kind === 'agreement'));
    for (const side of SIDES) take(payoff[side], payoffOf(second, side) - payoffOf(first, side));
  }
  const difference = (mean: typeof deals): Estimate => estimateOf(mean, -1, 1)!;
  return {
    seed, version: VERSION, runs, a: summarise(tallies[0], seed), b: summarise(tallies[1], seed), dealRate: difference(deals),
    payoff: { vendor: difference(payoff.vendor), client: difference(payoff.client) },
  };
}
