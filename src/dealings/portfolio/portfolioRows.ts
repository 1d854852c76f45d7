/** One vendor with several clients, in rows: one for each vendor, deal and seat. */
import { throwIfStopped } from '../../kernel/progress.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { emptyOutcome } from '../fold/dealOutcome.ts';
import { dealTables } from '../fold/tables.ts';
import { DEAL_STRIDE, writeDeal } from '../rows/dealNumbers.ts';
import type { DealRow } from '../rows/dealRow.ts';
import { dealRow } from '../rows/dealRow.ts';
import type { PortfolioOptions } from './portfolioOptions.ts';
import { portfolioOptions } from './portfolioOptions.ts';
import { bookPlayer } from './vendorBook.ts';

/** What became of the client in one seat of a vendor at a deal. */
export interface PortfolioRow extends DealRow {
  /** The number of the seat, from 1; `client` counts the clients of that seat. */
  readonly seat: number;
  /** How many exceptions the client knows of that others got; 0 where the seat is empty. */
  readonly heard: number;
  /** How many exceptions the vendor made in this deal. */
  readonly exceptions: number;
}

/**
 * Plays a vendor with several clients many times and yields one row for each vendor, deal and seat, in this order. The
 * vendors are those of `portfolio`. The rows of seat 1 are those of `dealRows` where no exception is heard of.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @param options - As for `portfolio`.
 * @returns The rows, a vendor's at a time.
 * @throws ScenarioError for a bad scenario or bad seats.
 * @throws DealbreakerError for bad options.
 * @throws PolicyFault where a policy from outside throws or returns no valid action.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario } from 'dealbreaker';
 * import { portfolioRows } from 'dealbreaker/validation';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const rows = [...portfolioRows(scenario, { clients: 3, deals: 2, runs: 5, seed: 7 })];
 * console.log(rows.length, rows[1]?.seat, rows[1]?.ending); // 30 2 agreement
 * ```
 */
export function portfolioRows(scenario: Scenario, options: PortfolioOptions = {}): IterableIterator<PortfolioRow> {
  const { runs } = portfolioOptions(options);
  const { signal, onProgress } = options;
  const play = vendorRows(scenario, options);
  function* rows(): Generator<PortfolioRow> {
    for (let run = 0; run < runs; run++) {
      throwIfStopped(signal);
      yield* play(run);
      onProgress?.({ done: run + 1, total: runs, stage: 'vendors' });
    }
  }
  return rows();
}

/** Returns a function that plays one run and returns the rows of its vendor. It throws as `portfolioRows` does. */
export function vendorRows(scenario: Scenario, options: PortfolioOptions): (run: number) => PortfolioRow[] {
  const { deals, seed, clients } = portfolioOptions(options);
  const read = asScenario(scenario);
  const play = bookPlayer(read, dealTables(read, options.seats), emptyOutcome(), clients);
  const numbers = new Float64Array(DEAL_STRIDE);
  return (run) => {
    const found: PortfolioRow[] = [];
    play(seed, run, deals, (client, relation, outcome, made) => {
      writeDeal(relation, outcome, numbers, 0);
      const row = dealRow(read, { seed, run, deal: relation.deal }, numbers, 0);
      const heard = outcome.state === null ? 0 : relation.precedents.length;
      found.push({ ...row, seat: client + 1, heard, exceptions: made.length });
    });
    return found;
  };
}
