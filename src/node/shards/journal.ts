/**
 * Writes each row of a shard to disk as soon as it is finished. A killed process leaves its journal behind, and the
 * next process continues from the longest journal. Every process has its own journal, so that two processes on the same
 * shard do not disturb each other.
 */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SweepPlan } from '../../experiments/sweepPlan.ts';
import type { DealSweepRow } from '../../dealings/sweeps/dealSweep.ts';
import type { SweepRow } from '../../experiments/sweepRow.ts';
import { VERSION } from '../../kernel/version.ts';
import { tempName } from '../files/temporary.ts';
import { writeText } from '../files/writeText.ts';
import type { Shard } from './shard.ts';
import { shardName, unitAt } from './shard.ts';

export interface Journal {
  /** The number of rows that it continued from. */
  readonly begun: number;
  /** Adds a row. */
  write(row: SweepRow | DealSweepRow): void;
  /** Makes the journal the shard's file of rows at `path`, and removes the other journals of the shard. */
  finish(path: string): void;
  /** Closes the file; the next process continues from it. */
  close(): void;
}

/**
 * Opens a journal that continues from the longest journal of the shard.
 *
 * @param directory - The directory of the sweep.
 * @param shard - The shard.
 * @param plan - The plan of the sweep; rows of another plan are not taken up.
 * @param spec - The hash of the spec, which is part of the file's name.
 * @returns An open journal.
 */
export function openJournal(directory: string, shard: Shard, plan: SweepPlan, spec: string): Journal {
  // The name holds the hash of the spec, so that a journal of another sweep is never continued.
  const stem = `${shardName(shard)}.${spec.slice(0, 12)}`;
  const journals = (): string[] =>
    readdirSync(directory).filter((name) => name.startsWith(`${stem}.`) && name.endsWith('.part'));
  const longest = journals()
    .map((name) => rowsIn(join(directory, name), shard, plan))
    .reduce<string[]>((best, rows) => (rows.length > best.length ? rows : best), []);
  const temporary = tempName(join(directory, stem));
  const file = openSync(temporary, 'wx');
  const append = (text: string): void => writeText(file, text, temporary);
  if (longest.length > 0) append(`${longest.join('\n')}\n`);
  return {
    begun: longest.length,
    write: (row) => append(`${JSON.stringify(row)}\n`),
    finish: (path) => {
      fsyncSync(file);
      closeSync(file);
      try {
        renameSync(temporary, path);
      } catch (error) {
        // Another process has finished the same shard, with the same rows, and removed this journal.
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || !existsSync(path)) throw error;
      }
      for (const name of journals()) rmSync(join(directory, name), { force: true });
    },
    close: () => closeSync(file),
  };
}

/** Returns the lines of a journal up to the first that is torn or is not the next row of the shard. */
function rowsIn(path: string, shard: Shard, plan: SweepPlan): string[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return [];
  }
  const lines = text.split('\n').slice(0, -1);
  const wrong = lines.findIndex((line, n) => !isUnit(line, unitAt(shard, n), plan));
  return wrong < 0 ? lines : lines.slice(0, wrong);
}

/** Tells whether a line is the row of the unit, in this plan and version. */
function isUnit(line: string, unit: number, plan: SweepPlan): boolean {
  try {
    const row = JSON.parse(line) as SweepRow;
    return (
      unit < plan.units &&
      row['point'] === Math.floor(unit / plan.replicates) &&
      row['replicate'] === unit % plan.replicates &&
      row['scenario'] === plan.hash &&
      row['version'] === VERSION
    );
  } catch {
    return false;
  }
}
