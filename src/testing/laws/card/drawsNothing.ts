/** Tests the card's claim `draws: false`. */
import { LARGEST_DRAW } from '../../watch/edgeDraws.ts';
import { claim } from './claim.ts';

export const drawsNothing = claim({
  name: 'drawsNothing',
  says: 'A policy whose card says that it draws nothing does the same with any random numbers.',
  otherwise: 'its card says that it draws',
  claims: (card) => !card.draws,
  changes: ({ chance }) =>
    chance === null
      ? []
      : [0, LARGEST_DRAW].map((n) => ({
          chance: { answer: n, explain: n, leave: n, speak: n, ask: n, drawn: chance.drawn.map(() => n) },
        })),
  when: 'with other numbers',
});
