/** Plays the honest ways to take a seat, and pairs of stock policies, so that one sees what playing well is worth. */
import type { Side } from '../../domain/side.ts';
import type { RunOptions } from '../../experiments/runs/runBatch.ts';
import { simulate } from '../../experiments/simulate.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Estimate } from '../../statistics/estimate.ts';

/** A way to play, named "bid+talk", and what it came to. */
export interface WayToPlay {
  readonly policies: string;
  readonly dealRate: Estimate;
  /** The mean payoff of the side whose seat it took. */
  readonly payoff: Estimate;
}

/** Ways that claim nothing untrue: from the firmest to the most open. */
const HONEST = [
  ['hardliner', 'silent'],
  ['timeDependent', 'silent'],
  ['timeDependent', 'candid'],
  ['timeDependent', 'openBook'],
  ['micro', 'byTheBook'],
  ['tradeOff', 'curious'],
  ['reciprocal', 'foresighted'],
  ['trustScaled', 'trustGated'],
] as const;

/** The pairs of stock policies: both sides play alike. */
const STOCK = [
  ['timeDependent', 'silent'],
  ['timeDependent', 'candid'],
  ['micro', 'silent'],
  ['reciprocal', 'foresighted'],
] as const;

/** How many studies `honestWays` makes for both seats and `stockDeals`, all together. */
export const WAYS = 2 * HONEST.length + STOCK.length;

const nameOf = ([bid, talk]: readonly [string, string]): string => `${bid}+${talk}`;

/** Plays every honest way in one seat against the other side's own policies; the best payoff first. */
export const honestWays = (scenario: Scenario, side: Side, options: RunOptions): WayToPlay[] =>
  HONEST.map((way): WayToPlay => {
    const [bid, talk] = way;
    const { dealRate, payoff } = simulate(
      withLevers(scenario, { [`${side}.bid`]: bid, [`${side}.talk`]: talk }),
      options,
    );
    return { policies: nameOf(way), dealRate, payoff: payoff[side] };
  }).sort((a, b) => b.payoff.estimate - a.payoff.estimate);

/** How often stock policies settle where both sides play them. */
export const stockDeals = (
  scenario: Scenario,
  options: RunOptions,
): { readonly policies: string; readonly dealRate: Estimate }[] =>
  STOCK.map((way) => {
    const [bid, talk] = way;
    const levers = { 'vendor.bid': bid, 'vendor.talk': talk, 'client.bid': bid, 'client.talk': talk };
    return { policies: nameOf(way), dealRate: simulate(withLevers(scenario, levers), options).dealRate };
  });
