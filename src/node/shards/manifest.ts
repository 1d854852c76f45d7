/** The paper that comes with a finished shard: without it, rows are not taken for whole. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../files/writeWhole.ts';
import type { Shard } from './shard.ts';
import { shardName } from './shard.ts';

export interface Manifest {
  /** The hash of the spec. */
  readonly spec: string;
  readonly version: string;
  readonly shard: Shard;
  /** The file with the rows, beside this one. */
  readonly file: string;
  readonly rows: number;
  /** Negotiations that were played for them. */
  readonly runs: number;
  /** SHA-256 of the file. */
  readonly digest: string;
}

/** SHA-256 of a file, in hexadecimal digits. */
export const digestOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

const manifestPath = (directory: string, shard: Shard): string => join(directory, `${shardName(shard)}.json`);

/** Writes it whole or not at all. */
export function writeManifest(directory: string, manifest: Manifest): void {
  writeWhole(manifestPath(directory, manifest.shard), (write) => write(`${JSON.stringify(manifest, null, 1)}\n`));
}

/** A manifest, or null where the file is not there or is none. */
export function readManifest(path: string): Manifest | null {
  try {
    const read = JSON.parse(readFileSync(path, 'utf8')) as Partial<Manifest> | null;
    return typeof read?.spec === 'string' &&
      typeof read.digest === 'string' &&
      typeof read.file === 'string' &&
      Number.isSafeInteger(read.shard?.index) &&
      Number.isSafeInteger(read.shard?.of)
      ? (read as Manifest)
      : null;
  } catch {
    return null;
  }
}

/** Whether the shard is finished, and its rows are those that it finished with. */
export function isComplete(directory: string, shard: Shard, spec: string): boolean {
  const manifest = readManifest(manifestPath(directory, shard));
  if (manifest === null || manifest.spec !== spec) return false;
  try {
    return digestOf(join(directory, manifest.file)) === manifest.digest;
  } catch {
    return false;
  }
}
