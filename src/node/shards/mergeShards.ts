/** Puts the shards of a directory together: the rows are the same as those of one process. */
import { join } from 'node:path';
import type { DealSweepPlan, DealSweepRow } from '../../dealings/sweeps/dealSweep.ts';
import type { SweepPlan } from '../../experiments/sweepPlan.ts';
import type { SweepRow } from '../../experiments/sweepRow.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { visitLines } from './readShards.ts';
import { isDealBlocks } from './studyPlan.ts';
import { readSpec, SPEC_FILE } from './studySpec.ts';

/** The rows of a whole sweep. */
export interface Merged {
  readonly plan: SweepPlan | DealSweepPlan;
  /** In the order of points and replicates. */
  readonly rows: readonly (SweepRow | DealSweepRow)[];
}

/**
 * Reads the rows of all parts of a sweep. They are the same as those of one process.
 *
 * @param directory - The directory that the parts were played into.
 * @returns The plan of the sweep, and its rows in the order of points and replicates.
 * @throws ScenarioError for parts of another sweep, and for rows that exist twice, were changed, or are missing: by
 * part and by point.
 *
 * @example
 * ```ts
 * import { mkdtempSync, rmSync } from 'node:fs';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 * import { mergeShards, readScenarioFile, sweepShard } from 'dealbreaker/node';
 *
 * const scenario = readScenarioFile('examples/scenarios/small-point.json');
 * const directory = mkdtempSync(join(tmpdir(), 'sweep-'));
 * const options = { vary: { 'vendor.care': [0, 1] }, runs: 20, directory };
 * for (const index of [1, 2]) await sweepShard(scenario, { ...options, shard: { index, of: 2 } });
 * console.log(mergeShards(directory).rows.map((row) => row['vendor.care'])); // [ 0, 1 ]
 * rmSync(directory, { recursive: true });
 * ```
 */
export function mergeShards(directory: string): Merged {
  const { spec, plan } = readSpec(directory);
  if (isDealBlocks(plan))
    throw new ScenarioError([
      {
        path: join(directory, SPEC_FILE),
        what: 'it is the spec of a study of relationships',
        mend: 'merge it by mergeDealings',
      },
    ]);
  const rows: (SweepRow | DealSweepRow)[] = new Array(plan.units);
  visitLines(directory, spec, plan, (unit, line) => void (rows[unit] = line as SweepRow | DealSweepRow));
  return { plan, rows };
}
