/**
 * The hands of a class, from comma-separated values (RFC 4180): the first line names the columns, and every other line
 * is one table.
 */
import type { Problem } from '../kernel/problems.ts';
import { readCsv } from '../kernel/readCsv.ts';
import { ScenarioError } from '../kernel/problems.ts';

/** One hand: its cells by column. */
export type HandRow = Readonly<Record<string, string | number | null>>;

/**
 * Reads the hands of a class from comma-separated values (RFC 4180): the first line names the columns, and every other
 * line is one table.
 *
 * @param text - The text of the file, with or without a byte order mark.
 * @returns One object for each line but the first. A cell that reads as a number becomes one; an empty cell is null.
 * @throws ScenarioError for a text without lines, for lines with another number of cells than the first, and for a
 *   quote
 * that is not closed.
 *
 * @example
 * ```ts
 * import { readHands } from 'dealbreaker';
 *
 * console.log(readHands('hand,price,liking\nA,45,4\nB,,2\n')[1]); // { hand: 'B', price: null, liking: 2 }
 * ```
 */
export function readHands(text: string): HandRow[] {
  const [head, ...lines] = readCsv(text, 'hands');
  if (head === undefined)
    throw new ScenarioError([
      {
        path: 'hands',
        what: 'there is nothing in it',
        mend: 'give a line with the names of the columns, and one line for each hand',
      },
    ]);
  const problems: Problem[] = lines.flatMap((line, n) =>
    line.length === head.length
      ? []
      : [
          {
            path: `line ${n + 2}`,
            what: `it has ${line.length} cells and not ${head.length}`,
            mend: 'give every line as many cells as the first',
          },
        ],
  );
  if (problems.length > 0) throw new ScenarioError(problems);
  return lines.map((line) => Object.fromEntries(head.map((name, c) => [name.trim(), valueOf(line[c]!.trim())])));
}

const valueOf = (cell: string): string | number | null =>
  cell === '' ? null : Number.isFinite(Number(cell)) ? Number(cell) : cell;
