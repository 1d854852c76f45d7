/** The manifest of a finished shard: it says which rows belong to which study. Rows without a manifest do not count. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readChunks } from '../files/readLines.ts';
import { readJsonFile } from '../files/readTextFile.ts';
import { writeWhole } from '../files/writeWhole.ts';
import type { Shard } from './shard.ts';
import { shardName } from './shard.ts';

export interface Manifest {
  /** The hash of the study's spec. */
  readonly spec: string;
  readonly version: string;
  readonly shard: Shard;
  /** The name of the file with the rows, in the same directory. */
  readonly file: string;
  readonly rows: number;
  /** The number of runs that were played for the rows. */
  readonly runs: number;
  /** The SHA-256 of the file with the rows. */
  readonly digest: string;
}

/** Returns the SHA-256 of a file in hexadecimal digits. */
export function digestOf(path: string): string {
  const hash = createHash('sha256');
  for (const chunk of readChunks(path)) hash.update(chunk);
  return hash.digest('hex');
}

const manifestPath = (directory: string, shard: Shard): string => join(directory, `${shardName(shard)}.json`);

/** Writes a manifest, whole or not at all. */
export function writeManifest(directory: string, manifest: Manifest): void {
  writeWhole(manifestPath(directory, manifest.shard), true, (write) => write(`${JSON.stringify(manifest, null, 1)}\n`));
}

/** Reads a manifest; null where the file is missing or is no manifest. */
export function readManifest(path: string): Manifest | null {
  try {
    const read = readJsonFile(path, 'a manifest') as Partial<Manifest> | null;
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

/** Tells whether a shard of this spec is finished and its file of rows is unchanged. */
export function isComplete(directory: string, shard: Shard, spec: string): boolean {
  const manifest = readManifest(manifestPath(directory, shard));
  if (manifest === null || manifest.spec !== spec) return false;
  try {
    return digestOf(join(directory, manifest.file)) === manifest.digest;
  } catch {
    return false;
  }
}
