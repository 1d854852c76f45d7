/** One price, opposed interests: who opens where, and who gives way. */
import type { Blueprint } from './blueprint.ts';

export const distributive: Blueprint = {
  name: 'distributive',
  what: 'One price: what first offers, limits and walking away are worth where every gain is the loss of the other.',
  rounds: 10,
  issues: [
    [
      'price',
      [
        [40, 0, 100],
        [45, 20, 80],
        [50, 40, 60],
        [55, 60, 40],
        [60, 80, 20],
        [65, 100, 0],
      ],
    ],
  ],
  walkAway: { vendor: 20, client: 20 },
};
