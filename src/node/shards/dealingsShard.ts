/** Plays one part of a study of relationships into a directory that all parts share. */
import type { NullModelsOptions } from '../../dealings/nullModels/nullModelsOptions.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { play } from '../threads/play.ts';
import { codeOnly, fingerprints } from '../threads/seats.ts';
import type { DealBlock } from './dealBlocks.ts';
import { dealBlocksPlan, dealBlocksStudy, whatOf } from './dealBlocks.ts';
import type { PartOptions, ShardOutcome } from './playPart.ts';
import { checkShard, playPart } from './playPart.ts';
import { dealBlocksSpec } from './studySpec.ts';

export interface DealingsShardOptions
  extends Omit<NullModelsOptions, 'seats' | 'signal' | 'onProgress' | 'deals'>, PartOptions {
  /**
   * The number of deals of each run, a whole number from 1. From 2 on the part plays the null models, too.
   *
   * @defaultValue 8
   */
  readonly deals?: number;
}

/**
 * Plays one part of what `dealbreaker dealings --runs` shows, the rates by deal and the null models, into a directory
 * that all parts share. A part has blocks of 64 runs. A complete part stays as it is. A part that was cut short (by the
 * signal, by kill -9, by a full disk) continues after its last finished block.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @param options - `runs` of the whole study from 1, default 1000; `deals` from 1, default 8; `seed`, default a
 * constant; `shard`: `{ index, of }`, index from 1; `directory`, made where it does not exist; `workers`, `seats`,
 * `timeLimit`, `signal` and `onProgress`.
 * @returns How many of the part's blocks exist, and whether it is complete.
 * @throws ScenarioError for a bad scenario, and for a directory that holds another study.
 * @throws DealbreakerError for bad options.
 *
 * @example
 * ```ts
 * import { mkdtempSync, rmSync } from 'node:fs';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 * import { dealingsShard, readScenarioFile } from 'dealbreaker/node';
 *
 * const scenario = readScenarioFile('examples/scenarios/next-deal.json');
 * const directory = mkdtempSync(join(tmpdir(), 'dealings-'));
 * const options = { runs: 100, deals: 1, directory };
 * const { complete, rows } = await dealingsShard(scenario, { ...options, shard: { index: 1, of: 2 } });
 * console.log(complete, rows); // true 1
 * rmSync(directory, { recursive: true });
 * ```
 */
export async function dealingsShard(scenario: Scenario, options: DealingsShardOptions): Promise<ShardOutcome> {
  checkShard(options.shard);
  const plan = dealBlocksPlan(scenario, codeOnly(options, ['seats', 'deals'], ['shard', 'directory']));
  const spec = dealBlocksSpec(plan, fingerprints(options.seats));
  return playPart<DealBlock>(plan, spec, options, async (units, _count, write) => {
    const all = [...units];
    for (const what of ['relationships', 'clients'] as const) {
      const some = all.filter((unit) => whatOf(plan, unit) === what);
      if (some.length > 0) await play(dealBlocksStudy(plan, some, write), options);
    }
  });
}
