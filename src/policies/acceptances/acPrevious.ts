/**
 * The acceptance rule `acPrevious` accepts an offer that is at least as good as the own last bid: α·u(offer) + β ≥
 * u(last bid) (AC_prev; Baarslag, Hindriks & Jonker 2014). Before its first bid it accepts nothing.
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
    alpha: { min: 0, max: 10, default: 1, what: 'factor of what the offer is worth' },
    beta: { min: -1, max: 1, default: 0, what: 'added to it' },
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
