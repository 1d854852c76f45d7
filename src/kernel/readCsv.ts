/**
 * Reads tables as spreadsheets save them: cells separated by commas (RFC 4180), semicolons or tabs, with a decimal
 * point or, where the comma does not separate cells, a decimal comma.
 */
import { plainText } from './plainText.ts';
import { ScenarioError, problem } from './problems.ts';

/** One line of a table. */
interface TableLine {
  /** The number of the line in the text, from 1. A cell in quotes may span several lines. */
  readonly line: number;
  /** The number of the row in a spreadsheet, from 1: blank lines count, a line "sep=;" does not. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** A table as it was read. */
export interface CsvTable {
  readonly separator: Separator;
  /** The lines with at least one cell that is not blank. */
  readonly lines: readonly TableLine[];
}

export type Separator = ',' | ';' | '\t';
const SEPARATORS: readonly Separator[] = [',', ';', '\t'];

/**
 * Splits a text into lines of cells. A cell in quotes may hold separators and line ends, and a quote in it is written
 * twice. A quote after the beginning of a cell is a sign like others. Lines end in LF, CRLF or CR.
 *
 * @param text - The text. Its first line names the columns; before it, a line "sep=;" may name the separator, as Excel
 * writes it.
 * @param path - The name of the text in a problem.
 * @returns The separator, which is the one that the first line with any has most often, and the lines.
 * @throws ScenarioError where a quote is opened and not closed.
 */
export function readCsv(text: string, path: string): CsvTable {
  const named = /^sep=([,;\t])(?:\r\n?|\n|$)/i.exec(text);
  const separator = (named?.[1] as Separator | undefined) ?? separatorOf(text);
  const start = named?.[0].length ?? 0;
  const lines: TableLine[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let closed = false;
  let line = named === null ? 1 : 2;
  let first = line;
  for (let i = start; i <= text.length; i++) {
    const letter = text[i];
    const ends = letter === undefined || letter === '\n' || letter === '\r';
    if (letter === '\n' || (letter === '\r' && text[i + 1] !== '\n')) line += 1;
    if (quoted && letter !== undefined) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') cell += text[++i]!;
      else [quoted, closed] = [false, true];
    } else if (letter === '"' && cell.trim() === '' && !closed) [quoted, cell] = [true, ''];
    else if (ends || letter === separator) {
      if (ends && letter === '\r' && text[i + 1] === '\n') continue;
      cells.push(cell);
      [cell, closed] = ['', false];
      if (!ends) continue;
      lines.push({ line: first, row: lines.length + 1, cells });
      cells = [];
      first = line;
    } else cell += letter;
  }
  if (quoted)
    throw new ScenarioError([problem(path, 'a quote is opened and not closed', 'write a quote inside a cell twice')]);
  return { separator, lines: lines.filter((one) => one.cells.some((value) => value.trim() !== '')) };
}

/** The separator that the first line with any has most often outside quotes; the comma where there is none. */
function separatorOf(text: string): Separator {
  const head = /[^\r\n]*[,;\t][^\r\n]*/.exec(text.replace(/"(?:[^"]|"")*"/g, ''))?.[0] ?? '';
  const count = (separator: Separator): number => head.split(separator).length;
  return SEPARATORS.reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

/**
 * Reads a number: digits with a decimal point, or with a decimal comma where the comma does not separate cells. A
 * number with leading zeros or an exponent, such as "007" and "1e3", is a name, and so is a whole number above
 * 2^53 - 1, which a double does not hold. "1.000" is no number where it may be a thousand.
 *
 * @returns The number; null where the cell is none.
 */
export function cellNumber(cell: string, separator: Separator): number | null {
  const text = plainText(cell);
  if (separator !== ',' && /^[-+]?[1-9]\d{0,2}\.\d{3}$/.test(text)) return null;
  const point = separator === ',' ? text : text.replace(',', '.');
  const isNumber = /^[-+]?(?:(?:0|[1-9]\d*)(?:\.\d+)?|\.\d+)$/.test(point);
  return isNumber && Math.abs(Number(point)) <= Number.MAX_SAFE_INTEGER ? Number(point) : null;
}

/** A text without the apostrophe that keeps a spreadsheet from running it as a formula. */
export const unescaped = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r\n])/, '');
