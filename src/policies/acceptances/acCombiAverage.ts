/** AC_combi(T, AVG^W): as acCombi, but late an offer will do that is at least the average of the window. */
import { card, numbers } from '../../kernel/card.ts';
import type { AcceptEntry } from '../tactic.ts';
import { offersIn, utilityOfOffer } from '../looking.ts';

const facts = card({
  name: 'acCombiAverage',
  summary: 'Accepts as AC_next does; late, also what is at least the average of the last stretch of talks as long as the one that is left.',
  source: 'Baarslag, Hindriks & Jonker 2014 (AC_combi(T, AVG^W))',
  convention: 'the window counts offers: as many as there are rounds left, the standing offer not among them; without any the standing offer will do',
  historyNeeded: Infinity,
  parameters: { moment: { min: 0, max: 1, default: 0.9, what: 'T: the share of the time after which it settles' } },
});

export const acCombiAverage: AcceptEntry = {
  kind: 'accept',
  card: facts,
  make: (parameters) => {
    const { moment } = numbers(facts, parameters);
    return (offer, view) => {
      if (offer.utility >= offer.next) return true;
      if (view.time < moment) return false;
      const window = Math.min(view.rounds - view.round, offersIn(view) - 1);
      let sum = 0;
      for (let back = 1; back <= window; back++) sum += utilityOfOffer(view, back);
      return window <= 0 || offer.utility >= sum / window;
    };
  },
};
