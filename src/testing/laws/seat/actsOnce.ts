/** A seat returns exactly one action each turn. */
import type { Law } from '../../law.ts';
import { appliesTo } from '../appliesTo.ts';
import { firstFault } from '../firstBroken.ts';

export const actsOnce: Law = {
  name: 'actsOnce',
  contract: 'seat',
  kind: 'universal',
  says: 'Each turn it does one thing: accepts, or leaves, or bids.',
  excuses: appliesTo('seat'),
  broken: (subject, situation) => firstFault(subject, situation, 'form', ['seat']),
};
