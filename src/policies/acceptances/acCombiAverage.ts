/** AC_combi(T, AVG^W): as acCombi, but late an offer will do that is at least the average of the window. */
import { acCombiBase } from '../toolkit/acCombiBase.ts';
import { utilityOfOffer } from '../toolkit/opponentOffers.ts';
import type { AcceptEntry } from '../contracts/components.ts';

export const acCombiAverage: AcceptEntry = acCombiBase(
  'acCombiAverage',
  'average',
  'AVG^W',
  (utility, view, window) => {
    let sum = 0;
    for (let back = 1; back <= window; back++) sum += utilityOfOffer(view, back);
    return utility >= sum / window;
  },
);
