/** The file of rows that `--out` names: written while the work goes on, and told of on standard error. */
import type { RowsFile } from '../../node/files/rowsFile.ts';
import { openRowsFile } from '../../node/files/rowsFile.ts';
import { counted } from '../../visual/words/plural.ts';
import type { Arguments } from '../options/command.ts';
import type { Io } from '../options/io.ts';
import { printable } from '../options/io.ts';

/**
 * Does work that writes rows. An unfinished file keeps its temporary name, which is told.
 *
 * @param path - The file, as `outputFile` returns it; null for none.
 * @param given - `--force`.
 * @param work - Called with the file, null for none, and with what finishes it after so many rows.
 * @returns What the work returns.
 */
export async function withRowsFile<T>(
  path: string | null,
  given: Arguments,
  io: Io,
  work: (file: RowsFile | null, finish: (rows: number) => void) => T | Promise<T>,
): Promise<T> {
  const file = path === null ? null : openRowsFile(path, given.has('force'));
  const finish = (rows: number): void => {
    if (file === null) return;
    const replaced = file.finish();
    io.err(
      printable([`Wrote ${counted(rows, 'row')} to ${path!}${replaced ? ', in the place of an older file' : ''}.`]),
    );
  };
  try {
    return await work(file, finish);
  } finally {
    const part = file?.keep() ?? null;
    if (part !== null) io.err(printable([`The rows that were finished are in ${part}.`]));
  }
}
