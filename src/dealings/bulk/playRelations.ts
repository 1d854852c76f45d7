/** Plays many sequences of deals in the same memory. It records no events and keeps no states. */
import type { SeatsInput } from '../../engine/preparation/seats.ts';
import type { RunFault } from '../../experiments/runs/outcome.ts';
import { PolicyFault } from '../../policies/contracts/policyFault.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { emptyOutcome, playDeal } from '../fold/playDeal.ts';
import { makeRelation, openRelation } from '../fold/relation.ts';
import { dealTables } from '../fold/tables.ts';
import { DEAL_STRIDE, writeDeal } from '../rows/dealNumbers.ts';

/** The deals of consecutive runs: deal d of run `from + n` begins at (n · deals + d − 1) · `DEAL_STRIDE`. */
export interface RelationOutcomes {
  readonly from: number;
  readonly count: number;
  /** The number of deals of each run. */
  readonly deals: number;
  readonly numbers: Float64Array;
  /** For each run the number of deals that were played to their end: less than `deals` after a fault. */
  readonly played: Int32Array;
  readonly faults: readonly RunFault[];
}

/**
 * Returns a function that plays the runs from `from` to `to` − 1. Its outcomes use the same memory every time and are
 * valid until the next call. A fault of a policy from outside ends its own run only.
 */
export function relationPlayer(
  scenario: Scenario,
  deals: number,
  seed: string,
  seats: SeatsInput | undefined,
): (from: number, to: number) => RelationOutcomes {
  const tables = dealTables(scenario, seats);
  const relation = makeRelation(scenario, tables.usual);
  const outcome = emptyOutcome();
  let numbers = new Float64Array(0);
  let played = new Int32Array(0);
  return (from, to) => {
    const count = to - from;
    const faults: RunFault[] = [];
    if (played.length < count) {
      numbers = new Float64Array(count * deals * DEAL_STRIDE);
      played = new Int32Array(count);
    }
    for (let n = 0; n < count; n++) {
      openRelation(relation, seed, from + n);
      played[n] = 0;
      try {
        while (relation.deal < deals) {
          playDeal(relation, tables, outcome);
          writeDeal(relation, outcome, numbers, (n * deals + relation.deal - 1) * DEAL_STRIDE);
          played[n] = relation.deal;
        }
      } catch (error) {
        if (!(error instanceof PolicyFault)) throw error;
        const { side, round, message } = error;
        faults.push({ seed, run: from + n, side, round, message });
      }
    }
    return { from, count, deals, numbers, played, faults };
  };
}
