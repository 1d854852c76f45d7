/** Plays a vendor and its client over several deals: each starts with what the earlier ones have left. */
import { VERSION } from '../kernel/version.ts';
import type { Scenario } from '../scenario/read/scenario.ts';
import type { DealRecord } from './dealRecord.ts';
import type { DealingsOptions, DealSequence } from './sequence.ts';
import { openSequence } from './sequence.ts';

/** A sequence of deals as plain data. */
export interface Dealings {
  readonly type: 'dealings';
  readonly seed: string;
  /** The number of the run, counted from 0. */
  readonly run: number;
  /** The library's version; results are promised per version. */
  readonly version: string;
  readonly scenario: Scenario;
  /** The deals, in order. */
  readonly deals: readonly DealRecord[];
}

/**
 * Plays a vendor and its client over several deals. The scenario's `after` says what is carried from one to the next,
 * and how it goes on; its `market` says how the market turns. Without both every deal starts as the first one does.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @param options - `deals` from 1, default 8; `seed` and `run` select the random numbers; `record` (default true) keeps
 * the events of the talks; `seats` replaces policies of the scenario.
 * @returns The deals as plain data. The negotiation of the first one is `negotiate(scenario, { seed, run })`, to the
 * byte; that of a later one is `negotiate` of its own scenario with its own `seed`, `run` and `carried`.
 * @throws ScenarioError for a bad scenario or bad seats.
 * @throws DealbreakerError for bad options.
 * @throws PolicyFault where a policy from outside throws or returns no valid action.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { dealings, readScenario } from 'dealbreaker';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { deals } = dealings(scenario, { deals: 3, seed: 7 });
 * console.log(deals.map(({ row }) => row.ending)); // [ 'agreement', 'agreement', 'agreement' ]
 * ```
 */
export function dealings(scenario: Scenario, options: DealingsOptions = {}): Dealings {
  const sequence = openSequence(scenario, options);
  const deals: DealRecord[] = [];
  while (deals.length < sequence.deals) deals.push(sequence.next());
  return dealingsOf(sequence, deals);
}

/** The deals that a sequence has played, as a finished one. */
export const dealingsOf = ({ seed, run, scenario }: DealSequence, deals: readonly DealRecord[]): Dealings => ({
  type: 'dealings',
  seed,
  run,
  version: VERSION,
  scenario,
  deals,
});
