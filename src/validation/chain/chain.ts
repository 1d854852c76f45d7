/**
 * The essay's chain as an experiment: failures by the number of meetings before the table, with what the meetings bring
 * clamped, and with one side alone or both maintaining the relationship; the null models beside it.
 */
import { checkProgressOptions, PROGRESS_KEYS } from '../../kernel/progress.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Chain, ChainOptions } from './chainResult.ts';
import { chainStages } from './chainStages.ts';

const CHAIN_KEYS = ['meetings', 'runs', 'seed', ...PROGRESS_KEYS];

/**
 * Plays a scenario after each number of meetings, all on the same luck: as it is; with understanding, trust, both, and
 * the vendor's flexibility clamped; in the null models; and where one side alone calls the meetings. What a side brings
 * to the table comes out of the meetings, between strangers at first; a number that the file states beside its own
 * `before` stays.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @param options - `meetings`, default 0, 1, 2, 4, 8 and 16; `runs` of each cell from 1, default 500; `seed`, default a
 * constant; `signal`, which is checked before every cell, and `onProgress`.
 * @returns Failures, what is saved and through what; and one-sided maintenance, on the log-odds.
 * @throws ScenarioError for a bad scenario.
 * @throws DealbreakerError for bad options.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario } from 'dealbreaker';
 * import { chain } from 'dealbreaker/validation';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { points } = chain(scenario, { meetings: [0, 8], runs: 20, seed: 7 });
 * console.log(points.map(({ clamp }) => clamp).slice(0, 4).join(' ')); // nothing nothing understanding understanding
 * ```
 */
export function chain(scenario: Scenario, options: ChainOptions = {}): Chain {
  checkProgressOptions(options, CHAIN_KEYS);
  const stages = chainStages(scenario, options);
  let next = stages.next();
  for (; next.done !== true; next = stages.next()) options.onProgress?.(next.value);
  return next.value;
}
