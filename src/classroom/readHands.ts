/** Reads the hands of a class from a table: the first line names the columns, and every other line is one hand. */
import type { Problem } from '../kernel/problems.ts';
import { decodeText, isBytes } from '../kernel/decodeText.ts';
import type { Separator } from '../kernel/readCsv.ts';
import { cellNumber, readCsv, unescaped } from '../kernel/readCsv.ts';
import { ScenarioError, problem, throwProblems } from '../kernel/problems.ts';

/** One hand: its cells by column. */
export type HandRow = Readonly<Record<string, string | number | null>>;

/** The cells of a row as they stand in the file, where a value has lost something of them: "1.10" became 1.1. */
const written = new WeakMap<HandRow, ReadonlyMap<string, readonly [value: unknown, cell: string]>>();

/** The cell of a row: as it was written where the row came from a file and was left as it is, else its value. */
export function writtenCell(row: HandRow, column: string): string | number | null {
  const value = Object.hasOwn(row, column) ? (row[column] ?? null) : null;
  const [from, cell] = written.get(row)?.get(column) ?? [];
  return value !== null && from === value ? cell! : value;
}

/**
 * Reads the hands of a class from a table as spreadsheets save it: cells separated by commas, semicolons or tabs. The
 * first line names the columns, and every other line is one hand.
 *
 * @param table - The text of the file, or its bytes in UTF-8 or UTF-16, with or without a byte order mark.
 * @returns One object for each line but the first. An empty cell is null. A cell that reads as a number becomes one,
 * with a decimal point or, where commas do not separate cells, a decimal comma. Other cells are text, also "007" and
 * "1e3", numbers whose thousands are separated, and whole numbers above 2^53 - 1. `debrief` knows how each cell of the
 * row was written.
 * @throws ScenarioError for what is no text, for a text without lines, for JSON, HTML and tables drawn with "|", for a
 * title above the table, for two columns of one name, for lines with another number of cells than the first, and for a
 * quote that is not closed.
 *
 * @example
 * ```ts
 * import { readHands } from 'dealbreaker';
 *
 * console.log(readHands('hand,price,liking\nA,45,4\nB,,2\n')[1]); // { hand: 'B', price: null, liking: 2 }
 * ```
 */
export function readHands(table: string | Uint8Array): HandRow[] {
  const { rows, uneven } = handTable(table);
  throwProblems([...uneven.values()]);
  return rows;
}

/** A table of hands, with what is wrong with the lines of too many or too few cells. */
interface HandTable {
  readonly rows: HandRow[];
  /** By the place of the row, from 0. Such a row holds what stands under its columns, which may be anything. */
  readonly uneven: ReadonlyMap<number, Problem>;
}

/** Reads a table as `readHands`, and keeps apart what is wrong with a single line. */
export function handTable(table: string | Uint8Array): HandTable {
  if (typeof table !== 'string' && !isBytes(table))
    throw new ScenarioError([problem('hands', 'it is no text', 'give the text of a file, or its bytes')]);
  const text = decodeText(table);
  const form = FORMS.find(([sign]) => sign.test(text))?.[1];
  if (form !== undefined)
    throw new ScenarioError([
      problem('hands', `it is ${form}`, 'save the table as CSV: cells separated by commas, semicolons or tabs'),
    ]);
  const { separator, lines } = readCsv(text, 'hands');
  const [head, ...hands] = lines;
  if (head === undefined)
    throw new ScenarioError([
      problem(
        'hands',
        'there is nothing in it',
        'give a line with the names of the columns, and one line for each hand',
      ),
    ]);
  const problems: Problem[] = [];
  const below = hands.find(({ cells }) => filledIn(cells).length > 1);
  const alone = filledIn(head.cells).length === 1 && below?.cells.every((cell) => cellNumber(cell, separator) === null);
  const isUneven = hands[0]?.cells.length !== head.cells.length;
  if (alone || (isUneven && isAboveTable(text, head.cells.length, separator)))
    throw new ScenarioError([
      problem(
        `line ${head.line}`,
        `"${filledIn(head.cells).join(separator).trim()}" looks like a title`,
        'begin with the names of the columns',
      ),
    ]);
  const names = head.cells.map((name) => name.trim());
  names.forEach((name, c) => {
    if (name !== '' && names.indexOf(name) < c)
      problems.push(problem(`line ${head.line}`, `the column "${name}" is there twice`, 'rename one'));
  });
  const uneven = new Map<number, Problem>();
  const rows = hands.map(({ line, cells }, n) => {
    // A spreadsheet may end lines in empty cells.
    const filled = cells.map((cell) => cell.trim() !== '');
    const count = filled.lastIndexOf(true) + 1;
    const bare = filled.findIndex((is, c) => is && names[c] === '');
    if (count > names.length || cells.length < names.length)
      uneven.set(
        n,
        problem(
          `line ${line}`,
          `it has ${Math.max(count, Math.min(cells.length, names.length))} cells and not ${names.length}`,
          'give every line as many cells as the first',
        ),
      );
    else if (bare >= 0)
      problems.push(
        problem(
          `line ${line}`,
          `"${cells[bare]!.trim()}" stands in a column without a name`,
          'name the column in the first line',
        ),
      );
    const row: HandRow = Object.fromEntries(
      names.map((name, c) => [name, valueOf(cells[c] ?? '', separator)] as const).filter(([name]) => name !== ''),
    );
    written.set(row, new Map(names.map((name, c) => [name, [row[name], cells[c] ?? '']])));
    return row;
  });
  throwProblems(problems.length === 0 ? [] : [...problems, ...uneven.values()]);
  return { rows, uneven };
}

/** Texts that are no table of separated cells, each with what a person calls it. */
const FORMS = [
  [/^\s*(?:\{|\[\s*[[{\]])/, 'JSON'],
  [/^\s*<[!?a-z]/i, 'HTML'],
  [/^\s*(?:\|.*|[^,;\t\n]*)\|[^,;\t\n]*(?:\n|$)/, 'a table drawn with "|"'],
] as const;

/**
 * Tells whether the first line is no part of the table below it: what follows has lines of one length with another
 * length or separator, and begins with a line of names, in which there is no digit as in some line below.
 */
function isAboveTable(text: string, length: number, separator: Separator): boolean {
  const rest = /^\s*[^"\r\n]+[\r\n]([^]*)$/.exec(text)?.[1] ?? '';
  const table = readCsv(rest, 'hands');
  const [names, ...hands] = table.lines.map(({ cells }) => cells);
  const hasDigit = (cells: readonly string[]): boolean => cells.some((cell) => /\d/.test(cell));
  return (
    names !== undefined &&
    names.length > 1 &&
    (names.length !== length || table.separator !== separator) &&
    hands.every((cells) => cells.length === names.length) &&
    names.every((name) => name.trim() !== '') &&
    !hasDigit(names) &&
    hands.some(hasDigit)
  );
}

const filledIn = (cells: readonly string[]): readonly string[] => cells.filter((cell) => cell.trim() !== '');

function valueOf(cell: string, separator: Separator): string | number | null {
  const text = unescaped(cell.trim());
  return text === '' ? null : (cellNumber(text, separator) ?? text);
}
