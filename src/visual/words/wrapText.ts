/** Laying text out in lines of at most `WIDTH` columns. */
import { visibleLength } from './style.ts';

/** Columns in a line. */
export const WIDTH = 96;

/**
 * Wraps a text at its spaces into lines of at most `width` columns. Each line is indented by `indent`, every line after
 * the first by `hang` more. A word that is longer than a line gets a line of its own.
 */
export function wrapText(text: string, indent = 0, hang = 0, width = WIDTH): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const length = visibleLength(word);
    const room = width - indent - (lines.length === 0 ? 0 : hang);
    if (line !== '' && used + 1 + length > room) {
      lines.push(line);
      line = word;
      used = length;
    } else {
      line = line === '' ? word : `${line} ${word}`;
      used = line === word ? length : used + 1 + length;
    }
  }
  if (line !== '') lines.push(line);
  return lines.map((words, n) => ' '.repeat(indent + (n === 0 ? 0 : hang)) + words);
}

/**
 * Rows in columns, each as wide as its widest cell, two spaces between. `right` names the columns that are set flush
 * right.
 */
export function columns(rows: readonly (readonly string[])[], indent = 0, right: readonly number[] = []): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, c) => Math.max(...rows.map((row) => visibleLength(row[c] ?? ''))));
  return rows.map((row) => {
    const cells = row.map((cell, c) => {
      const gap = ' '.repeat(widths[c]! - visibleLength(cell));
      return right.includes(c) ? gap + cell : cell + gap;
    });
    return (' '.repeat(indent) + cells.join('  ')).trimEnd();
  });
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)!}`;
}
