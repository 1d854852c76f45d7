/** The second contract of two firms that know each other, at a higher price: what a relationship is worth. */
import type { Blueprint } from './blueprint.ts';

export const renewal: Blueprint = {
  name: 'renewal',
  what: 'A renewal at a higher price between firms that know each other: how far trust carries, and what breaks it.',
  rounds: 12,
  issues: [
    [
      'price rise',
      [
        ['none', 0, 40],
        ['3 %', 15, 28],
        ['6 %', 30, 15],
        ['9 %', 45, 0],
      ],
    ],
    [
      'term',
      [
        ['1 year', 0, 16],
        ['2 years', 12, 11],
        ['3 years', 25, 0],
      ],
    ],
    [
      'service level',
      [
        ['as before', 15, 0],
        ['next day', 8, 12],
        ['same day', 0, 24],
      ],
    ],
    [
      'notice',
      [
        ['12 months', 15, 0],
        ['6 months', 8, 10],
        ['3 months', 0, 20],
      ],
    ],
  ],
  walkAway: { vendor: 30, client: 35 },
  limits: { vendor: { 3: '6 months' }, client: { 0: '6 %' } },
  sides: {
    vendor: { trust: 0.65, depth: 12, understanding: 0.4, stake: 0.4 },
    client: { trust: 0.65, depth: 12, understanding: 0.4, stake: 0.4 },
  },
  rivals: [{ name: 'A newcomer', fit: 0.45, trust: 0.4 }],
};
