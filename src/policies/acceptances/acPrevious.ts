/**
 * Accept what is at least as good as what I bid last: α·u(offer) + β ≥ u(my previous bid). Before its first bid it
 * accepts nothing.
 */
import { total } from '../../domain/space.ts';
import { card, parameterValues } from '../../domain/card.ts';
import type { AcceptEntry } from '../contracts/components.ts';

const facts = card({
  name: 'acPrevious',
  summary: 'Accepts an offer that is worth at least what it bid last.',
  source: 'Baarslag, Hindriks & Jonker 2014 (AC_prev)',
  convention: 'α scales the offer, not the bid',
  parameters: {
    alpha: { min: 0, max: 10, default: 1, what: 'the offer counts so many times' },
    beta: { min: -1, max: 1, default: 0, what: 'and so much more' },
  },
});

export const acPrevious: AcceptEntry = {
  kind: 'accept',
  card: facts,
  make: (parameters) => {
    const { alpha, beta } = parameterValues(facts, parameters);
    return (offer, view) =>
      view.mine !== null && alpha * offer.utility + beta >= total(view.space, view.goals.worth, view.mine);
  },
};
