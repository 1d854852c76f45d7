/** Accept what is at least as good as what I would bid next: α·u(offer) + β ≥ u(my next bid). */
import { card, parameterValues } from '../../domain/card.ts';
import type { AcceptEntry } from '../contracts/components.ts';

const facts = card({
  name: 'acNext',
  summary: 'Accepts an offer that is worth at least what it would bid next.',
  source: 'Baarslag, Hindriks & Jonker 2014 (AC_next)',
  convention: 'α scales the offer, not the bid',
  parameters: {
    alpha: { min: 0, max: 10, default: 1, what: 'the offer counts so many times' },
    beta: { min: -1, max: 1, default: 0, what: 'and so much more' },
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
