/** One turn is one action. */
import type { Law } from '../../law.ts';
import { firstFault, only } from '../finding.ts';

export const actsOnce: Law = {
  name: 'actsOnce',
  contract: 'seat',
  kind: 'universal',
  says: 'Each turn it does one thing: accepts, or leaves, or bids.',
  excuses: only('seat'),
  broken: (subject, situation) => firstFault(subject, situation, 'form', ['seat']),
};
