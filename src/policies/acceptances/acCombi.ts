/**
 * AC_combi(T, MAX^W): late, an offer will do that is at least as good as the best of the window: nothing better is to
 * be expected in what remains.
 */
import { acCombiBase } from '../toolkit/acCombiBase.ts';
import { utilityOfOffer } from '../toolkit/opponentOffers.ts';
import type { AcceptEntry } from '../contracts/components.ts';

export const acCombi: AcceptEntry = acCombiBase('acCombi', 'best', 'MAX^W', (utility, view, window) => {
  for (let back = 1; back <= window; back++) if (utilityOfOffer(view, back) > utility) return false;
  return true;
});
