/** Estimates the results of one pair of policies on one scenario. */
import type { PerSide } from '../../domain/side.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { meanEstimate } from '../../statistics/mean.ts';
import { wilson } from '../../statistics/wilson.ts';
import type { Game } from './game.ts';

/** The results of one pair of policies on one scenario. */
export interface TournamentPair {
  readonly scenario: string;
  readonly vendor: string;
  readonly client: string;
  readonly dealRate: Estimate;
  /** Each side's mean utility, in [0, 1]; a failure counts with the utility that the side got then. */
  readonly payoff: PerSide<Estimate>;
  /** The sum of both sides' payoffs, in [0, 2]. */
  readonly joint: Estimate;
  /** Each side's mean trust in the other at the end, in [0, 1]. */
  readonly trust: PerSide<Estimate>;
  /** Each side's mean satisfaction, the whole, in [1, 5]. */
  readonly satisfaction: PerSide<Estimate>;
}

/** Makes the estimates from the runs of a pair. */
export function pairOf(
  { payoff, trust, satisfaction, deal }: Game,
  scenario: string,
  vendor: string,
  client: string,
  runs: number,
): TournamentPair {
  return {
    scenario,
    vendor,
    client,
    dealRate: wilson(
      deal.reduce((a, b) => a + b, 0),
      runs,
    ),
    payoff: { vendor: meanEstimate(payoff.vendor, 0, 1)!, client: meanEstimate(payoff.client, 0, 1)! },
    joint: meanEstimate(
      payoff.vendor.map((x, run) => x + payoff.client[run]!),
      0,
      2,
    )!,
    trust: { vendor: meanEstimate(trust.vendor, 0, 1)!, client: meanEstimate(trust.client, 0, 1)! },
    satisfaction: {
      vendor: meanEstimate(satisfaction.vendor, 1, 5)!,
      client: meanEstimate(satisfaction.client, 1, 5)!,
    },
  };
}
