/** An acceptance rule says yes or no. */
import type { Law } from '../../law.ts';
import { appliesTo } from '../appliesTo.ts';
import { firstFault } from '../firstBroken.ts';
import { callsOf } from '../exercised.ts';

export const saysYesOrNo: Law = {
  name: 'saysYesOrNo',
  contract: 'acceptance',
  kind: 'universal',
  says: 'An acceptance rule returns true or false.',
  excuses: appliesTo('accept'),
  exercised: callsOf('accept'),
  broken: (subject, situation) => firstFault(subject, situation, 'form', ['accept']),
};
