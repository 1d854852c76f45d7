/** Small tables of one price, on which what follows a deal is worked out by hand. */
import type { ScenarioInput } from '../../src/scenario/read/scenarioInput.ts';

/**
 * A table of one price from 0 to 10, silent, of one round. The vendor opens at 10 (1.0) and the client accepts
 * whatever is worth its walk-away value; with a client's walk-away value above 0 the first offer is no deal.
 */
export const lasting = (
  more: Partial<ScenarioInput> = {},
  client: Partial<ScenarioInput['client']> = {},
  vendor: Partial<ScenarioInput['vendor']> = {},
): ScenarioInput => ({
  schemaVersion: 1,
  title: 'One price',
  rounds: 1,
  issues: { price: { options: { from: 0, to: 10, step: 1 } } },
  vendor: {
    name: 'Acme',
    walkAway: 0,
    opensAt: 0.6,
    goals: { price: { weight: 1, values: 'more is better' } },
    bid: 'hardliner',
    talk: 'silent',
    ...vendor,
  },
  client: {
    name: 'Birch',
    walkAway: 0.3,
    opensAt: 0.6,
    goals: { price: { weight: 1, values: 'less is better' } },
    accept: { name: 'acConst', level: 0.3 },
    talk: 'silent',
    ...client,
  },
  ...more,
});
