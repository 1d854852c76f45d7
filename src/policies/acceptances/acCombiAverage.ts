/**
 * The acceptance rule `acCombiAverage` is AC_combi(T, AVG^W) (Baarslag, Hindriks & Jonker 2014): from time T on it also
 * accepts an offer that is at least as good as the average of the window.
 */
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
