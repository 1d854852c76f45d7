/** Appends lines, or bytes, to an open file. */
import { fstatSync, ftruncateSync, writeSync } from 'node:fs';
import { DealbreakerError } from '../../kernel/problems.ts';
import { writeFault } from './writeFault.ts';

/** Thrown where a file cannot be written to its end: a failure of the machine, not of the input. */
export class WriteFailed extends DealbreakerError {}

/**
 * Appends text or bytes to an open file.
 *
 * @param file - The descriptor of the file.
 * @param text - Whole lines, or the whole of a file in bytes.
 * @param path - The path that the error names.
 * @throws WriteFailed, with the reason in words; the file then ends after the last line that was written whole.
 */
export function writeText(file: number, text: string | Uint8Array, path: string): void {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  let done = 0;
  try {
    while (done < bytes.length) done += writeSync(file, bytes, done);
  } catch (error) {
    const torn = done - (bytes.subarray(0, done).lastIndexOf(10) + 1);
    if (torn > 0) ftruncateSync(file, fstatSync(file).size - torn);
    const why = writeFault(error as NodeJS.ErrnoException);
    throw new WriteFailed(
      [{ path, what: `it could not be written to its end: ${why}`, mend: 'make room, or name another place' }],
      `${path} could not be written to its end: ${why}.`,
      error,
    );
  }
}
