/** Four issues that matter unlike much to the two sides: what a trade across issues is worth. */
import type { Blueprint } from './blueprint.ts';

export const integrative: Blueprint = {
  name: 'integrative',
  what: 'Four issues with unlike priorities: both sides gain where each gives way on what matters less to it.',
  rounds: 12,
  issues: [
    [
      'price',
      [
        [40, 0, 15],
        [45, 12, 10],
        [50, 24, 5],
        [55, 36, 0],
      ],
    ],
    [
      'delivery',
      [
        ['2 weeks', 0, 36],
        ['4 weeks', 5, 24],
        ['6 weeks', 10, 12],
        ['8 weeks', 15, 0],
      ],
    ],
    [
      'contract term',
      [
        ['1 year', 0, 12],
        ['2 years', 10, 8],
        ['3 years', 20, 4],
        ['4 years', 30, 0],
      ],
    ],
    [
      'support',
      [
        ['1 hour', 0, 37],
        ['4 hours', 6, 25],
        ['next day', 12, 12],
        ['none', 19, 0],
      ],
    ],
  ],
  walkAway: { vendor: 35, client: 35 },
};
