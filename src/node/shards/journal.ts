/**
 * The rows of a shard that is being played, each written down as soon as it is finished. A process that is killed
 * leaves its journal behind, and the next one goes on from the longest. Every process has a journal of its own, so that
 * two on the same shard do each other no harm.
 */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SweepPlan, SweepRow } from '../../experiments/sweep.ts';
import { VERSION } from '../../kernel/version.ts';
import { partName } from '../files/writeWhole.ts';
import { writeText } from '../files/writeText.ts';
import type { Shard } from './shard.ts';
import { shardName, unitAt } from './shard.ts';

export interface Journal {
  /** How many rows it began with. */
  readonly begun: number;
  write(row: SweepRow): void;
  /** Makes it the shard's file of rows, and clears other journals away. */
  finish(path: string): void;
  /** Leaves it as it is, for the next one. */
  close(): void;
}

/** A journal that goes on from the longest that is there. */
export function openJournal(directory: string, shard: Shard, plan: SweepPlan, spec: string): Journal {
  // The name carries the spec, so that no journal of another sweep is taken up.
  const stem = `${shardName(shard)}.${spec.slice(0, 12)}`;
  const journals = (): string[] =>
    readdirSync(directory).filter((name) => name.startsWith(`${stem}.`) && name.endsWith('.part'));
  const longest = journals()
    .map((name) => rowsIn(join(directory, name), shard, plan))
    .reduce<string[]>((best, rows) => (rows.length > best.length ? rows : best), []);
  const part = partName(join(directory, stem));
  const file = openSync(part, 'wx');
  const append = (text: string): void => writeText(file, text, part);
  if (longest.length > 0) append(`${longest.join('\n')}\n`);
  return {
    begun: longest.length,
    write: (row) => append(`${JSON.stringify(row)}\n`),
    finish: (path) => {
      fsyncSync(file);
      closeSync(file);
      try {
        renameSync(part, path);
      } catch (error) {
        // Another process has finished the same shard meanwhile, with the same rows, and cleared this journal away.
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || !existsSync(path)) throw error;
      }
      for (const name of journals()) rmSync(join(directory, name), { force: true });
    },
    close: () => closeSync(file),
  };
}

/**
 * The whole rows of a journal from its beginning, as they are written: up to the first that is torn, or not the one
 * that is due there.
 */
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
