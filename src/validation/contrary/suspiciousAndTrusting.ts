/** A suspicious and a trusting side together do better than two trusting sides (Sinaceur 2010). */
import { jointValue, pairedDifference } from '../estimators.ts';
import { trust } from '../sharedSettings.ts';
import type { Finding } from '../pattern.ts';
import { comparison, intervalAbove } from '../pattern.ts';

export const suspiciousAndTrusting: Finding = {
  name: 'a suspicious and a trusting side together beat two trusting ones',
  source: 'Sinaceur 2010',
  readings: (context) => {
    const play = (vendor: number, client: number) => context.play('integrative', trust(vendor, client));
    const [both, vendor, client] = [play(0.7, 0.7), play(0.3, 0.7), play(0.7, 0.3)];
    return [
      intervalAbove(
        'joint value, suspicious vendor, less both trusting',
        pairedDifference(both, vendor, jointValue),
        0,
        'more',
      ),
      comparison('joint value, suspicious client, less both trusting', pairedDifference(both, client, jointValue)),
    ];
  },
  note:
    "In Sinaceur's account the suspicious look harder for what the other wants. Here a person asks a little more " +
    'for trusting less and tells less (`foresighted`), and trust makes what is told count for more, so that two ' +
    'trusting sides do as well or better.',
};
