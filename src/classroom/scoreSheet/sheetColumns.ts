/** The columns of a score sheet, found by their names in the first row. */
import { suggest } from '../../kernel/nearest.ts';
import { plainText } from '../../kernel/plainText.ts';
import type { PathReporter } from '../../kernel/problems.ts';
import { cellAddress } from './sheetRows.ts';

/** The columns by what they hold, in the order of a sheet that is written. The first four are required. */
export const COLUMNS = {
  issue: ['issue'],
  option: ['option'],
  vendorPoints: ['vendor points', 'vendor'],
  clientPoints: ['client points', 'client'],
  vendorLimit: ['vendor limit'],
  clientLimit: ['client limit'],
  because: ['because'],
  vendorBecause: ['vendor because'],
  clientBecause: ['client because'],
  unit: ['unit'],
} as const;

export type SheetColumn = keyof typeof COLUMNS;

const REQUIRED: readonly SheetColumn[] = ['issue', 'option', 'vendorPoints', 'clientPoints'];

/** A name with its letters and digits alone, in small letters. */
export const bareName = (name: string): string =>
  plainText(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Finds the place of every column.
 *
 * @param head - The cells of the first row.
 * @param row - The number of that row.
 * @param report - Takes every problem: a name that is no column, a column that is there twice, one that is missing.
 * @returns The places by column, from 0; a column that is not there has none.
 */
export function sheetColumns(
  head: readonly string[],
  row: number,
  report: PathReporter,
): ReadonlyMap<SheetColumn, number> {
  const names = Object.values(COLUMNS).map(([name]) => name);
  const found = new Map<SheetColumn, number>();
  head.forEach((name, at) => {
    if (name === '') return;
    const column = (Object.keys(COLUMNS) as SheetColumn[]).find((one) =>
      COLUMNS[one].some((known) => bareName(known) === bareName(name)),
    );
    if (column === undefined)
      report(cellAddress(at, row), `a score sheet has no column "${name}"`, suggest(name, names));
    else if (found.has(column)) report(cellAddress(at, row), `the column "${name}" is there twice`, 'leave one out');
    else found.set(column, at);
  });
  for (const column of REQUIRED)
    if (!found.has(column))
      report(
        `row ${row}`,
        `there is no column "${COLUMNS[column][0]}"`,
        `begin with the names of the columns: ${names.slice(0, 7).join(', ')}`,
      );
  return found;
}
