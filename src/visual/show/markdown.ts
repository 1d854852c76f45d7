/** Text and tables as Markdown. */
import { shown } from '../page/style.ts';
import type { Row } from './html.ts';
import { MAX_ROWS, cellText, columnNames } from './html.ts';

const cell = (text: string): string =>
  shown(text.replace(/\r?\n/g, ' ')).replace(/\\/g, '\\\\').replace(/\|/g, '\\|').replace(/</g, '&lt;');

/** A table in pipes; a last line says how many rows were left out. */
export function markdownTable(rows: readonly Row[]): string {
  const columns = columnNames(rows);
  if (columns.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = columns.map((column) => (rows.some((row) => typeof row[column] === 'number') ? '---:' : '---'));
  const more = rows.length > MAX_ROWS ? [``, `${rows.length - MAX_ROWS} more rows are left out here.`] : [];
  return [
    line(columns.map(cell)),
    line(rule),
    ...rows.slice(0, MAX_ROWS).map((row) => line(columns.map((column) => cell(cellText(row[column]))))),
    ...more,
  ].join('\n');
}

/** Lines of a terminal page, as they are: a block whose fence no line of the text can close. */
export function markdownText(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text.trimEnd()}\n${fence}`;
}
