/** AC_combi(T, AVG^W): as acCombi, but late an offer will do that is at least the average of the window. */
import { combi } from '../toolkit/combi.ts';
import { utilityOfOffer } from '../toolkit/looking.ts';
import type { AcceptEntry } from '../contracts/tactic.ts';

export const acCombiAverage: AcceptEntry = combi('acCombiAverage', 'average', 'AVG^W', (utility, view, window) => {
  let sum = 0;
  for (let back = 1; back <= window; back++) sum += utilityOfOffer(view, back);
  return utility >= sum / window;
});
