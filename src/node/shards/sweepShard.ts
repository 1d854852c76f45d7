/** One part of a sweep, played into a directory that all parts share. */
import { join } from 'node:path';
import type { SweepOptions } from '../../experiments/sweep.ts';
import { sweepStudy, sweepPlan } from '../../experiments/sweep.ts';
import { VERSION } from '../../kernel/version.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { PlayOptions } from '../threads/play.ts';
import { play } from '../threads/play.ts';
import { codeOnly, fingerprints } from '../threads/seats.ts';
import { openJournal } from './journal.ts';
import { digestOf, isComplete, writeManifest } from './manifest.ts';
import type { Shard } from './shard.ts';
import { shardName, unitAt, unitCount } from './shard.ts';
import { specOf, writeSpec } from './studySpec.ts';
import { inputError } from '../../kernel/problems.ts';

export interface ShardOptions extends Omit<SweepOptions, 'seats' | 'signal' | 'onProgress'>, PlayOptions {
  readonly shard: Shard;
  /** Made where it is not there. */
  readonly directory: string;
}

export interface ShardOutcome {
  /** Whether all of its rows are there. */
  readonly complete: boolean;
  /** Rows of this shard that are there now, */
  readonly rows: number;
  /** of so many, */
  readonly of: number;
  /** so many of them from before. */
  readonly before: number;
}

/**
 * Plays what is missing of a shard. Its rows and its manifest take their places whole, one after the other; a shard
 * that is complete is left alone, and one that was cut short (by the signal, by kill -9, by a full disk) goes on after
 * its last finished row. Throws ScenarioError for a bad scenario or lever, and for a directory that holds another
 * sweep.
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
  const plan = sweepPlan(scenario, codeOnly(options));
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
    if (journal.begun < of) await play(sweepStudy(plan, write, units(), of - journal.begun), options);
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
