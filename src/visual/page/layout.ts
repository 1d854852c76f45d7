/** Lays blocks out in lines of a terminal. */
import type { Block, Paragraph, TextTable } from './block.ts';
import { isPlain, letters, visibleLength } from './width.ts';

/** Columns of a line where nothing says how many there are. */
export const WIDTH = 96;
/** The fewest columns that text is laid out for. */
export const MIN_WIDTH = 40;
/** Columns between two cells of a row. */
const GAP = 2;
/** The fewest columns of a cell whose text is wrapped. */
const MIN_CELL = 8;

/** The lines of some blocks, none longer than `width` columns but the strings, which are lines as they are. */
export const layout = (blocks: readonly Block[], width = WIDTH): string[] =>
  blocks.flatMap((block) => {
    if (typeof block === 'string') return [block];
    switch (block.kind) {
      case 'paragraph':
        return paragraphLines(block, width);
      case 'heading':
        return paragraphLines({ ...block, kind: 'paragraph', hang: 0 }, width);
      case 'table':
        return tableLines(block, width);
      case 'rule':
        return [block.style('─'.repeat(width))];
      case 'picture':
        return block.draw(width);
    }
  });

/** Wraps a paragraph. */
function paragraphLines({ text, indent, hang }: Paragraph, width: number): string[] {
  // Where a line is short, a deep indent would leave no room for words.
  const deep = Math.min(hang, Math.max(0, width - indent - MIN_WIDTH / 2));
  return wrapLines(text, width - indent, width - indent - deep).map(
    (line, n) => ' '.repeat(indent + (n === 0 ? 0 : deep)) + line,
  );
}

/** White space at which a line may end: all but the no-break space. */
const BREAKS = /[^\S\u00a0]+/;

/**
 * Wraps a text at its spaces that may break, and between wide letters, into lines of at most `width` columns; the first
 * has `first`. A word that is longer than a line is cut.
 */
export function wrapLines(text: string, first: number, width = first): string[] {
  const lines: string[] = [];
  let [line, used] = ['', 0];
  const push = (): void => {
    lines.push(line);
    [line, used] = ['', 0];
  };
  for (const word of text.split(BREAKS).filter((part) => part !== '')) {
    let space = line === '' ? 0 : 1;
    for (const piece of wordPieces(word, width)) {
      if (line !== '' && used + space + piece.width > (lines.length === 0 ? first : width)) {
        push();
        space = 0;
      }
      line += `${' '.repeat(space)}${piece.text}`;
      used += space + piece.width;
      space = 0;
    }
  }
  if (line !== '') push();
  return lines;
}

/** The pieces of a word between which a line may end. */
function wordPieces(word: string, width: number): { text: string; width: number }[] {
  if (isPlain(word) && word.length <= width) return [{ text: word, width: word.length }];
  const pieces: { text: string; width: number }[] = [];
  let wide = false;
  for (const letter of letters(word)) {
    const last = pieces.at(-1);
    const joins = last !== undefined && (letter.width === 0 || last.width === 0 || (!wide && letter.width < 2));
    if (joins && last.width + letter.width <= width) {
      last.text += letter.text;
      last.width += letter.width;
    } else pieces.push({ ...letter });
    if (letter.width > 0) wide = letter.width === 2;
  }
  return pieces;
}

/** Sets a table in columns, each as wide as its widest cell where there is room, else with wrapped cells. */
function tableLines(table: TextTable, width: number): string[] {
  const { rows, indent, right } = table;
  const count = Math.max(...rows.map((row) => row.length));
  const natural = Array.from({ length: count }, (_, c) => Math.max(...rows.map((row) => visibleLength(row[c] ?? ''))));
  const widths = fittedWidths(natural, width - indent - GAP * (count - 1), (c) =>
    Math.max(...rows.map((row) => longestWord(row[c] ?? ''))),
  );
  if (widths === null) return stackedLines(table, width);
  return rows.flatMap((row) => {
    const cells = row.map((cell, c) => (widths[c] === natural[c] ? [cell] : wrapLines(cell, widths[c]!)));
    return Array.from({ length: Math.max(1, ...cells.map((lines) => lines.length)) }, (_, n) => {
      const line = cells.map((lines, c) => pad(lines[n] ?? '', widths[c]!, right.includes(c)));
      return (' '.repeat(indent) + line.join(' '.repeat(GAP))).trimEnd();
    });
  });
}

/** A text filled up with spaces to a number of columns. */
export function pad(text: string, width: number, right = false): string {
  const gap = ' '.repeat(Math.max(0, width - visibleLength(text)));
  return right ? gap + text : text + gap;
}

const longestWord = (text: string): number => Math.max(0, ...text.split(BREAKS).map(visibleLength));

/** Widths that sum to `room` at most: the widest columns give way, none below its longest word; null for none. */
function fittedWidths(natural: readonly number[], room: number, word: (column: number) => number): number[] | null {
  const widths = [...natural];
  const least = widths.map((wide, c) => Math.min(wide, Math.max(MIN_CELL, word(c))));
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  if (sum(least) > room) return sum(natural) <= room ? widths : null;
  for (let over = sum(widths) - room; over > 0; over--) {
    const slack = widths.map((wide, c) => (wide > least[c]! ? wide : 0));
    widths[slack.indexOf(Math.max(...slack))]! -= 1;
  }
  return widths;
}

/** A table that no columns hold: a paragraph for each row, with the names of the columns before their cells. */
function stackedLines({ rows, headed, indent }: TextTable, width: number): string[] {
  const head = headed ? rows[0]! : [];
  return rows.slice(headed ? 1 : 0).flatMap((row) => {
    const [first = '', ...rest] = row.map((cell, c) =>
      cell.trim() === '' || (head[c] ?? '').trim() === '' ? cell.trim() : `${head[c]!.trim()}: ${cell.trim()}`,
    );
    return [
      ...paragraphLines({ kind: 'paragraph', text: first, indent, hang: 2 }, width),
      ...paragraphLines(
        {
          kind: 'paragraph',
          text: rest.filter((cell) => cell !== '').join(headed ? '; ' : '  '),
          indent: indent + 2,
          hang: 2,
        },
        width,
      ),
    ];
  });
}
