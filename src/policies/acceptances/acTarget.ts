/** Accept what reaches the target. */
import { card } from '../../kernel/card.ts';
import type { AcceptEntry } from '../tactic.ts';

export const acTarget: AcceptEntry = {
  kind: 'accept',
  card: card({
    name: 'acTarget',
    summary: 'Accepts an offer that is worth at least its target.',
    source: 'Baarslag, Hindriks & Jonker 2014 (AC_const, against a moving target)',
  }),
  make: () => (offer) => offer.utility >= offer.target,
};
