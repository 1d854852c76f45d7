/** Row 8: a better rival goes with a larger share for the client and with more failures. */
import { readScenario } from '../../scenario/read/read.ts';
import { differenceOfMeans } from '../../statistics/differenceOfMeans.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { meanEstimate } from '../../statistics/mean.ts';
import { moreFailures } from '../estimators.ts';
import type { Pattern, Reading } from '../pattern.ts';
import { comparison, intervalAbove } from '../pattern.ts';
import type { PlayedPair } from '../populations/playPairs.ts';
import { hasDeal } from '../populations/playPairs.ts';
import type { ValidationContext } from '../validationContext.ts';

/** Fit of the worse and of the better rival in the price game. */
const FITS = [0.3, 0.48] as const;
/** By how much the rival's fit is raised in the market. */
const RAISED_BY = 0.1;

/** The pairs over one price where the worse and where the better rival waits for the buyer. */
export const priceWithRival = (context: ValidationContext): readonly [readonly PlayedPair[], readonly PlayedPair[]] =>
  context.shared('one price with a rival', () => {
    const [worse, better] = FITS.map((fit) =>
      context.playList(
        context
          .scenarios('distributive')
          .map((scenario) => readScenario({ ...scenario, rivals: [{ name: 'the rival', fit, trust: 0.5 }] })),
        false,
      ),
    );
    return [worse!, better!];
  });

function readings(context: ValidationContext): Reading[] {
  const [worse, better] = priceWithRival(context);
  const market = context.play('market');
  const raised = context.playList(
    context.scenarios('market').map((scenario) =>
      readScenario({
        ...scenario,
        rivals: scenario.rivals.map((rival) => ({ ...rival, fit: rival.fit + RAISED_BY })),
      }),
    ),
  );
  return [
    intervalAbove(
      "the buyer's share of the price, rival 0.48 less 0.30",
      differenceAmongDeals(worse, better, ({ utility }) => utility.client),
      0,
      'larger',
    ),
    intervalAbove('failures, rival 0.48 less 0.30', moreFailures(worse, better), 0, 'more'),
    intervalAbove('failures in the market, rival better by 0.1', moreFailures(market, raised), 0, 'more'),
    comparison(
      'what the client has when it closes in the market',
      differenceAmongDeals(market, raised, ({ utility }) => utility.client),
    ),
    comparison(
      'its share of the two together',
      differenceAmongDeals(market, raised, ({ utility }) => utility.client / (utility.vendor + utility.client)),
    ),
  ];
}

/** The mean over the deals of b less that over the deals of a. The pairs differ, as in the studies of people. */
const differenceAmongDeals = (
  a: readonly PlayedPair[],
  b: readonly PlayedPair[],
  of: (played: PlayedPair) => number,
): Estimate | null =>
  differenceOfMeans(meanEstimate(a.filter(hasDeal).map(of)), meanEstimate(b.filter(hasDeal).map(of)));

export const betterRival: Pattern = {
  row: 8,
  name: 'a better rival: a larger share and more impasse',
  basis: 'built in',
  source: 'Brett, Pinkley & Jackofsky 1996 (signs)',
  readings,
  note:
    'A bid does not fall below what the rival is worth, seen through trust, so that the sign is built in, and ' +
    "poor deals are no longer accepted. In the market, where there is much to trade, the client's share of the " +
    'two together hardly moves.',
};
