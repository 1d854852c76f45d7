/**
 * The acceptance rule `acCombi` is AC_combi(T, MAX^W) (Baarslag, Hindriks & Jonker 2014): from time T on it also
 * accepts an offer that is at least as good as the best of the window, because nothing better is expected in the time
 * left.
 */
import { acCombiBase } from '../toolkit/acCombiBase.ts';
import { utilityOfOffer } from '../toolkit/opponentOffers.ts';
import type { AcceptEntry } from '../contracts/components.ts';

export const acCombi: AcceptEntry = acCombiBase('acCombi', 'best', 'MAX^W', (utility, view, window) => {
  for (let back = 1; back <= window; back++) if (utilityOfOffer(view, back) > utility) return false;
  return true;
});
