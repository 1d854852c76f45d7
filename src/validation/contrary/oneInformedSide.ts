/** One informed side is enough (Thompson 1991). */
import { jointValue, pairedDifference } from '../estimators.ts';
import { understanding } from '../sharedSettings.ts';
import type { Finding } from '../pattern.ts';
import { comparison, intervalIn } from '../pattern.ts';

const TRUE = 0.9;
/** A difference in joint value of at most this much counts as little. */
const LITTLE = 0.01;

export const oneInformedSide: Finding = {
  name: 'one informed side is enough',
  source: 'Thompson 1991',
  readings: (context) => {
    const play = (vendor: number, client: number) => context.play('integrative', understanding(vendor, client));
    const both = play(TRUE, TRUE);
    return [
      intervalIn(
        'joint value, both understand less the vendor alone',
        pairedDifference(play(TRUE, 0), both, jointValue),
        -LITTLE,
        LITTLE,
        'little',
      ),
      intervalIn(
        'joint value, both understand less the client alone',
        pairedDifference(play(0, TRUE), both, jointValue),
        -LITTLE,
        LITTLE,
        'little',
      ),
      comparison('joint value, both understand less nobody', pairedDifference(play(0, 0), both, jointValue)),
    ];
  },
  note:
    'See row 5: it takes one to see a trade. The essay\'s "on one side or on both" is not symmetric either: on its ' +
    "table it is the client's understanding that counts.",
};
