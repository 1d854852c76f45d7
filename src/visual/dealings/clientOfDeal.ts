/** Tells the clients of a sequence of deals apart: the first has the name of the file, the second "Birch 2". */
import type { DealRecord } from '../../dealings/dealRecord.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';

/** The scenario with the client of that number, from 1, under its own name. */
export const withClient = (scenario: Scenario, client: number | null): Scenario =>
  client === null || client === 1
    ? scenario
    : { ...scenario, client: { ...scenario.client, name: `${scenario.client.name} ${client}` } };

/** A deal whose talks have its own client's name. */
export const withOwnClient = (deal: DealRecord): DealRecord =>
  deal.negotiation === null
    ? deal
    : {
        ...deal,
        negotiation: { ...deal.negotiation, scenario: withClient(deal.negotiation.scenario, deal.row.client) },
      };
