/**
 * A table that is written row by row while it comes to be: under a name of its own until it is whole, so that nobody
 * takes a part for the whole; and what was written is kept if it is cut short.
 */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { ScenarioError } from '../../kernel/problems.ts';
import { csvHeader, csvLine } from '../../visual/words/csv.ts';
import { partName } from './writeWhole.ts';
import { writeText } from './writeText.ts';

type Row = Readonly<Record<string, string | number | null>>;

export interface RowsFile {
  write(row: Row): void;
  /** Puts the whole file in its place; returns whether an older one was replaced. */
  finish(): boolean;
  /**
   * Leaves it as it is: returns the name under which the rows so far lie, or null where it is finished or there are
   * none.
   */
  keep(): string | null;
}

/** Characters that are buffered before a write. */
const BUFFER_LENGTH = 1 << 16;
/** Error codes that the path causes. Other errors, such as a full disk, are failures. */
const PATH_ERRORS = ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EISDIR', 'EROFS', 'EEXIST', 'ENAMETOOLONG', 'ELOOP'];

/**
 * Opens a file for rows: JSON lines or CSV, by its ending. Throws ScenarioError for another ending and for a place that
 * cannot be written to.
 */
export function openRowsFile(path: string): RowsFile {
  const csv = path.endsWith('.csv');
  if (!csv && !path.endsWith('.jsonl'))
    throw new ScenarioError([{ path, what: 'the ending names no kind of table', mend: 'end it in .jsonl or .csv' }]);
  const part = partName(path);
  const file = openPart(path, part);
  const replaced = existsSync(path);
  let waiting = '';
  let rows = 0;
  let open = true;
  let finished = false;
  const flush = (): void => {
    const text = waiting;
    waiting = '';
    writeText(file, text, path);
  };
  const close = (): void => {
    if (open) closeSync(file);
    open = false;
  };
  return {
    write: (row) => {
      if (csv && rows === 0) waiting += csvHeader(row);
      rows += 1;
      waiting += csv ? csvLine(row) : `${JSON.stringify(row)}\n`;
      if (waiting.length >= BUFFER_LENGTH) flush();
    },
    finish: () => {
      flush();
      fsyncSync(file);
      close();
      renameSync(part, path);
      finished = true;
      return replaced;
    },
    keep: () => {
      if (finished) return null;
      try {
        if (open) flush();
      } catch {
        // Where there is no room, the rows that found some are kept.
      }
      close();
      if (rows > 0 && statSync(part).size > 0) return part;
      rmSync(part, { force: true });
      return null;
    },
  };
}

function openPart(path: string, part: string): number {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
      throw new ScenarioError([{ path, what: 'it is a directory', mend: 'name a file' }]);
    return openSync(part, 'wx');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!PATH_ERRORS.includes(code)) throw error;
    throw new ScenarioError([
      {
        path,
        what: `it cannot be written (${code})`,
        mend: 'name a file in a directory that is there and that you may write to',
      },
    ]);
  }
}
