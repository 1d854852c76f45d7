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

/**
 * The table of one price with a break point of the vendor at 5 or more. It bends for anybody, because it trusts
 * everybody, so that every deal stands on an exception.
 */
export const bending = (after: object): ScenarioInput =>
  lasting(
    { rounds: 4, after: { fades: 0, drift: 0, ...after } },
    { walkAway: 0.3, opensAt: 0.9, talk: 'candid', accept: { name: 'acConst', level: 0.55 }, care: 0 },
    { breakPoints: { price: { limit: 5, flexibility: 1 } }, trust: 1, talk: 'candid', bid: 'timeDependent' },
  );
