/** A scenario from a file. Whatever is wrong with the file is told as a problem, like whatever is wrong in it. */
import { closeSync, openSync, readSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nearest } from '../kernel/nearest.ts';
import { ScenarioError } from '../kernel/problems.ts';
import { readScenario } from '../scenario/read.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** Largest file that is read, in bytes. */
export const LARGEST = 10 * 1024 * 1024;

/** Reads and checks a scenario file. Throws ScenarioError for a bad scenario and for a path that is not there, a directory, too large, not readable or not text. */
export function readScenarioFile(path: string): Scenario {
  if (path === '') throw new ScenarioError([{ path: 'scenario', what: 'the path is empty', mend: 'give a scenario file' }]);
  return readScenario(textOf(path));
}

/** The text of a file in UTF-8. Throws ScenarioError as above. */
export function textOf(path: string): string {
  const bytes = bytesOf(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ScenarioError([{ path, what: 'it is not text', mend: 'give a scenario file: JSON, in UTF-8' }]);
  }
}

function bytesOf(path: string): Uint8Array {
  try {
    if (statSync(path).isDirectory()) throw new ScenarioError([{ path, what: 'it is a directory', mend: 'give a scenario file' }]);
    const file = openSync(path, 'r');
    try {
      return readUpTo(file, path);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof ScenarioError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new ScenarioError([{ path, what: 'there is no such file', mend: neighbour(path) }]);
    throw new ScenarioError([{ path, what: `it cannot be read${code === '' ? '' : ` (${code})`}`, mend: 'check the path and its permissions' }]);
  }
}

/** Reads to the end, whatever kind of file it is, and no further than the limit. */
function readUpTo(file: number, path: string): Uint8Array {
  const chunks: Buffer[] = [];
  let size = 0;
  for (;;) {
    const chunk = Buffer.alloc(65536);
    const read = readSync(file, chunk);
    if (read === 0) return Buffer.concat(chunks);
    size += read;
    if (size > LARGEST) throw new ScenarioError([{ path, what: 'it is larger than 10 MB', mend: 'give a scenario file; they have a few kilobytes' }]);
    chunks.push(chunk.subarray(0, read));
  }
}

/** How to mend a path that leads nowhere: the nearest file beside it. */
function neighbour(path: string): string {
  try {
    const found = nearest(basename(path), readdirSync(dirname(path)).filter((name) => name.endsWith('.json')));
    if (found !== null) return `did you mean "${join(dirname(path), found)}"?`;
  } catch {
    // The directory is not there either.
  }
  return 'check the path';
}
