/** Collects text and appends it to an open file in large pieces. */
import { writeText } from './writeText.ts';

/** Characters that are collected before a write. */
const BUFFER_LENGTH = 1 << 16;

export interface TextBuffer {
  /** Takes text, and writes all that waits once it is long enough. */
  write(text: string): void;
  /** Writes what waits. Throws WriteFailed where there is no room. */
  flush(): void;
}

/** Opens a buffer before an open file. `path` is the path that an error names. */
export function textBuffer(file: number, path: string): TextBuffer {
  let waiting = '';
  const flush = (): void => {
    const text = waiting;
    waiting = '';
    writeText(file, text, path);
  };
  return {
    write: (text) => {
      waiting += text;
      if (waiting.length >= BUFFER_LENGTH) flush();
    },
    flush,
  };
}
