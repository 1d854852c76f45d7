/**
 * Makes the two forms of AC_combi (Baarslag, Hindriks & Jonker 2014). Before time T they accept as AC_next does. From T
 * on they also accept an offer that compares well with the offers of a window of past time as long as the time left.
 * Deviation: the window counts offers, and ends before the standing offer.
 */
import type { View } from '../../agents/view.ts';
import { card, parameterValues } from '../../domain/card.ts';
import { offersIn } from './opponentOffers.ts';
import type { AcceptEntry } from '../contracts/components.ts';

/**
 * Makes an acceptance rule of this family.
 *
 * @param name - The name of the rule.
 * @param what - What of the window the offer is compared with, in one word.
 * @param form - The form of the rule in the paper.
 * @param suffices - Whether an offer of that utility compares well with the `window` offers before it, `window` ≥ 1.
 * An offer with no offers before it is always accepted from T on.
 */
export function acCombiBase(
  name: string,
  what: string,
  form: string,
  suffices: (utility: number, view: View, window: number) => boolean,
): AcceptEntry {
  const facts = card({
    name,
    summary:
      'Accepts as AC_next does; from the moment T on, also an offer at least as good as ' +
      `the ${what} of a past window as long as the time left.`,
    source: `Baarslag, Hindriks & Jonker 2014 (AC_combi(T, ${form}))`,
    convention: 'the window counts offers, without the standing one; an empty window accepts',
    historyNeeded: Infinity,
    parameters: { moment: { min: 0, max: 1, default: 0.9, what: 'T, a share of the time' } },
  });
  return {
    kind: 'accept',
    card: facts,
    make: (parameters) => {
      const { moment } = parameterValues(facts, parameters);
      return (offer, view) => {
        if (offer.utility >= offer.next) return true;
        if (view.time < moment) return false;
        const window = Math.min(view.rounds - view.round, offersIn(view) - 1);
        return window <= 0 || suffices(offer.utility, view, window);
      };
    },
  };
}
