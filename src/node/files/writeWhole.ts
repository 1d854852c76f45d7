/** Writes a file whole or not at all: it writes a temporary file beside it and renames that at the end. */
import { closeSync, existsSync, fsyncSync, rmSync } from 'node:fs';
import { openTemporary, takePlace, tempName } from './temporary.ts';
import { textBuffer } from './textBuffer.ts';
import { writeText } from './writeText.ts';

/**
 * Writes a file whole or not at all. If `fill` or the disk fails, no new file stays and an older one is unchanged.
 *
 * @param path - The path of the file.
 * @param replace - Whether it may take the place of an older file.
 * @param fill - Writes the text by calling `write`, any number of times; or all bytes of the file.
 * @returns Whether an older file was replaced.
 * @throws ScenarioError for a place that cannot be written to, and for an older file that may not be replaced.
 * @throws WriteFailed where there is no room.
 */
export function writeWhole(
  path: string,
  replace: boolean,
  fill: ((write: (text: string) => void) => void) | Uint8Array,
): boolean {
  const replaced = existsSync(path);
  const temporary = tempName(path);
  const file = openTemporary(path, temporary);
  try {
    try {
      if (fill instanceof Uint8Array) writeText(file, fill, path);
      else {
        const buffer = textBuffer(file, path);
        fill((text) => buffer.write(text));
        buffer.flush();
      }
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    takePlace(temporary, path, replace);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return replaced;
}
