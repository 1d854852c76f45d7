/** Plays many sequences of deals in the same memory. It records no events and keeps no states. */
import type { RunFault, RunOutcomes } from '../../experiments/runs/outcome.ts';
import type { PiecePlayer } from '../../experiments/runs/runStudy.ts';
import { pieceScenario } from '../../experiments/runs/runStudy.ts';
import { PolicyFault } from '../../policies/contracts/policyFault.ts';
import { playDeal, watchTurns } from '../fold/playDeal.ts';
import { emptyOutcome } from '../fold/dealOutcome.ts';
import { makeRelation, openRelation } from '../fold/relation.ts';
import { dealTables } from '../fold/tables.ts';
import { DEAL_STRIDE, writeDeal } from '../rows/dealNumbers.ts';

/**
 * Plays sequences of deals. The outcome of a run has `DEAL_STRIDE` numbers for each deal, in order. A fault of a policy
 * from outside ends its own run only; the numbers of the deals that it leaves out are NaN, their tenures as well.
 */
export const relationPieces: PiecePlayer = (piece, { seed, seats, sequences }, watch) => {
  const { deals } = sequences!;
  const scenario = pieceScenario(piece);
  const tables = dealTables(scenario, seats);
  const relation = makeRelation(scenario, tables.usual);
  const outcome = emptyOutcome();
  const watcher = watchTurns(relation, watch);
  const stride = deals * DEAL_STRIDE;
  let numbers = new Float64Array(0);
  return (from, to): RunOutcomes => {
    const count = to - from;
    const faults: RunFault[] = [];
    if (numbers.length < count * stride) numbers = new Float64Array(count * stride);
    for (let n = 0; n < count; n++) {
      openRelation(relation, seed, from + n);
      let at = n * stride;
      try {
        for (; relation.deal < deals; at += DEAL_STRIDE) {
          playDeal(relation, tables, outcome, watcher);
          writeDeal(relation, outcome, numbers, at);
        }
      } catch (error) {
        if (!(error instanceof PolicyFault)) throw error;
        const { side, round, message } = error;
        faults.push({ seed, run: from + n, side, round, message });
        numbers.fill(NaN, at, (n + 1) * stride);
      }
    }
    return { from, count, stride, numbers, faults };
  };
};
