/** Accept what reaches the target. */
import { card } from '../../domain/card.ts';
import type { AcceptEntry } from '../contracts/components.ts';

export const acTarget: AcceptEntry = {
  kind: 'accept',
  card: card({
    name: 'acTarget',
    summary: 'Accepts an offer that is worth at least its target.',
    source: 'Baarslag, Hindriks & Jonker 2014 (AC_const, against a moving target)',
  }),
  make: () => (offer) => offer.utility >= offer.target,
};
