/** Tests the card's claim `remembers: false`. */
import { firstCall } from '../firstBroken.ts';
import type { Law } from '../../law.ts';
import { shown } from '../../watch/plain.ts';
import { KIND, claim } from './claim.ts';

const forgetful = claim({
  name: 'remembersNothing',
  says: 'A policy whose card says that it remembers nothing has an empty memory after every turn.',
  otherwise: 'its card says that it remembers',
  claims: (card) => !card.remembers,
  changes: () => [],
  when: '',
});

export const remembersNothing: Law = {
  ...forgetful,
  broken: (subject, situation) =>
    firstCall(subject, situation, ({ fn, outcome: { threw, memory } }) => {
      if (threw !== null || subject.cards?.[KIND[fn]]?.remembers !== false) return null;
      const empty = memory == null || (typeof memory === 'object' && Object.keys(memory).length === 0);
      return empty ? null : `it keeps ${shown(memory)}`;
    }),
};
