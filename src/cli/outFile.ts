/** Rows into a file: JSON lines or CSV, by the file's ending. */
import { statSync } from 'node:fs';
import type { RunRow } from '../experiments/runRow.ts';
import { ScenarioError } from '../kernel/problems.ts';
import { writeWhole } from '../node/writeWhole.ts';

/** Writes the file whole or not at all; returns whether an older one was replaced. Throws ScenarioError for another ending and for a place that cannot be written to, before a row is asked for. */
export function outFile(path: string, rows: Iterable<RunRow>): boolean {
  const line = path.endsWith('.jsonl') ? (row: RunRow): string => JSON.stringify(row) : path.endsWith('.csv') ? csvLine : null;
  if (line === null) throw new ScenarioError([{ path, what: 'the ending names no kind of table', mend: 'end it in .jsonl or .csv' }]);
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) throw new ScenarioError([{ path, what: 'it is a directory', mend: 'name a file' }]);
    return writeWhole(path, (write) => {
      let first = line === csvLine;
      for (const row of rows) {
        if (first) write(`${Object.keys(row).map(cell).join(',')}\n`);
        first = false;
        write(`${line(row)}\n`);
      }
    });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!BAD_PLACE.includes(code)) throw error;
    throw new ScenarioError([{ path, what: `it cannot be written (${code})`, mend: 'name a file in a directory that is there and that you may write to' }]);
  }
}

/** Errors that are the path's fault; a full disk is not. */
const BAD_PLACE = ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EISDIR', 'EROFS', 'EEXIST', 'ENAMETOOLONG', 'ELOOP'];

const csvLine = (row: RunRow): string => Object.values(row).map(cell).join(',');

/** RFC 4180: a cell with a comma, a quote or a line end stands in quotes. */
function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
