/**
 * AC_combi(T, MAX^W): late, an offer will do that is at least as good as the best of the window: nothing better is to
 * be expected in what remains.
 */
import { combi } from '../toolkit/combi.ts';
import { utilityOfOffer } from '../toolkit/looking.ts';
import type { AcceptEntry } from '../contracts/tactic.ts';

export const acCombi: AcceptEntry = combi('acCombi', 'best', 'MAX^W', (utility, view, window) => {
  for (let back = 1; back <= window; back++) if (utilityOfOffer(view, back) > utility) return false;
  return true;
});
