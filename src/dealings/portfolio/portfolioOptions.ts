/** The options of a vendor with several clients. */
import { checkWhole } from '../../kernel/problems.ts';
import { studyOptions } from '../studyOptions.ts';
import type { SeatsInput } from '../../engine/preparation/seats.ts';
import type { ProgressOptions } from '../../kernel/progress.ts';

export interface PortfolioOptions extends ProgressOptions {
  /**
   * The number of clients, a whole number from 1.
   *
   * @defaultValue 20
   */
  readonly clients?: number;
  /**
   * The number of deals of each client, a whole number from 1.
   *
   * @defaultValue 8
   */
  readonly deals?: number;
  /**
   * The number of vendors, a whole number from 1.
   *
   * @defaultValue 100
   */
  readonly runs?: number;
  /**
   * Text or a whole number; 7 is "7".
   *
   * @defaultValue 'dealbreaker'
   */
  readonly seed?: string | number;
  /**
   * The policies that replace the scenario's own, at every table.
   *
   * @defaultValue none
   */
  readonly seats?: SeatsInput;
}

/**
 * Fills in the defaults.
 *
 * @throws DealbreakerError for an unknown option, and for a bad number or seed.
 */
export function portfolioOptions(options: PortfolioOptions): {
  runs: number;
  deals: number;
  seed: string;
  clients: number;
} {
  const { runs, deals, seed } = studyOptions(options, 1, ['clients'], 100);
  const { clients = 20 } = options;
  checkWhole('clients', clients, 1);
  return { runs, deals, seed, clients };
}
