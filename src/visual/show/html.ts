/** Text and tables as HTML, with everything escaped. */

export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

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
  const line = (row: Row): string =>
    `<tr>${columns.map((column) => `<td${typeof row[column] === 'number' ? ' style="text-align:right"' : ''}>${escapeHtml(cellText(row[column]))}</td>`).join('')}</tr>`;
  const more = rows.length > MAX_ROWS ? `<p>${rows.length - MAX_ROWS} more rows are left out here.</p>` : '';
  return `<div style="overflow-x:auto"><table><thead><tr>${head}</tr></thead><tbody>${rows.slice(0, MAX_ROWS).map(line).join('')}</tbody></table></div>${more}`;
}

/** Lines of a terminal page, as they are. */
export const htmlText = (text: string): string => `<pre style="white-space:pre-wrap">${escapeHtml(text)}</pre>`;
