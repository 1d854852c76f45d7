/** Writes a file whole or not at all: it writes a temporary file beside it and renames that at the end. */
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { writeText } from './writeText.ts';

/** Characters that are buffered before a write. */
const BUFFER_LENGTH = 1 << 16;

/**
 * Writes a file whole or not at all. If `fill` or the disk fails, no new file stays and an older one is unchanged.
 *
 * @param path - The path of the file.
 * @param fill - Writes the text by calling `write`, any number of times.
 * @returns Whether an older file was replaced.
 */
export function writeWhole(path: string, fill: (write: (text: string) => void) => void): boolean {
  const replaced = existsSync(path);
  const temporary = tempName(path);
  const file = openSync(temporary, 'wx');
  try {
    let waiting = '';
    const flush = (): void => {
      const text = waiting;
      waiting = '';
      writeText(file, text, path);
    };
    try {
      fill((text) => {
        waiting += text;
        if (waiting.length >= BUFFER_LENGTH) flush();
      });
      flush();
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return replaced;
}

/** Returns the name of a file until it is complete. It is random, so that no other process writes to the same one. */
export const tempName = (path: string): string => `${path}.${randomBytes(6).toString('hex')}.part`;
