/** Extreme goals raise outcomes (Miles & Clenney 2012). */
import { settledPairs } from '../populations/playPairs.ts';
import { difference } from '../estimators.ts';
import { above } from '../pattern.ts';
import type { Finding } from './finding.ts';

export const extremeGoals: Finding = {
  name: 'extreme goals raise outcomes',
  source: 'Miles & Clenney 2012',
  readings: (context) => {
    const [modest, extreme] = [
      context.play('distributive', { 'vendor.opensAt': 0.6 }),
      context.play('distributive', { 'vendor.opensAt': 1 }),
    ];
    return [
      above(
        'what the vendor has when it closes, opening at 1 less at 0.6',
        difference(modest, extreme, (played) => (settledPairs(played) ? played.utility.vendor : null)),
        0,
        'more',
      ),
      above(
        'what it has in the end, failures counted',
        difference(modest, extreme, ({ utility }) => utility.vendor),
        0,
        'more',
      ),
    ];
  },
  note: 'Even with the failures that they bring.',
};
