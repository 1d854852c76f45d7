/**
 * Rows as comma-separated values (RFC 4180): a cell with a comma, a quote or a line end stands in quotes; nothing is an
 * empty cell. A text that a spreadsheet would run as a formula stands behind an apostrophe. Lines end in "\n".
 */

/** One row of a table: a flat object, one cell for each column. */
export type FlatRow = Readonly<Record<string, string | number | boolean | null>>;

/** The names of the columns, as a line. */
export const csvHeader = (row: FlatRow): string => `${Object.keys(row).map(cell).join(',')}\n`;

/** A row, as a line. */
export const csvLine = (row: FlatRow): string => `${Object.values(row).map(cell).join(',')}\n`;

/** Texts that a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r\n]/;

function cell(value: string | number | boolean | null): string {
  const text =
    typeof value === 'string' && FORMULA.test(value) && Number.isNaN(Number(value)) ? `'${value}` : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
