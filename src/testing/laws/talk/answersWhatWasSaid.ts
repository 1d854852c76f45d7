/** An answer is one of those that fit the talk it answers. */
import type { Law } from '../../law.ts';
import { appliesTo } from '../appliesTo.ts';
import { firstFault } from '../firstBroken.ts';

export const answersWhatWasSaid: Law = {
  name: 'answersWhatWasSaid',
  contract: 'talk',
  kind: 'universal',
  says:
    'It answers what was said, in a way in which that can be answered, and nothing else; an exception that ' +
    'was granted is not granted again.',
  excuses: appliesTo('talk', 'seat'),
  broken: (subject, situation) => firstFault(subject, situation, 'answer', ['answer', 'seat']),
};
