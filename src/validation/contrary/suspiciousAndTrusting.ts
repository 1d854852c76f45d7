/** Suspicious–trusting pairs beat trusting–trusting ones (Sinaceur 2010). */
import { difference } from '../estimators.ts';
import { above, beside } from '../pattern.ts';
import type { Finding } from './finding.ts';

export const suspiciousAndTrusting: Finding = {
  name: 'a suspicious and a trusting side together beat two trusting ones',
  source: 'Sinaceur 2010',
  readings: (context) => {
    const play = (vendor: number, client: number) =>
      context.play('integrative', { 'vendor.trust': vendor, 'client.trust': client });
    const [both, vendor, client] = [play(0.7, 0.7), play(0.3, 0.7), play(0.7, 0.3)];
    return [
      above(
        'joint value, suspicious vendor, less both trusting',
        difference(both, vendor, ({ joint }) => joint),
        0,
        'more',
      ),
      beside(
        'joint value, suspicious client, less both trusting',
        difference(both, client, ({ joint }) => joint),
      ),
    ];
  },
  note: "It cannot show: in Sinaceur's account the suspicious look harder for what the other wants, and here nobody asks more for trusting less. Trust only makes what is told count for more, so that two trusting sides do as well or better. A way of talking that asks out of suspicion would be the mechanism; the model has none that is a person's default.",
};
