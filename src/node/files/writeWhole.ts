/** Writing a file whole or not at all: into a temporary neighbour first, which then takes the place. */
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { writeText } from './writeText.ts';

/** Characters that are buffered before a write. */
const BUFFER_LENGTH = 1 << 16;

/**
 * Gives `fill` a function that takes text; returns whether a file of that name was replaced. If `fill` or the disk
 * fails, nothing is left behind and what was there stays.
 */
export function writeWhole(path: string, fill: (write: (text: string) => void) => void): boolean {
  const replaced = existsSync(path);
  const temporary = partName(path);
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

/** The name under which a file is written until it is complete; random, so that no other process writes to it. */
export const partName = (path: string): string => `${path}.${randomBytes(6).toString('hex')}.part`;
