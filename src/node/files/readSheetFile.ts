/** Reads a spreadsheet: a text with separated cells, or the first sheet of an XLSX file. */
import { DealbreakerError, ScenarioError, problem } from '../../kernel/problems.ts';
import type { SheetCell, SheetInput } from '../../classroom/scoreSheet/sheetRows.ts';
import { cellAddress } from '../../classroom/scoreSheet/sheetRows.ts';
import { keepCellErrors } from './keepCellErrors.ts';
import { readFileBytes } from './readFileBytes.ts';
import { fileName } from './withFileName.ts';

/** What is used of the package that reads XLSX. */
interface SheetReader {
  readSheet(file: Buffer): Promise<readonly (readonly unknown[])[]>;
}

/** Thrown where the package that reads XLSX is not installed. */
class NothingReadsSheets extends DealbreakerError {
  constructor(path: string) {
    super([
      {
        path,
        what: 'XLSX is read by the package read-excel-file, which is not installed',
        mend: 'to install it beside dealbreaker: npm install read-excel-file; or save the sheet as CSV',
      },
    ]);
    this.name = 'NothingReadsSheets';
  }
}

/**
 * Reads a spreadsheet.
 *
 * @param path - The path of a file of separated cells or of an XLSX file; "-" for standard input.
 * @param wanted - The kind of file in words, such as "a score sheet"; problems name it.
 * @param dates - Whether a cell of an XLSX file that holds a date is a problem, or a text that says so.
 * @returns The bytes of a text, or the rows of the first sheet of an XLSX file.
 * @throws ScenarioError for a file that cannot be read, for another kind of spreadsheet, and for a cell with a date.
 * @throws NothingReadsSheets for XLSX where the package is not installed.
 */
export async function readSheetFile(path: string, wanted: string, dates: 'refused' | 'told'): Promise<SheetInput> {
  const bytes = readFileBytes(path, wanted, ['.csv', '.tsv', '.txt', '.xlsx']);
  const [a, b, c, d] = bytes;
  if (a === 0xd0 && b === 0xcf)
    throw new ScenarioError([problem(fileName(path), 'it is an old kind of Excel file', 'save it as .xlsx or as CSV')]);
  // A ZIP archive begins with "PK", 3, 4.
  return a === 0x50 && b === 0x4b && c === 3 && d === 4 ? readXlsx(bytes, fileName(path), dates) : bytes;
}

async function readXlsx(bytes: Uint8Array, name: string, dates: 'refused' | 'told'): Promise<SheetInput> {
  let reader: SheetReader;
  try {
    reader = (await import('read-excel-file/node')) as unknown as SheetReader;
  } catch {
    throw new NothingReadsSheets(name);
  }
  let rows: readonly (readonly unknown[])[];
  try {
    rows = await reader.readSheet(Buffer.from(keepCellErrors(bytes)));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ScenarioError([problem(name, `it cannot be read as XLSX (${why})`, 'save it anew, or as CSV')]);
  }
  const refused = rows.flatMap((cells, r) =>
    cells.flatMap((cell, c) => (cell instanceof Date && dates === 'refused' ? [cellAddress(c, r + 1)] : [])),
  );
  if (refused.length > 0)
    throw new ScenarioError(
      refused.map((at) => problem(`${name}: ${at}`, 'the cell is a date', 'format it as text, and type it anew')),
    );
  return rows.map((cells) => cells.map((cell) => (cell instanceof Date ? dateText(cell) : (cell as SheetCell))));
}

/** Spreadsheets make dates of what looks like one: the text tells that the cell is none of what it looked like. */
const dateText = (date: Date): string =>
  `${Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)} (a date)`.trim();
