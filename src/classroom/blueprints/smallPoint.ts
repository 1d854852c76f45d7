/** A point that is small to the client and a break point to the vendor, who does not say why; and a rival. */
import type { Blueprint } from './blueprint.ts';

export const smallPoint: Blueprint = {
  name: 'smallPoint',
  what: 'A small point that is a wall to the other side: how deals die where nobody asks and nobody explains.',
  rounds: 16,
  issues: [
    [
      'price',
      [
        [40, 0, 29],
        [45, 10, 22],
        [50, 20, 15],
        [55, 30, 7],
        [60, 40, 0],
      ],
    ],
    [
      'contract term',
      [
        ['1 year', 0, 27],
        ['2 years', 4, 20],
        ['3 years', 8, 14],
        ['4 years', 11, 7],
        ['5 years', 15, 0],
      ],
    ],
    [
      'support',
      [
        ['1 hour', 0, 18],
        ['4 hours', 5, 14],
        ['8 hours', 10, 9],
        ['next day', 15, 5],
        ['best effort', 20, 0],
      ],
    ],
    [
      'training',
      [
        ['20 days', 0, 14],
        ['15 days', 4, 11],
        ['10 days', 8, 7],
        ['5 days', 13, 4],
        ['none', 17, 0],
      ],
    ],
    [
      'exit clause',
      [
        ['none', 8, 0],
        ['12 months', 6, 3],
        ['6 months', 4, 6],
        ['3 months', 2, 9],
        ['1 month', 0, 12],
      ],
    ],
  ],
  walkAway: { vendor: 30, client: 30 },
  limits: { vendor: { 4: '12 months' } },
  sides: {
    vendor: { care: 0.05, understanding: 0.1, stake: 0.2, bid: { name: 'timeDependent', exponent: 0.8 } },
    client: {
      care: 0.1,
      understanding: 0.1,
      stake: 0.6,
      bid: { name: 'timeDependent', exponent: 0.8 },
      assumes: { 4: 0.02 },
    },
  },
  rivals: [{ name: 'A rival', fit: 0.46, trust: 0.5 }],
};
