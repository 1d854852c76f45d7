/** Plays one part of a sweep into a directory that all parts share. */
import { join } from 'node:path';
import type { DealSweepOptions } from '../../dealings/sweeps/dealSweep.ts';
import { dealSweepStudy } from '../../dealings/sweeps/dealSweep.ts';
import { sweepStudy } from '../../experiments/sweep.ts';
import { SWEEP_KEYS } from '../../experiments/sweepPlan.ts';
import { VERSION } from '../../kernel/version.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { PlayOptions } from '../threads/play.ts';
import { play } from '../threads/play.ts';
import { codeOnly, fingerprints } from '../threads/seats.ts';
import { openJournal } from './journal.ts';
import { digestOf, isComplete, writeManifest } from './manifest.ts';
import type { Shard } from './shard.ts';
import { shardName, unitAt, unitCount } from './shard.ts';
import { planOf, specOf, writeSpec } from './studySpec.ts';
import { inputError } from '../../kernel/problems.ts';

export interface ShardOptions extends Omit<DealSweepOptions, 'seats' | 'signal' | 'onProgress' | 'deals'>, PlayOptions {
  /**
   * The number of deals of each run, a whole number from 1: the rows are then those of `sweepDealings`.
   *
   * @defaultValue undefined: each run is one negotiation, as in `sweep`
   */
  readonly deals?: number;
  readonly shard: Shard;
  /** The directory of the sweep; it is made if necessary. */
  readonly directory: string;
}

export interface ShardOutcome {
  /** Whether all rows of the shard exist. */
  readonly complete: boolean;
  /** The number of rows of this shard that exist now. */
  readonly rows: number;
  /** The number of rows that the shard has when it is complete. */
  readonly of: number;
  /** The number of rows that an earlier process had finished. */
  readonly before: number;
}

/**
 * Plays one part of a sweep into a directory that all parts share. A complete part stays as it is. A part that was cut
 * short (by the signal, by kill -9, by a full disk) continues after its last finished row.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @param options - Those of `sweep`; `deals` for the rows of `sweepDealings`; `shard`: `{ index, of }`, index from 1;
 * `directory`, made where it does not exist; `workers`, `timeLimit`, `signal` and `onProgress`.
 * @returns How many of the part's rows exist, and whether it is complete.
 * @throws ScenarioError for a bad scenario or lever, and for a directory that holds another sweep.
 * @throws DealbreakerError for bad options.
 *
 * @example
 * ```ts
 * import { mkdtempSync, rmSync } from 'node:fs';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 * import { readScenarioFile, sweepShard } from 'dealbreaker/node';
 *
 * const scenario = readScenarioFile('examples/scenarios/small-point.json');
 * const directory = mkdtempSync(join(tmpdir(), 'sweep-'));
 * const options = { vary: { 'vendor.care': [0, 1] }, runs: 20, directory };
 * const { complete, rows } = await sweepShard(scenario, { ...options, shard: { index: 1, of: 2 } });
 * console.log(complete, rows); // true 1
 * rmSync(directory, { recursive: true });
 * ```
 */
export async function sweepShard(scenario: Scenario, options: ShardOptions): Promise<ShardOutcome> {
  const { shard, directory, signal } = options;
  if (!(
    Number.isSafeInteger(shard.of) &&
    Number.isSafeInteger(shard.index) &&
    shard.index >= 1 &&
    shard.index <= shard.of
  ))
    throw inputError(
      'shard',
      `${String(shard.index)} of ${String(shard.of)} is no part`,
      'let index be a whole number from 1 to the number of shards',
    );
  const plan = planOf(scenario, codeOnly(options, [...SWEEP_KEYS, 'deals'], ['shard', 'directory']));
  const spec = specOf(plan, options.vary, fingerprints(options.seats));
  writeSpec(directory, spec);
  const of = unitCount(shard, plan.units);
  if (isComplete(directory, shard, spec.hash)) return { complete: true, rows: of, of, before: of };
  const journal = openJournal(directory, shard, plan, spec.hash);
  let rows = journal.begun;
  const units = function* (): Generator<number> {
    for (let n = journal.begun; n < of; n++) yield unitAt(shard, n);
  };
  const write = (row: Parameters<typeof journal.write>[0]): void => {
    journal.write(row);
    rows += 1;
  };
  try {
    const left = of - journal.begun;
    const study = 'deals' in plan ? dealSweepStudy(plan, write, units(), left) : sweepStudy(plan, write, units(), left);
    if (left > 0) await play(study, options);
  } catch (error) {
    journal.close();
    if (signal?.aborted !== true) throw error;
    return { complete: false, rows, of, before: journal.begun };
  }
  if (rows < of) {
    journal.close();
    return { complete: false, rows, of, before: journal.begun };
  }
  const file = `${shardName(shard)}.jsonl`;
  journal.finish(join(directory, file));
  writeManifest(directory, {
    spec: spec.hash,
    version: VERSION,
    shard,
    file,
    rows,
    runs: rows * plan.runs,
    digest: digestOf(join(directory, file)),
  });
  return { complete: true, rows, of, before: journal.begun };
}
