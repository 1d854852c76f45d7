/** Reads a file line by line, in memory that does not grow with the file. */
import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK = 1 << 18;

/**
 * Yields the bytes of a file in pieces, each of which is valid until the next.
 *
 * @param path - The file.
 * @param from - The place of the first byte.
 */
export function* readChunks(path: string, from = 0): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    for (let at = from; ;) {
      const count = readSync(file, chunk, 0, CHUNK, at);
      if (count === 0) return;
      at += count;
      yield chunk.subarray(0, count);
    }
  } finally {
    closeSync(file);
  }
}

/** A line, and how many bytes of the file end with it. */
export interface Line {
  readonly text: string;
  readonly end: number;
}

/**
 * Yields the lines of a UTF-8 file that end in a line break. A last line without one is left out.
 *
 * @param path - The file.
 * @param from - The place of the first byte of a line.
 */
export function* readLines(path: string, from = 0): Generator<Line> {
  /** The bytes of a line that has not ended. */
  let begun: Buffer[] = [];
  let end = from;
  for (const chunk of readChunks(path, from)) {
    let start = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, start)) {
      const bytes = Buffer.concat([...begun, chunk.subarray(start, at)]);
      begun = [];
      start = at + 1;
      end += bytes.length + 1;
      yield { text: bytes.toString('utf8'), end };
    }
    if (start < chunk.length) begun.push(Buffer.from(chunk.subarray(start)));
  }
}
