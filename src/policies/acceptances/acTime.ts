/**
 * The acceptance rule `acTime` accepts, from a given time on, every offer that the seat may accept at all (AC_time;
 * Baarslag, Hindriks & Jonker 2014).
 */
import { card, parameterValues } from '../../domain/card.ts';
import type { AcceptEntry } from '../contracts/components.ts';

const facts = card({
  name: 'acTime',
  summary: 'Accepts nothing before a moment, and then any offer that is acceptable at all.',
  source: 'Baarslag, Hindriks & Jonker 2014 (AC_time)',
  parameters: { moment: { min: 0, max: 1, default: 0.9, what: 'the share of the time before it accepts' } },
});

export const acTime: AcceptEntry = {
  kind: 'accept',
  card: facts,
  make: (parameters) => {
    const { moment } = parameterValues(facts, parameters);
    return (_offer, view) => view.time >= moment;
  },
};
