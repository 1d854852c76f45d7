/** Six issues of three kinds, a limit on each side: what preparation is worth. */
import type { Blueprint } from './blueprint.ts';

export const multiIssue: Blueprint = {
  name: 'multiIssue',
  what: 'Six issues, opposed, tradable and compatible, with a limit on each side: what it is worth to be prepared.',
  rounds: 16,
  issues: [
    [
      'price',
      [
        [40, 0, 26],
        [45, 10, 17],
        [50, 20, 9],
        [55, 30, 0],
      ],
    ],
    [
      'volume',
      [
        [100, 0, 10],
        [200, 8, 6],
        [300, 16, 3],
        [400, 24, 0],
      ],
    ],
    [
      'delivery',
      [
        ['1 week', 0, 24],
        ['2 weeks', 4, 16],
        ['3 weeks', 8, 8],
        ['4 weeks', 12, 0],
      ],
    ],
    [
      'warranty',
      [
        ['5 years', 0, 20],
        ['3 years', 6, 13],
        ['2 years', 12, 6],
        ['1 year', 18, 0],
      ],
    ],
    [
      'start',
      [
        ['spring', 0, 0],
        ['summer', 4, 5],
        ['autumn', 8, 10],
      ],
    ],
    [
      'reference',
      [
        ['none', 0, 10],
        ['name only', 4, 8],
        ['case study', 8, 0],
      ],
    ],
  ],
  walkAway: { vendor: 35, client: 35 },
  limits: { vendor: { 3: '3 years' }, client: { 5: 'name only' } },
};
