/**
 * Writes each line of a shard to disk as soon as it is finished. A killed process leaves its journal behind, and the
 * next process continues from the longest journal. Every process has its own journal, so that two processes on the same
 * shard do not disturb each other.
 */
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { VERSION } from '../../kernel/version.ts';
import { readLines } from '../files/readLines.ts';
import { tempName } from '../files/temporary.ts';
import { writeText } from '../files/writeText.ts';
import type { Shard } from './shard.ts';
import { shardName, unitAt } from './shard.ts';
import type { StudyPlan, UnitLine } from './studyPlan.ts';
import { unitOf } from './studyPlan.ts';

export interface Journal {
  /** The number of lines that it continued from. */
  readonly begun: number;
  /** Adds a line. */
  write(line: UnitLine): void;
  /** Makes the journal the shard's file of lines at `path`, and removes the other journals of the shard. */
  finish(path: string): void;
  /** Closes the file; the next process continues from it. */
  close(): void;
}

/**
 * Opens a journal that continues from the longest journal of the shard.
 *
 * @param directory - The directory of the study.
 * @param shard - The shard.
 * @param plan - The plan of the study; lines of another plan are not taken up.
 * @param spec - The hash of the spec, which is part of the file's name.
 * @returns An open journal.
 */
export function openJournal(directory: string, shard: Shard, plan: StudyPlan, spec: string): Journal {
  // The name holds the hash of the spec, so that a journal of another study is never continued.
  const stem = `${shardName(shard)}.${spec.slice(0, 12)}`;
  const journals = (): string[] =>
    readdirSync(directory).filter((name) => name.startsWith(`${stem}.`) && name.endsWith('.part'));
  let longest: { readonly path: string; readonly lines: number } | null = null;
  for (const name of journals()) {
    const path = join(directory, name);
    const lines = linesIn(path, shard, plan);
    if (lines > (longest?.lines ?? 0)) longest = { path, lines };
  }
  const temporary = tempName(join(directory, stem));
  const file = openSync(temporary, 'wx');
  const append = (text: string): void => writeText(file, `${text}\n`, temporary);
  const begun = longest === null ? 0 : copyLines(longest.path, longest.lines, append);
  return {
    begun,
    write: (line) => append(JSON.stringify(line)),
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

/** Counts the lines of a journal up to the first that is torn or is not the next one of the shard. */
function linesIn(path: string, shard: Shard, plan: StudyPlan): number {
  let count = 0;
  try {
    for (const { text } of readLines(path)) {
      if (!isUnit(text, unitAt(shard, count), plan)) break;
      count += 1;
    }
  } catch {
    // Another process has finished the shard and removed this journal.
    return 0;
  }
  return count;
}

/** Copies the first lines of a journal; returns how many were there. */
function copyLines(path: string, most: number, append: (line: string) => void): number {
  let count = 0;
  try {
    for (const { text } of readLines(path)) {
      if (count === most) break;
      append(text);
      count += 1;
    }
  } catch (error) {
    // Removed meanwhile, as above: what was not read is played.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return count;
}

/** Tells whether a line is that of the unit, in this plan and version. */
function isUnit(text: string, unit: number, plan: StudyPlan): boolean {
  try {
    const line = JSON.parse(text) as UnitLine;
    return (
      unit < plan.units && unitOf(plan, line) === unit && line['scenario'] === plan.hash && line['version'] === VERSION
    );
  } catch {
    return false;
  }
}
