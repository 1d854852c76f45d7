/**
 * The acceptance rule `acTarget` accepts an offer with u ≥ target, the current target of the bidding policy (AC_const
 * of Baarslag, Hindriks & Jonker 2014 with a moving level).
 */
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
