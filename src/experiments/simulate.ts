/** A scenario played many times: how often there is a deal, how it ends, and what it is worth, each with its interval. */
import type { PerSide } from '../domain/side.ts';
import { SIDES } from '../domain/side.ts';
import type { State } from '../engine/state.ts';
import { trustNow } from '../engine/table.ts';
import { VERSION } from '../kernel/version.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Estimate } from './estimate.ts';
import type { Mean } from './mean.ts';
import { emptyMean, estimateOf, take } from './mean.ts';
import type { RunOptions } from './plays.ts';
import { payoffOf, player, runOptions } from './plays.ts';
import { wilson } from './wilson.ts';

export interface Simulation {
  readonly seed: string;
  readonly version: string;
  readonly title: string;
  readonly runs: number;
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
}

/** Run r is `negotiate(scenario, { seed, run: r })`. `runs` from 1, default 1000. Throws ScenarioError for a bad scenario, RangeError for bad options. */
export function simulate(scenario: Scenario, options: RunOptions = {}): Simulation {
  const { runs, seed } = runOptions(options);
  const play = player(scenario, seed, options.seats);
  const tally = emptyTally(scenario.title);
  for (let run = 0; run < runs; run++) count(tally, play(run));
  return summarise(tally, seed);
}

type Means = PerSide<Mean>;

/** What has been counted so far. */
export interface Tally {
  title: string;
  endings: { agreement: number; 'walk-away': number; deadline: number };
  utility: Means;
  payoff: Means;
  trust: Means;
  rounds: Mean;
  most: number;
  leftFor: Record<string, number>;
  over: Record<string, number>;
}

const means = (): Means => ({ vendor: emptyMean(), client: emptyMean() });

export const emptyTally = (title: string): Tally => ({
  title, endings: { agreement: 0, 'walk-away': 0, deadline: 0 }, utility: means(), payoff: means(), trust: means(), rounds: emptyMean(), most: 1, leftFor: {}, over: {},
});

/** Counts one finished negotiation. */
export function count(tally: Tally, state: State): void {
  const ending = state.ending!;
  const trust = trustNow(state);
  tally.endings[ending.kind] += 1;
  for (const side of SIDES) {
    take(tally.payoff[side], payoffOf(state, side));
    take(tally.trust[side], trust[side]);
    if (ending.kind === 'agreement') take(tally.utility[side], ending.utility[side]);
  }
  take(tally.rounds, state.round + 1);
  tally.most = state.prepared.rounds;
  if (ending.kind !== 'walk-away') return;
  tally.leftFor[ending.to ?? ''] = (tally.leftFor[ending.to ?? ''] ?? 0) + 1;
  tally.over[ending.over ?? ''] = (tally.over[ending.over ?? ''] ?? 0) + 1;
}

/** The simulation that a tally of at least one run amounts to. */
export function summarise(tally: Tally, seed: string): Simulation {
  const { agreement, deadline } = tally.endings;
  const runs = agreement + tally.endings['walk-away'] + deadline;
  const unit = (mean: Mean): Estimate | null => estimateOf(mean, 0, 1);
  return {
    seed, version: VERSION, title: tally.title, runs, dealRate: wilson(agreement, runs), endings: tally.endings,
    utility: { vendor: unit(tally.utility.vendor), client: unit(tally.utility.client) },
    payoff: { vendor: unit(tally.payoff.vendor)!, client: unit(tally.payoff.client)! },
    trust: { vendor: unit(tally.trust.vendor)!, client: unit(tally.trust.client)! },
    rounds: estimateOf(tally.rounds, 1, tally.most)!, leftFor: tally.leftFor, over: tally.over,
  };
}
