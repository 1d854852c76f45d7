/** The memory of a policy does not outgrow a record of the talks. */
import type { Law } from '../../law.ts';
import { hasView } from '../appliesTo.ts';
import { firstCall } from '../firstBroken.ts';
import { memories } from '../exercised.ts';

export const memoryStaysSmall: Law = {
  name: 'memoryStaysSmall',
  contract: 'seat',
  kind: 'universal',
  says:
    'Its memory is no larger than a record of the talks: as JSON 4,096 characters, 64 for each option, and for each ' +
    'round so far 160 and 24 for each issue.',
  excuses: hasView,
  exercised: memories,
  broken: (subject, situation) => firstCall(subject, situation, ({ outcome }) => outcome.excess),
};
