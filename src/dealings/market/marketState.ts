/**
 * Where the market stands before a deal, and what each side has seen of it. A noisy series is a random walk of equal
 * steps, up or down with probability ½ each (Cox, Ross & Rubinstein 1979), so that few markets differ and each is
 * prepared once.
 */
import type { PerSide } from '../../domain/side.ts';
import { openStream } from '../../kernel/stream.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { dealSeed } from '../rules/between.ts';

/** A point of the market. */
export interface MarketPoint {
  /** The last deal whose steps have happened; 1 at the start. */
  deal: number;
  /** For each noisy lever, in the order of the file, the steps up less the steps down. */
  readonly ups: number[];
}

/** The market, and the point at which each side last looked at it. */
export interface Market extends PerSide<MarketPoint> {
  readonly truth: MarketPoint;
  /** Whether each side noticed the last turn; null where the market did not turn before this deal. */
  readonly noticed: PerSide<boolean | null>;
}

/** The levers that have a noise, in the order of the file. */
export const noisyLevers = ({ market = [] }: Scenario): [path: string, size: number][] =>
  market.flatMap(({ noise = {} }) => Object.entries(noise));

/** Makes the market before the first deal. */
export function openMarket(scenario: Scenario): Market {
  const point = (): MarketPoint => ({ deal: 1, ups: noisyLevers(scenario).map(() => 0) });
  return { truth: point(), vendor: point(), client: point(), noticed: { vendor: null, client: null } };
}

/** Moves one point of the market to another. */
function movePoint(point: MarketPoint, to: MarketPoint): void {
  point.deal = to.deal;
  for (let i = 0; i < point.ups.length; i++) point.ups[i] = to.ups[i]!;
}

/** Lets both sides see the market as it is, as those do who come to it anew. */
export function seeMarket(market: Market, side: 'vendor' | 'client'): void {
  movePoint(market[side], market.truth);
}

/**
 * Turns the market before a deal, and lets each side notice it with the probability `alert`.
 *
 * @param market - The market, which is changed.
 * @param scenario - The scenario as its file has it.
 * @param seed - The seed of the sequence of deals.
 * @param run - The run.
 * @param deal - The deal before which the market turns, from 2.
 */
export function turnMarket(market: Market, scenario: Scenario, seed: string, run: number, deal: number): void {
  market.noticed.vendor = null;
  market.noticed.client = null;
  const { truth } = market;
  const isStep = scenario.market?.some(({ at }) => at === deal) === true;
  if (!isStep && truth.ups.length === 0) return;
  const stream = openStream(dealSeed(seed, deal), run, 'market', 'turn');
  const vendor = stream.next() < (scenario.vendor.alert ?? 1);
  const client = stream.next() < (scenario.client.alert ?? 1);
  for (let i = 0; i < truth.ups.length; i++) truth.ups[i]! += stream.next() < 0.5 ? 1 : -1;
  truth.deal = deal;
  market.noticed.vendor = vendor;
  market.noticed.client = client;
  if (vendor) seeMarket(market, 'vendor');
  if (client) seeMarket(market, 'client');
}
