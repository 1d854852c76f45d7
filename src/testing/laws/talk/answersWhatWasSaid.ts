/** An answer fits what was said. */
import type { Law } from '../../law.ts';
import { firstFault, only } from '../finding.ts';

export const answersWhatWasSaid: Law = {
  name: 'answersWhatWasSaid',
  contract: 'talk',
  kind: 'universal',
  says: 'It answers what was said, in a way in which that can be answered, and nothing else; an exception that was granted is not granted again.',
  excuses: only('talk', 'seat'),
  broken: (subject, situation) => firstFault(subject, situation, 'answer', ['answer', 'seat']),
};
