/** An answer is one of those that fit the talk it answers. */
import type { Law } from '../../law.ts';
import { appliesTo } from '../appliesTo.ts';
import { firstFault } from '../firstBroken.ts';
import { answers } from '../exercised.ts';

export const answersWhatWasSaid: Law = {
  name: 'answersWhatWasSaid',
  contract: 'talk',
  kind: 'universal',
  says:
    'It answers only what was said, with an answer that fits it, and grants no exception that it has already ' +
    'granted.',
  excuses: appliesTo('talk', 'seat'),
  exercised: answers,
  broken: (subject, situation) => firstFault(subject, situation, 'answer', ['answer', 'meetAnswer', 'seat']),
};
