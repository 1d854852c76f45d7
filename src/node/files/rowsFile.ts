/**
 * Writes a table row by row. The file has a temporary name until it is complete, so that nobody takes a part for the
 * whole. The rows that are written stay when the work stops early.
 */
import { closeSync, existsSync, fsyncSync, rmSync, statSync } from 'node:fs';
import { ScenarioError } from '../../kernel/problems.ts';
import type { FlatRow } from '../../visual/words/csv.ts';
import { csvHeader, csvLine } from '../../visual/words/csv.ts';
import { openTemporary, takePlace, tempName } from './temporary.ts';
import { textBuffer } from './textBuffer.ts';

export interface RowsFile {
  /** Adds a row. */
  write(row: FlatRow): void;
  /**
   * Gives the complete file its name; returns whether it replaced an older file. Throws ScenarioError where an older
   * file is there and may not be replaced.
   */
  finish(): boolean;
  /** Closes an unfinished file. Returns its temporary name; null where it is finished or has no rows. */
  keep(): string | null;
}

/**
 * Opens a file for rows: JSON lines or CSV, by its ending. `replace` says whether it may take the place of an older
 * file. Throws ScenarioError for another ending and for a place that cannot be written to.
 */
export function openRowsFile(path: string, replace: boolean): RowsFile {
  const csv = path.endsWith('.csv');
  if (!csv && !path.endsWith('.jsonl'))
    throw new ScenarioError([{ path, what: 'the ending names no kind of table', mend: 'end it in .jsonl or .csv' }]);
  const temporary = tempName(path);
  const file = openTemporary(path, temporary);
  const replaced = existsSync(path);
  const buffer = textBuffer(file, path);
  let rows = 0;
  let open = true;
  let finished = false;
  const close = (): void => {
    if (open) closeSync(file);
    open = false;
  };
  return {
    write: (row) => {
      const head = csv && rows === 0 ? csvHeader(row) : '';
      rows += 1;
      buffer.write(head + (csv ? csvLine(row) : `${JSON.stringify(row)}\n`));
    },
    finish: () => {
      buffer.flush();
      fsyncSync(file);
      close();
      takePlace(temporary, path, replace);
      finished = true;
      return replaced;
    },
    keep: () => {
      if (finished) return null;
      try {
        if (open) buffer.flush();
      } catch {
        // On a full disk the rows that were written before stay.
      }
      close();
      if (rows > 0 && statSync(temporary).size > 0) return temporary;
      rmSync(temporary, { force: true });
      return null;
    },
  };
}
