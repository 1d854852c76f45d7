/** Text and tables as HTML, with everything escaped. */
import { shown } from '../page/style.ts';

/** The text with the letters that HTML obeys escaped, and control characters shown. */
export const escapeHtml = (text: string): string =>
  shown(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A value of a table. */
export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

/** The largest number of rows that a table in a page shows. */
export const MAX_ROWS = 200;

/** A cell for people: three decimals at most. */
export const cellText = (value: Cell | undefined): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'number' && !Number.isInteger(value)
      ? String(Number(value.toFixed(3)))
      : String(value);

/** Columns of all rows, in the order of their first appearance. */
export const columnNames = (rows: readonly Row[]): string[] => [...new Set(rows.flatMap((row) => Object.keys(row)))];

/** A table; a last line says how many rows were left out. */
export function htmlTable(rows: readonly Row[]): string {
  const columns = columnNames(rows);
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
  const cell = (value: Cell | undefined): string =>
    `<td${typeof value === 'number' ? ' style="text-align:right"' : ''}>${escapeHtml(cellText(value))}</td>`;
  const line = (row: Row): string => `<tr>${columns.map((column) => cell(row[column])).join('')}</tr>`;
  const more = rows.length > MAX_ROWS ? `<p>${rows.length - MAX_ROWS} more rows are left out here.</p>` : '';
  const body = rows.slice(0, MAX_ROWS).map(line).join('');
  return (
    `<div style="overflow-x:auto"><table><thead><tr>${head}</tr></thead>` +
    `<tbody>${body}</tbody></table></div>${more}`
  );
}
