/** Makes the rows of many sequences of deals from their numbers. */
import type { RunOutcomes } from '../../experiments/runs/outcome.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { DEAL_AT, DEAL_STRIDE } from './dealNumbers.ts';
import type { DealRow } from './dealRow.ts';
import { dealRow } from './dealRow.ts';

/** The rows of the deals that were played, run by run; see `relationPieces`. */
export function* rowsOfOutcomes(
  scenario: Scenario,
  seed: string,
  { from, count, stride, numbers }: Omit<RunOutcomes, 'faults'>,
): Generator<DealRow> {
  for (let at = 0; at < count * stride; at += DEAL_STRIDE)
    if (!Number.isNaN(numbers[at + DEAL_AT.tenure]!)) {
      const run = from + Math.floor(at / stride);
      yield dealRow(scenario, { seed, run, deal: (at % stride) / DEAL_STRIDE + 1 }, numbers, at);
    }
}
