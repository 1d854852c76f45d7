/** An issue on which both sides want the same and do not know it. */
import type { Blueprint } from './blueprint.ts';

export const compatibleIssue: Blueprint = {
  name: 'compatibleIssue',
  what: 'An issue on which both want the same: who asks finds it, and who trades it away pays for nothing.',
  rounds: 10,
  issues: [
    [
      'price',
      [
        [40, 0, 50],
        [45, 17, 33],
        [50, 33, 17],
        [55, 50, 0],
      ],
    ],
    [
      'start',
      [
        ['January', 0, 0],
        ['March', 10, 10],
        ['May', 20, 20],
        ['July', 30, 30],
      ],
    ],
    [
      'payment',
      [
        ['in advance', 20, 0],
        ['on delivery', 13, 7],
        ['after 30 days', 7, 13],
        ['after 60 days', 0, 20],
      ],
    ],
  ],
  walkAway: { vendor: 40, client: 40 },
};
