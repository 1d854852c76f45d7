/** Talk is about an issue of the scenario, and a press is for an option of the bid. */
import type { Law } from '../../law.ts';
import { appliesTo } from '../appliesTo.ts';
import { firstFault } from '../firstBroken.ts';
import { talks } from '../exercised.ts';

export const speaksOfTheTable: Law = {
  name: 'speaksOfTheTable',
  contract: 'talk',
  kind: 'universal',
  says: 'It presses, asks or discloses about an issue of the scenario, and presses for the option that it bids.',
  excuses: appliesTo('talk', 'seat'),
  exercised: talks,
  broken: (subject, situation) => firstFault(subject, situation, 'talk', ['speak', 'seat']),
};
