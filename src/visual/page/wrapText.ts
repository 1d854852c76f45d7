/** Makes blocks of texts and of rows. */
import type { Block } from './block.ts';
import { withSingleStops } from './stops.ts';

/** A paragraph that is wrapped where it is shown; no block for an empty text. */
export const wrapText = (text: string, indent = 0, hang = 0): Block[] =>
  text.trim() === '' ? [] : [{ kind: 'paragraph', text: withSingleStops(text), indent, hang }];

/** A title above other blocks. */
export const heading = (text: string, indent = 0): Block => ({ kind: 'heading', text, indent });

/** Rows in columns. `right` names the columns that are set flush right. */
export const columns = (rows: readonly (readonly string[])[], indent = 0, right: readonly number[] = []): Block[] =>
  rows.length === 0 ? [] : [{ kind: 'table', rows: rows.map(inOneLine), headed: false, indent, right }];

/** The cells of a row without line breaks, which a name may hold and a table cannot. */
const inOneLine = (cells: readonly string[]): readonly string[] =>
  cells.map((cell) => (/[\n\r\u2028\u2029]/.test(cell) ? cell.replace(/\s*[\n\r\u2028\u2029]\s*/g, ' ') : cell));

/** Rows in columns under a row of their names. */
export const headedColumns = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  indent = 0,
  right: readonly number[] = [],
): Block[] => [{ kind: 'table', rows: [head, ...rows].map(inOneLine), headed: true, indent, right }];

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)!}`;
}
