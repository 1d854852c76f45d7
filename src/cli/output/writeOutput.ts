/** Writes a result into the file that `--out` names, or prints it. */
import { writeWhole } from '../../node/files/writeWhole.ts';
import type { Block } from '../../visual/page/block.ts';
import type { Arguments } from '../options/command.ts';
import type { Io } from '../options/io.ts';
import { printable } from '../options/io.ts';

/**
 * Writes a text, whole or not at all, and reports it on standard error.
 *
 * @param path - The file, as `outputFile` returns it; null for standard output.
 * @param notes - What is told beside it.
 */
export function writeOutput(
  path: string | null,
  text: string,
  notes: readonly Block[],
  given: Arguments,
  io: Io,
): void {
  if (path === null) {
    io.out(text);
    if (notes.length > 0) io.err(printable(notes));
    return;
  }
  const replaced = writeWhole(path, given.has('force'), (write) => write(text));
  io.err(printable([`Wrote ${path}${replaced ? ', in the place of an older file' : ''}.`, ...notes]));
}
