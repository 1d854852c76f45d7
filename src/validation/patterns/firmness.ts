/** Row 6: a vendor that concedes late, in a game about one price. */
import { moreFailures, pairedDifference, vendorDealUtility, vendorUtility } from '../estimators.ts';
import type { Pattern } from '../pattern.ts';
import { intervalAbove, intervalBelow } from '../pattern.ts';

export const firmness: Pattern = {
  row: 6,
  name: 'firmness: more when it closes, more impasse, less trust left; softness does not win',
  basis: 'built in',
  source: 'Hüffmeier et al. 2014, 34 studies (signs)',
  readings: (context) => {
    const play = (exponent: number) => context.play('distributive', { 'vendor.bid.exponent': exponent });
    const [firm, soft, softest] = [play(0.2), play(0.8), play(2)];
    return [
      intervalAbove(
        'what the firm side has when it closes, less the soft one',
        pairedDifference(soft, firm, vendorDealUtility),
        0,
        'more',
      ),
      intervalAbove('failures, firm less soft', moreFailures(soft, firm), 0, 'more'),
      intervalBelow(
        "the other's trust in it at the end, firm less soft",
        pairedDifference(soft, firm, ({ trust }) => trust.client),
        0,
        'less',
      ),
      intervalAbove(
        'what it has in the end, failures counted, firm less soft',
        pairedDifference(soft, firm, vendorUtility),
        0,
        'softness does not win',
      ),
      intervalAbove(
        'the same, firm less softest',
        pairedDifference(softest, firm, vendorUtility),
        0,
        'softness does not win',
      ),
    ];
  },
  note:
    'The first two follow from any tactic that holds out; that the firm side still has more when its many failures ' +
    'are counted does not.',
};
