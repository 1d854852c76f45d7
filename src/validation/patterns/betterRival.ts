/** Row 8: a better rival brings a larger share and more impasse. */
import { readScenario } from '../../scenario/read/read.ts';
import { settledPairs, playPairs } from '../populations/playPairs.ts';
import type { PlayedPair } from '../populations/playPairs.ts';
import { differenceOfMeans } from '../../statistics/differenceOfMeans.ts';
import { difference, failed } from '../estimators.ts';
import { meanEstimate } from '../../statistics/mean.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import type { ValidationContext } from '../validationContext.ts';
import type { Pattern, Reading } from '../pattern.ts';
import { above, beside } from '../pattern.ts';

/** Fits of the poor and of the better rival, in the price game. */
const FITS = [0.3, 0.48] as const;
/** How much better a rival is made in the market. */
const BETTER = 0.1;

function readings(context: ValidationContext): Reading[] {
  const prices = FITS.map((fit) =>
    playPairs(
      context
        .scenarios('distributive')
        .map((scenario) => readScenario({ ...scenario, rivals: [{ name: 'the rival', fit, trust: 0.5 }] })),
      { seed: context.seed, quality: false },
    ),
  );
  const [poor, good] = prices as [PlayedPair[], PlayedPair[]];
  const deals = context.play('market');
  const better = playPairs(
    context
      .scenarios('market')
      .map((scenario) =>
        readScenario({ ...scenario, rivals: scenario.rivals.map((rival) => ({ ...rival, fit: rival.fit + BETTER })) }),
      ),
    { seed: context.seed },
  );
  return [
    above(
      "the buyer's share of the price, rival 0.48 less 0.30",
      amongClosed(poor, good, ({ utility }) => utility.client),
      0,
      'larger',
    ),
    above('failures, rival 0.48 less 0.30', difference(poor, good, failed), 0, 'more'),
    above('failures in the market, rival better by 0.1', difference(deals, better, failed), 0, 'more'),
    beside(
      'what the client has when it closes in the market',
      amongClosed(deals, better, ({ utility }) => utility.client),
    ),
    beside(
      'its share of the two together',
      amongClosed(deals, better, ({ utility }) => utility.client / (utility.vendor + utility.client)),
    ),
  ];
}

/** b − a among those that closed in each: not the same pairs, which is how people were compared. */
const amongClosed = (
  a: readonly PlayedPair[],
  b: readonly PlayedPair[],
  of: (played: PlayedPair) => number,
): Estimate | null =>
  differenceOfMeans(meanEstimate(a.filter(settledPairs).map(of)), meanEstimate(b.filter(settledPairs).map(of)));

export const betterRival: Pattern = {
  row: 8,
  name: 'a better rival: a larger share and more impasse',
  basis: 'emerged',
  source: 'Brett, Pinkley & Jackofsky 1996 (signs)',
  readings,
  note: "Bids do not look at the rival; the share grows only because poor deals are no longer accepted. In the market, where there is much to trade, both sides' deals are better then, and the client's share of the two together hardly moves: the pull of a rival on what is asked for is not in the model.",
};
