/**
 * A table that can be worked out by hand: the vendor wants 1 on both issues (0.6, 0.4), the client 0 on both (0.4,
 * 0.6).
 */

export const small = (
  more: Record<string, unknown> = {},
  vendor: Record<string, unknown> = {},
  client: Record<string, unknown> = {},
): Record<string, unknown> => ({
  schemaVersion: 1,
  title: 'By hand',
  rounds: 6,
  issues: { fee: { unit: 'EUR', options: [0, 1] }, scope: { label: 'scope of work', options: [0, 1] } },
  vendor: {
    name: 'Lumen',
    walkAway: 0.1,
    opensAt: 0.9,
    goals: { fee: { weight: 0.6, values: 'more is better' }, scope: { weight: 0.4, values: 'more is better' } },
    ...vendor,
  },
  client: {
    name: 'Otters',
    walkAway: 0.1,
    opensAt: 0.9,
    goals: { fee: { weight: 0.4, values: 'less is better' }, scope: { weight: 0.6, values: 'less is better' } },
    ...client,
  },
  ...more,
});
