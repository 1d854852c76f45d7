/**
 * The acceptance rule `acNext` accepts an offer that is at least as good as the own next bid: α·u(offer) + β ≥
 * u(next bid) (AC_next; Baarslag, Hindriks & Jonker 2014).
 */
import { card, parameterValues } from '../../domain/card.ts';
import type { AcceptEntry } from '../contracts/components.ts';

const facts = card({
  name: 'acNext',
  summary: 'Accepts an offer that is worth at least what it would bid next.',
  source: 'Baarslag, Hindriks & Jonker 2014 (AC_next)',
  convention: 'α scales the offer, not the bid',
  parameters: {
    alpha: { min: 0, max: 10, default: 1, what: 'factor of what the offer is worth' },
    beta: { min: -1, max: 1, default: 0, what: 'added to it' },
  },
});

export const acNext: AcceptEntry = {
  kind: 'accept',
  card: facts,
  make: (parameters) => {
    const { alpha, beta } = parameterValues(facts, parameters);
    return (offer) => alpha * offer.utility + beta >= offer.next;
  },
};
