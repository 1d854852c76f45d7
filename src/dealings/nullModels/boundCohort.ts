/**
 * Plays first clients of a vendor through all deals as if none ever left: each renews or not by its own chance, which
 * is noted, and comes to the next table all the same. Of one such cohort both can be told: how the retention of all
 * clients develops, and how that of those does who would still be there.
 */
import type { Assumed } from '../../domain/assumed.ts';
import type { SeatsInput } from '../../engine/preparation/seats.ts';
import { PolicyFault } from '../../policies/contracts/policyFault.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { emptyOutcome, playDeal } from '../fold/playDeal.ts';
import { makeRelation, openRelation } from '../fold/relation.ts';
import { dealTables } from '../fold/tables.ts';

/** One client through all deals. */
export interface BoundClient {
  /** For each deal the probability that the client renews after it; NaN where there is no deal. */
  readonly chance: Float64Array;
  /** For each deal 1 where the client renews by the luck of the run, else 0. */
  readonly renews: Uint8Array;
}

/**
 * Returns a function that plays one run and writes its client. It returns false for a run that a policy from outside
 * ended by a fault.
 */
export function boundPlayer(
  scenario: Scenario,
  deals: number,
  seed: string,
  seats: SeatsInput | undefined,
  assumed?: Assumed,
): (run: number, client: BoundClient) => boolean {
  const tables = dealTables(scenario, seats, assumed);
  const relation = makeRelation(scenario, tables.usual);
  const outcome = emptyOutcome();
  return (run, { chance, renews }) => {
    openRelation(relation, seed, run);
    try {
      for (let d = 0; d < deals; d++) {
        playDeal(relation, tables, outcome);
        chance[d] = outcome.chance ?? NaN;
        renews[d] = outcome.renewed === true ? 1 : 0;
        relation.isAway = false;
        relation.boundFor = 0;
      }
    } catch (error) {
      if (!(error instanceof PolicyFault)) throw error;
      return false;
    }
    return true;
  };
}
