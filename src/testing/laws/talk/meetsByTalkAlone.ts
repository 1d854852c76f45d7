/** In a meeting before the table there is talk and nothing else. */
import type { Law } from '../../law.ts';
import { appliesTo } from '../appliesTo.ts';
import { firstFault } from '../firstBroken.ts';
import { callsOf } from '../exercised.ts';

export const meetsByTalkAlone: Law = {
  name: 'meetsByTalkAlone',
  contract: 'talk',
  kind: 'universal',
  says:
    'In a meeting before the table it asks or discloses about at most one issue of the scenario on a turn: it bids ' +
    'for nothing and presses for nothing.',
  excuses: appliesTo('talk'),
  exercised: callsOf('meetSpeak'),
  broken: (subject, situation) => firstFault(subject, situation, 'meeting', ['meetSpeak']),
};
