/** Plays one part of a sweep into a directory that all parts share. */
import type { DealSweepOptions, DealSweepRow } from '../../dealings/sweeps/dealSweep.ts';
import { dealSweepStudy } from '../../dealings/sweeps/dealSweep.ts';
import { sweepStudy } from '../../experiments/sweep.ts';
import { SWEEP_KEYS } from '../../experiments/sweepPlan.ts';
import type { SweepRow } from '../../experiments/sweepRow.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { play } from '../threads/play.ts';
import { codeOnly, fingerprints } from '../threads/seats.ts';
import type { PartOptions, ShardOutcome } from './playPart.ts';
import { checkShard, playPart } from './playPart.ts';
import { planOf } from './studyPlan.ts';
import { specOf } from './studySpec.ts';

export interface ShardOptions extends Omit<DealSweepOptions, 'seats' | 'signal' | 'onProgress' | 'deals'>, PartOptions {
  /**
   * The number of deals of each run, a whole number from 1: the rows are then those of `sweepDealings`.
   *
   * @defaultValue undefined: each run is one negotiation, as in `sweep`
   */
  readonly deals?: number;
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
  checkShard(options.shard);
  const plan = planOf(scenario, codeOnly(options, [...SWEEP_KEYS, 'deals'], ['shard', 'directory']));
  const spec = specOf(plan, options.vary, fingerprints(options.seats));
  return playPart<SweepRow | DealSweepRow>(plan, spec, options, (units, count, write) =>
    play('deals' in plan ? dealSweepStudy(plan, write, units, count) : sweepStudy(plan, write, units, count), options),
  );
}
