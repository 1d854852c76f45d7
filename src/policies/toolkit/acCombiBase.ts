/**
 * What the two forms of AC_combi share: AC_next before the moment T; from T on also an offer that will do beside those
 * of the last window of time, as long as the time that is left. The window ends before the offer itself. Baarslag,
 * Hindriks & Jonker 2014.
 */
import type { View } from '../../agents/view.ts';
import { card, parameterValues } from '../../domain/card.ts';
import { offersIn } from './opponentOffers.ts';
import type { AcceptEntry } from '../contracts/components.ts';

/**
 * An acceptance rule of this family. `willDo` compares the offer's utility with those of the `window` offers before it;
 * where there is none the offer will do.
 */
export function acCombiBase(
  name: string,
  what: string,
  form: string,
  willDo: (utility: number, view: View, window: number) => boolean,
): AcceptEntry {
  const facts = card({
    name,
    summary: `Accepts as AC_next does; late, also what is at least the ${what} of the last stretch of talks as long as the one that is left.`,
    source: `Baarslag, Hindriks & Jonker 2014 (AC_combi(T, ${form}))`,
    convention:
      'the window counts offers: as many as there are rounds left, the standing offer not among them; without any the standing offer will do',
    historyNeeded: Infinity,
    parameters: { moment: { min: 0, max: 1, default: 0.9, what: 'T: the share of the time after which it settles' } },
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
        return window <= 0 || willDo(offer.utility, view, window);
      };
    },
  };
}
