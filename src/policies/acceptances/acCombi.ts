/**
 * AC_combi(T, MAX^W): AC_next before time T; from T on also an offer that is at least as good as the best within the last window of time, as long as the time that is left:
 * nothing better is to be expected in what remains. The window ends before the offer itself.
 */
import { card, numbers } from '../../kernel/card.ts';
import type { AcceptEntry } from '../tactic.ts';
import { offersIn, utilityOfOffer } from '../looking.ts';

const facts = card({
  name: 'acCombi',
  summary: 'Accepts as AC_next does; late, also what is at least the best of the last stretch of talks as long as the one that is left.',
  source: 'Baarslag, Hindriks & Jonker 2014 (AC_combi(T, MAX^W))',
  convention: 'the window counts offers: as many as there are rounds left, the standing offer not among them; without any the standing offer will do',
  historyNeeded: Infinity,
  parameters: { moment: { min: 0, max: 1, default: 0.9, what: 'T: the share of the time after which it settles' } },
});

export const acCombi: AcceptEntry = {
  kind: 'accept',
  card: facts,
  make: (parameters) => {
    const { moment } = numbers(facts, parameters);
    return (offer, view) => {
      if (offer.utility >= offer.next) return true;
      if (view.time < moment) return false;
      const window = Math.min(view.rounds - view.round, offersIn(view) - 1);
      for (let back = 1; back <= window; back++) if (utilityOfOffer(view, back) > offer.utility) return false;
      return true;
    };
  },
};
