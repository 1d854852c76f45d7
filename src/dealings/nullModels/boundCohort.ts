/**
 * Plays first clients of a vendor through all deals as if none ever left: each renews or not by its own chance, which
 * is noted, and comes to the next table all the same. Of one such cohort both can be told: how the retention of all
 * clients develops, and how that of those does who would still be there. Each client is played twice on the same luck:
 * as the scenario says, and with nothing carried.
 */
import type { Assumed } from '../../domain/assumed.ts';
import type { RunFault, RunOutcomes } from '../../experiments/runs/outcome.ts';
import type { PiecePlayer } from '../../experiments/runs/runStudy.ts';
import { pieceScenario } from '../../experiments/runs/runStudy.ts';
import type { SeatsInput } from '../../engine/preparation/seats.ts';
import type { Watch } from '../../experiments/runs/runBatch.ts';
import { PolicyFault } from '../../policies/contracts/policyFault.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { playDeal, watchTurns } from '../fold/playDeal.ts';
import { emptyOutcome } from '../fold/dealOutcome.ts';
import { makeRelation, openRelation } from '../fold/relation.ts';
import { dealTables } from '../fold/tables.ts';
import { NOTHING_CARRIED } from './nothingCarried.ts';

/** One client through all deals. */
export interface BoundClient {
  /** For each deal the probability that the client renews after it; NaN where there is no deal. */
  readonly chance: Float64Array;
  /** For each deal 1 where the client renews by the luck of the run, else 0. */
  readonly renews: Float64Array;
}

/** How many numbers an outcome has for each deal: the chance and the renewal, as the scenario says and still. */
const NUMBERS = 4;

/**
 * Plays first clients. An outcome has the chances of all deals and then the renewals, as the scenario says, and the
 * same where nothing is carried. All its numbers are NaN where a policy from outside ended the run by a fault.
 */
export const boundPieces: PiecePlayer = (piece, { seed, seats, sequences }, watch = null) => {
  const { deals } = sequences!;
  const scenario = pieceScenario(piece);
  const play = boundPlayer(scenario, deals, seed, seats, undefined, watch);
  const playStill = boundPlayer(withLevers(scenario, NOTHING_CARRIED), deals, seed, seats, undefined, watch);
  const stride = NUMBERS * deals;
  let numbers = new Float64Array(0);
  return (from, to): RunOutcomes => {
    const count = to - from;
    const faults: RunFault[] = [];
    if (numbers.length < count * stride) numbers = new Float64Array(count * stride);
    for (let n = 0; n < count; n++) {
      try {
        const { as, still } = clientsAt(numbers, n * stride, deals);
        play(from + n, as);
        playStill(from + n, still);
      } catch (error) {
        if (!(error instanceof PolicyFault)) throw error;
        const { side, round, message } = error;
        faults.push({ seed, run: from + n, side, round, message });
        numbers.fill(NaN, n * stride, (n + 1) * stride);
      }
    }
    return { from, count, stride, numbers, faults };
  };
};

/** A client in the numbers of an outcome from `at` on: as the scenario says, and with nothing carried. */
function clientsAt(
  numbers: Float64Array,
  at: number,
  deals: number,
): { readonly as: BoundClient; readonly still: BoundClient } {
  const part = (n: number): Float64Array => numbers.subarray(at + n * deals, at + (n + 1) * deals);
  return { as: { chance: part(0), renews: part(1) }, still: { chance: part(2), renews: part(3) } };
}

/** The client of outcome number `n`, from 0, as views of its numbers; null where the run was ended by a fault. */
export function boundClients(
  { numbers, stride }: Pick<RunOutcomes, 'numbers' | 'stride'>,
  n: number,
): ReturnType<typeof clientsAt> | null {
  const found = clientsAt(numbers, n * stride, stride / NUMBERS);
  return Number.isNaN(found.as.renews[0]!) ? null : found;
}

/**
 * Returns a function that plays one run and writes its client.
 *
 * @throws PolicyFault where a policy from outside throws or returns no valid action.
 */
export function boundPlayer(
  scenario: Scenario,
  deals: number,
  seed: string,
  seats: SeatsInput | undefined,
  assumed?: Assumed,
  watch: Watch | null = null,
): (run: number, client: BoundClient) => void {
  const tables = dealTables(scenario, seats, assumed);
  const relation = makeRelation(scenario, tables.usual);
  const outcome = emptyOutcome();
  const watcher = watchTurns(relation, watch);
  return (run, { chance, renews }) => {
    openRelation(relation, seed, run);
    for (let d = 0; d < deals; d++) {
      playDeal(relation, tables, outcome, watcher);
      chance[d] = outcome.chance ?? NaN;
      renews[d] = outcome.renewed === true ? 1 : 0;
      relation.isAway = false;
      relation.boundFor = 0;
    }
  };
}
