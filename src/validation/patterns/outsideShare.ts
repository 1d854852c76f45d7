/** Row 16: a better outside option gives a larger share in the same pairs. */
import { pairedDifference, vendorDealUtility } from '../estimators.ts';
import type { Pattern } from '../pattern.ts';
import { comparison, positive } from '../pattern.ts';
import type { PlayedPair } from '../populations/playPairs.ts';
import { hasDeal } from '../populations/playPairs.ts';
import { priceWithRival } from './betterRival.ts';

/** A smaller difference of the share counts as none. */
const NEGLIGIBLE = 0.01;

const clientDealUtility = (played: PlayedPair): number | null => (hasDeal(played) ? played.utility.client : null);

export const outsideShare: Pattern = {
  row: 16,
  name: 'a better outside option gives a larger share in the same pairs',
  basis: 'built in',
  source: 'Brett, Pinkley & Jackofsky 1996 (sign)',
  readings: (context) => {
    const [worse, better] = priceWithRival(context);
    return [
      positive(
        "the buyer's share of the price in pairs that close with both, rival 0.48 less 0.30",
        pairedDifference(worse, better, clientDealUtility),
        NEGLIGIBLE,
        'above 0',
      ),
      comparison("the seller's", pairedDifference(worse, better, vendorDealUtility)),
    ];
  },
  note:
    'Row 8 compares the deals of both lists, among them poor deals that a better rival prevents; here every pair ' +
    'counts that closes with either rival, so that only what is asked for and accepted can differ.',
};
