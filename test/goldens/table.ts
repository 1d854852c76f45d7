/**
 * The table at which every policy is shown: two issues to trade, one small point with a limit that can bend, twelve
 * rounds.
 */
import { readScenario } from '../../src/scenario/read/read.ts';
import type { Scenario } from '../../src/scenario/read/scenario.ts';

export const table: Scenario = readScenario({
  schemaVersion: 1,
  title: 'The golden table',
  rounds: 12,
  issues: {
    price: { options: [40, 45, 50, 55, 60] },
    term: { options: ['1 year', '2 years', '3 years', '4 years'] },
    exit: { options: ['none', 'late', 'soon'] },
  },
  vendor: {
    name: 'Acme',
    opensAt: 1,
    walkAway: 0.3,
    trust: 0.5,
    depth: 4,
    care: 0.3,
    understanding: 0.3,
    stake: 0.2,
    goals: {
      price: { weight: 0.5, values: 'more is better' },
      term: { weight: 0.35, values: { '1 year': 0, '2 years': 0.4, '3 years': 0.8, '4 years': 1 } },
      exit: { weight: 0.15, values: { none: 1, late: 0.6, soon: 0 } },
    },
    breakPoints: { exit: { limit: 'late', because: 'pricing structure', flexibility: 0.3 } },
  },
  client: {
    name: 'Birch',
    opensAt: 1,
    walkAway: 0.3,
    trust: 0.5,
    depth: 4,
    care: 0.3,
    understanding: 0.3,
    stake: 0.4,
    goals: {
      price: { weight: 0.45, values: 'less is better' },
      term: { weight: 0.2, values: { '1 year': 1, '2 years': 0.8, '3 years': 0.4, '4 years': 0 } },
      exit: { weight: 0.35, values: { none: 0, late: 0.4, soon: 1 } },
    },
  },
  rivals: [{ name: 'Borealis', fit: 0.4, trust: 0.5 }],
});
