/** Plays one part of a study into a directory that all parts share, whatever the study is. */
import { join } from 'node:path';
import { inputError } from '../../kernel/problems.ts';
import { VERSION } from '../../kernel/version.ts';
import type { PlayOptions } from '../threads/play.ts';
import { openJournal } from './journal.ts';
import { digestOf, isComplete, writeManifest } from './manifest.ts';
import { refusePartsElsewhere } from './partsElsewhere.ts';
import type { Shard } from './shard.ts';
import { shardName, unitAt, unitCount } from './shard.ts';
import type { StudyPlan, UnitLine } from './studyPlan.ts';
import { runsOf } from './studyPlan.ts';
import type { StudySpec } from './studySpec.ts';
import { writeSpec } from './studySpec.ts';

/** Which part, and where. */
export interface PartOptions extends PlayOptions {
  readonly shard: Shard;
  /** The directory of the study; it is made if necessary. */
  readonly directory: string;
}

export interface ShardOutcome {
  /** Whether all rows of the shard exist. */
  readonly complete: boolean;
  /** The number of rows of this shard that exist now; of a study of relationships, of blocks of runs. */
  readonly rows: number;
  /** The number of rows that the shard has when it is complete. */
  readonly of: number;
  /** The number of rows that an earlier process had finished. */
  readonly before: number;
}

/** @throws DealbreakerError for a part that there is not. */
export function checkShard({ index, of }: Shard): void {
  if (!(Number.isSafeInteger(of) && Number.isSafeInteger(index) && index >= 1 && index <= of))
    throw inputError(
      'shard',
      `${String(index)} of ${String(of)} is no part`,
      'let index be a whole number from 1 to the number of shards',
    );
}

/**
 * Plays the units of a part that no process has finished.
 *
 * @param plan - The whole study.
 * @param spec - Its spec.
 * @param options - The part, the directory and the signal.
 * @param playUnits - Plays units, and writes the line of each, in order.
 */
export async function playPart<Unit extends UnitLine>(
  plan: StudyPlan,
  spec: StudySpec,
  { shard, directory, signal }: PartOptions,
  playUnits: (units: Iterable<number>, count: number, write: (line: Unit) => void) => Promise<void>,
): Promise<ShardOutcome> {
  writeSpec(directory, spec);
  const of = unitCount(shard, plan.units);
  if (isComplete(directory, shard, spec.hash)) return { complete: true, rows: of, of, before: of };
  refusePartsElsewhere(directory, spec.hash, shard, plan.units);
  const journal = openJournal(directory, shard, plan, spec.hash);
  let rows = journal.begun;
  const units = function* (): Generator<number> {
    for (let n = journal.begun; n < of; n++) yield unitAt(shard, n);
  };
  const write = (line: Unit): void => {
    journal.write(line);
    rows += 1;
  };
  const cut = (): ShardOutcome => {
    journal.close();
    return { complete: false, rows, of, before: journal.begun };
  };
  try {
    if (rows < of) await playUnits(units(), of - rows, write);
  } catch (error) {
    if (signal?.aborted === true) return cut();
    journal.close();
    throw error;
  }
  if (rows < of) return cut();
  const file = `${shardName(shard)}.jsonl`;
  journal.finish(join(directory, file));
  writeManifest(directory, {
    spec: spec.hash,
    version: VERSION,
    shard,
    file,
    rows,
    runs: runsOf(
      plan,
      Array.from({ length: of }, (_, n) => unitAt(shard, n)),
    ),
    digest: digestOf(join(directory, file)),
  });
  return { complete: true, rows, of, before: journal.begun };
}
