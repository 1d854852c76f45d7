/** Plays a scenario many times and returns one flat row for each run, for distributions and for table tools. */
import { asScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { RunOptions } from './runBatch.ts';
import { runOptions } from './runBatch.ts';
import type { RunRow } from './runRow.ts';
import { runRows } from './runRow.ts';
import { runStudy } from './runStudy.ts';

/**
 * Plays a scenario many times and returns one row for each run. Row r is `negotiate(scenario, { seed, run: r })`.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @param options - `runs` from 1, default 1000; `seed`, default a constant; `seats`; `signal` and `onProgress`.
 * @returns The rows in the order of the runs.
 * @throws {ScenarioError} for a bad scenario or bad seats.
 * @throws {DealbreakerError} for bad options.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario, runs } from 'dealbreaker';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const rows = runs(scenario, { runs: 10, seed: 7 });
 * console.log(rows.length, rows[0]?.kind, rows[0]?.['package.price']); // 10 agreement 60
 * ```
 */
export function runs(scenario: Scenario, options: RunOptions = {}): RunRow[] {
  const { runs: count, seed } = runOptions(options, ['seats']);
  const read = asScenario(scenario);
  const rows: RunRow[] = [];
  return runStudy(
    {
      seed,
      seats: options.seats,
      runs: count,
      pieces: [{ scenario: read, levers: {}, from: 0, to: count }],
      addOutcomes: (_piece, outcomes) => {
        rows.push(...runRows(read, seed, outcomes));
        return outcomes.count;
      },
      result: () => rows,
    },
    options,
  );
}
