/**
 * Many negotiations of one scenario, one flat row each: for distributions, for a class at many tables, for any table
 * tool.
 */
import { asScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { RunOptions } from './runBatch.ts';
import { batchPlayer, runOptions } from './runBatch.ts';
import type { RunRow } from './runRow.ts';
import { runRows } from './runRow.ts';

/** So many are played before they are written out. */
const BLOCK = 256;

/**
 * Row r is `negotiate(scenario, { seed, run: r })`. `runs` from 1, default 1000. Throws ScenarioError for a bad
 * scenario, DealbreakerError for bad options.
 */
export function runs(scenario: Scenario, options: RunOptions = {}): RunRow[] {
  const { runs: count, seed } = runOptions(options);
  const read = asScenario(scenario);
  const play = batchPlayer(read, seed, options.seats);
  const rows: RunRow[] = [];
  for (let from = 0; from < count; from += BLOCK)
    rows.push(...runRows(read, seed, play(from, Math.min(count, from + BLOCK))));
  return rows;
}
