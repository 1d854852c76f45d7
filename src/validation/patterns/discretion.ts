/** Row 20: a rep who may decide the price does better for the vendor than a fixed price. */
import { readScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { meanEstimate } from '../../statistics/mean.ts';
import { moreFailures, pairedDifference, vendorUtility } from '../estimators.ts';
import type { Pattern, Reading } from '../pattern.ts';
import { comparison, positive } from '../pattern.ts';
import type { PlayedPair } from '../populations/playPairs.ts';
import type { ValidationContext } from '../validationContext.ts';

/** The list price as the number of its option: the vendor's second best of five, as break points are in the market. */
export const LIST_PRICE = 3;
/** A smaller difference of the vendor's utility counts as none. */
const NEGLIGIBLE = 0.01;

/** The market where the rep may go below this price with this flexibility, in place of the vendor's break points. */
export const pricedAt = (context: ValidationContext, limit: number, flexibility: number): Scenario[] =>
  context.scenarios('market').map((scenario) =>
    readScenario({
      ...scenario,
      vendor: { ...scenario.vendor, breakPoints: { price: { limit, because: 'list price', flexibility } } },
    }),
  );

const withPrice = (context: ValidationContext, limit: number, flexibility: number): readonly PlayedPair[] =>
  context.playList(pricedAt(context, limit, flexibility), false);

const meanPayoff = (list: readonly PlayedPair[]): Estimate | null => meanEstimate(list.map(vendorUtility), 0, 1);

function readings(context: ValidationContext): Reading[] {
  const [fixed, free] = [withPrice(context, LIST_PRICE, 0), withPrice(context, LIST_PRICE, 1)];
  return [
    positive(
      'what the vendor has in the end, failures counted: the rep decides less a fixed price',
      pairedDifference(fixed, free, vendorUtility),
      NEGLIGIBLE,
      'more; +11 %',
    ),
    comparison('what it has with a fixed price', meanPayoff(fixed)),
    comparison('what it has where the rep decides', meanPayoff(free)),
    comparison('failures then, less with a fixed price', moreFailures(fixed, free)),
    ...[1, 2].map((limit) =>
      comparison(
        `what it has with the price fixed at option ${limit} of 4`,
        meanPayoff(withPrice(context, limit, 0)),
        limit === 1 ? 'the best central price does better yet (Phillips et al. 2015)' : '',
      ),
    ),
  ];
}

export const discretion: Pattern = {
  row: 20,
  name: 'letting the rep decide the price pays',
  basis: 'emerged',
  source: 'Frenzen, Hansen, Krafft, Mantrala & Schmidt 2010 (sign); Phillips, Şimşek & van Ryzin 2015',
  readings,
  note:
    "Fixed: a break point on the price at the vendor's second best option with flexibility 0. The rep decides: the " +
    'same price with flexibility 1, so that an exception is granted on request as far as trust and the ' +
    "point's importance to the client go. Both in the market, in place of the vendor's other break points.",
};
