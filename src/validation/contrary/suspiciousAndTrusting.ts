/** A suspicious and a trusting side together do better than two trusting sides (Sinaceur 2010). */
import { jointValue, pairedDifference } from '../estimators.ts';
import { trust } from '../sharedSettings.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import { afterMeetings } from '../strangers.ts';
import type { Finding } from '../pattern.ts';
import { comparison, intervalAbove } from '../pattern.ts';

const MEETINGS = 4;

export const suspiciousAndTrusting: Finding = {
  name: 'a suspicious and a trusting side together beat two trusting ones',
  source: 'Sinaceur 2010',
  readings: (context) => {
    const play = (vendor: number, client: number) => context.play('integrative', trust(vendor, client));
    const met = (vendor: number, client: number) =>
      context.playList(
        afterMeetings(
          context.scenarios('integrative').map((scenario) => withLevers(scenario, trust(vendor, client))),
          MEETINGS,
        ),
      );
    const [both, vendor, client] = [play(0.7, 0.7), play(0.3, 0.7), play(0.7, 0.3)];
    return [
      intervalAbove(
        'joint value, suspicious vendor, less both trusting',
        pairedDifference(both, vendor, jointValue),
        0,
        'more',
      ),
      comparison('joint value, suspicious client, less both trusting', pairedDifference(both, client, jointValue)),
      comparison(
        `the same, suspicious vendor, after ${MEETINGS} meetings`,
        pairedDifference(met(0.7, 0.7), met(0.3, 0.7), jointValue),
      ),
      comparison(
        `the same, suspicious client, after ${MEETINGS} meetings`,
        pairedDifference(met(0.7, 0.7), met(0.7, 0.3), jointValue),
      ),
    ];
  },
  note:
    "In Sinaceur's account the suspicious look harder for what the other wants. Here a person asks a little more " +
    'for trusting less and tells less (`foresighted`), and trust makes what is told count for more, so that two ' +
    'trusting sides do as well or better.',
};
