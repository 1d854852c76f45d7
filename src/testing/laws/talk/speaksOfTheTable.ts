/** What is said is about this table. */
import type { Law } from '../../law.ts';
import { firstFault, only } from '../finding.ts';

export const speaksOfTheTable: Law = {
  name: 'speaksOfTheTable',
  contract: 'talk',
  kind: 'universal',
  says: 'It presses or asks about an issue that there is, and presses for what it bids.',
  excuses: only('talk', 'seat'),
  broken: (subject, situation) => firstFault(subject, situation, 'talk', ['speak', 'seat']),
};
