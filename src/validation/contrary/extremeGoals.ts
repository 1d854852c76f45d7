/** Extreme goals raise outcomes (Miles & Clenney 2012). */
import { pairedDifference, vendorDealUtility, vendorUtility } from '../estimators.ts';
import type { Finding } from '../pattern.ts';
import { intervalAbove } from '../pattern.ts';

export const extremeGoals: Finding = {
  name: 'extreme goals raise outcomes',
  source: 'Miles & Clenney 2012',
  readings: (context) => {
    const [modest, extreme] = [
      context.play('distributive', { 'vendor.opensAt': 0.6 }),
      context.play('distributive', { 'vendor.opensAt': 1 }),
    ];
    return [
      intervalAbove(
        'what the vendor has when it closes, opening at 1 less at 0.6',
        pairedDifference(modest, extreme, vendorDealUtility),
        0,
        'more',
      ),
      intervalAbove(
        'what it has in the end, failures counted',
        pairedDifference(modest, extreme, vendorUtility),
        0,
        'more',
      ),
    ];
  },
  note: 'Even with the failures that they bring.',
};
