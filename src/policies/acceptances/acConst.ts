/** The acceptance rule `acConst` accepts an offer with u ≥ level (AC_const; Baarslag, Hindriks & Jonker 2014). */
import { card, parameterValues } from '../../domain/card.ts';
import type { AcceptEntry } from '../contracts/components.ts';

const facts = card({
  name: 'acConst',
  summary: 'Accepts an offer that is worth at least a fixed level.',
  source: 'Baarslag, Hindriks & Jonker 2014 (AC_const)',
  parameters: { level: { min: 0, max: 1, default: 0.6, what: 'least utility that it accepts' } },
});

export const acConst: AcceptEntry = {
  kind: 'accept',
  card: facts,
  make: (parameters) => {
    const { level } = parameterValues(facts, parameters);
    return (offer) => offer.utility >= level;
  },
};
