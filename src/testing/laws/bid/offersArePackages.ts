/** An offer is a package. */
import type { Law } from '../../law.ts';
import { appliesTo } from '../appliesTo.ts';
import { firstFault } from '../firstBroken.ts';
import { bids } from '../exercised.ts';

export const offersArePackages: Law = {
  name: 'offersArePackages',
  contract: 'bid',
  kind: 'universal',
  says: 'Every offer names one option of every issue, and nothing else.',
  excuses: appliesTo('bid', 'seat'),
  exercised: bids,
  broken: (subject, situation) => firstFault(subject, situation, 'package', ['bid', 'seat']),
};
