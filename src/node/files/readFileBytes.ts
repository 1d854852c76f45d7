/** Reads the bytes of a file. Every fault of the path becomes a problem with a way to mend it. */
import { closeSync, openSync, readSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { nearest } from '../../kernel/nearest.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { fileName, STANDARD_INPUT } from './withFileName.ts';

/** The size of the largest file that is read, in bytes. */
const MAX_FILE_BYTES = 10 * 1024 * 1024;

/**
 * Reads a file.
 *
 * @param path - The path of the file; "-" for standard input.
 * @param wanted - The kind of file in words, such as "a scenario file"; problems name it.
 * @param endings - The endings of that kind of file; the nearest name among them is suggested for a missing file.
 * @returns The bytes.
 * @throws ScenarioError for a path that does not exist or is a directory, and for a file that is too large or cannot be
 * read.
 */
export function readFileBytes(path: string, wanted: string, endings: readonly string[]): Uint8Array {
  if (path === STANDARD_INPUT) return readUpTo(0, fileName(path), wanted);
  try {
    const found = statSync(path);
    if (found.isDirectory()) throw new ScenarioError([{ path, what: 'it is a directory', mend: `give ${wanted}` }]);
    if (found.size > MAX_FILE_BYTES) throw tooLarge(path, wanted);
    const file = openSync(path, 'r');
    try {
      return readUpTo(file, path, wanted);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof ScenarioError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new ScenarioError([{ path, what: 'there is no such file', mend: nearestFile(path, endings) }]);
    throw new ScenarioError([
      { path, what: `it cannot be read${code === '' ? '' : ` (${code})`}`, mend: 'check the path and its permissions' },
    ]);
  }
}

const tooLarge = (path: string, wanted: string): ScenarioError =>
  new ScenarioError([{ path, what: 'it is larger than 10 MB', mend: `give ${wanted}; they have a few kilobytes` }]);

/** Reads to the end of any kind of file, also a pipe, and at most to the limit. */
function readUpTo(file: number, path: string, wanted: string): Uint8Array {
  const chunks: Buffer[] = [];
  let size = 0;
  for (;;) {
    const chunk = Buffer.alloc(65536);
    const read = readSome(file, chunk);
    if (read === 0) return Buffer.concat(chunks);
    size += read;
    if (size > MAX_FILE_BYTES) throw tooLarge(path, wanted);
    chunks.push(chunk.subarray(0, read));
  }
}

/** Reads what there is; waits where a pipe has nothing yet, and takes the end of a Windows pipe for 0 bytes. */
function readSome(file: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(file, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

/** Suggests the nearest file in the same directory. It compares names without endings, which most files share. */
function nearestFile(path: string, endings: readonly string[]): string {
  try {
    const names = readdirSync(dirname(path)).filter((name) => endings.includes(extname(name)));
    const stem = (name: string): string => basename(name, extname(name));
    const near = nearest(stem(path), names.map(stem));
    const found = names.find((name) => stem(name) === near);
    if (found !== undefined) return `did you mean "${join(dirname(path), found)}"?`;
  } catch {
    // The directory is not there either.
  }
  return 'check the path';
}
