/** A seat returns exactly one action each turn. */
import type { Law } from '../../law.ts';
import { appliesTo } from '../appliesTo.ts';
import { firstFault } from '../firstBroken.ts';
import { callsThat } from '../exercised.ts';

export const actsOnce: Law = {
  name: 'actsOnce',
  contract: 'seat',
  kind: 'universal',
  says: 'On each turn it does exactly one thing: it accepts, leaves or bids.',
  excuses: appliesTo('seat'),
  exercised: callsThat(),
  broken: (subject, situation) => firstFault(subject, situation, 'form', ['seat']),
};
