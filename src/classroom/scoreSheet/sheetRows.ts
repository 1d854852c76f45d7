/** The rows of a spreadsheet, from the text or bytes of a file with separated cells, or from cells that were read. */
import { decodeText, isBytes } from '../../kernel/decodeText.ts';
import { isReadable } from '../../kernel/guards.ts';
import { ScenarioError, problem } from '../../kernel/problems.ts';
import type { Separator } from '../../kernel/readCsv.ts';
import { readCsv, unescaped } from '../../kernel/readCsv.ts';

/** A cell of a spreadsheet; null where it is empty. */
export type SheetCell = string | number | boolean | null;

/** A table as a spreadsheet has it: the text or the bytes of a file, or rows of cells, the first with the names. */
export type SheetInput = string | Uint8Array | readonly (readonly SheetCell[])[];

/** A cell and its address, such as C7. */
export interface PlacedCell {
  readonly at: string;
  readonly text: string;
}

/** The rows with at least one cell that is not blank. Cells are texts without blank ends. */
export interface SheetRows {
  /** What separates the cells. It says how numbers are written: with "," by a decimal point alone. */
  readonly separator: Separator;
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/**
 * Reads the rows of a spreadsheet.
 *
 * @param table - The spreadsheet; bytes in UTF-8 or UTF-16, with or without a byte order mark.
 * @param path - The name of the table in a problem.
 * @throws ScenarioError for what is no table, and for a quote that is not closed.
 */
export function sheetRows(table: SheetInput, path: string): SheetRows {
  if (typeof table === 'string' || isBytes(table)) {
    const { separator, lines } = readCsv(decodeText(table), path);
    return {
      separator,
      rows: lines.map(({ row, cells }) => ({ row, cells: cells.map((cell) => unescaped(cell.trim())) })),
    };
  }
  if (!isReadable(table) || !Array.isArray(table) || !table.every((row) => Array.isArray(row)))
    throw new ScenarioError([
      problem(path, 'it is no table', 'give the text or the bytes of a file, or a list of rows, each a list of cells'),
    ]);
  const rows = table.map((cells: readonly SheetCell[], n) => ({
    row: n + 1,
    cells: Array.from(cells, (cell) => (cell === null || cell === undefined ? '' : String(cell).trim())),
  }));
  return { separator: ',', rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) };
}

/** The address of a cell: column 2 of row 7 is C7. Columns are counted from 0. */
export function cellAddress(column: number, row: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row}`;
}
