/** A target is a number that a utility can reach. */
import type { Law } from '../../law.ts';
import { appliesTo } from '../appliesTo.ts';
import { firstFault } from '../firstBroken.ts';
import { callsOf } from '../exercised.ts';

export const targetsAreUtilities: Law = {
  name: 'targetsAreUtilities',
  contract: 'bid',
  kind: 'universal',
  says: 'The target of a bidding tactic is a number from 0 to 1, or to its greatest utility where that is above 1.',
  excuses: appliesTo('bid'),
  exercised: callsOf('bid'),
  broken: (subject, situation) => firstFault(subject, situation, 'number', ['bid']),
};
