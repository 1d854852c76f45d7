/** Reads the deals of a class's hands: the option in the cell of every issue, and what a hand says of its outcome. */
import { isList, isReadable, isRecord } from '../kernel/guards.ts';
import { suggest } from '../kernel/nearest.ts';
import { plainText } from '../kernel/plainText.ts';
import type { Problem } from '../kernel/problems.ts';
import { problem } from '../kernel/problems.ts';
import { unescaped } from '../kernel/readCsv.ts';
import { writtenNumber } from '../kernel/writtenNumber.ts';
import { optionReader } from '../scenario/read/optionReader.ts';
import type { Option, Scenario } from '../scenario/read/scenario.ts';
import { columnsNamed, issueColumns, simple } from './issueColumns.ts';
import type { HandRow } from './readHands.ts';
import { writtenCell } from './readHands.ts';

/** A hand and its deal; null where there was none. */
interface HandDeal {
  readonly row: HandRow;
  /** Its name; null where it has none. */
  readonly name: string | number | null;
  readonly deal: Readonly<Record<string, Option>> | null;
}

export interface HandDeals {
  readonly hands: readonly HandDeal[];
  /** The column of every issue, by its key. */
  readonly columns: ReadonlyMap<string, string>;
  /** The column that names the hands; null for none. */
  readonly nameColumn: string | null;
}

/**
 * Reads the deals of hands.
 *
 * @param scenario - The scenario that was played.
 * @param hands - Any value; a list of rows where all is well.
 * @param problems - Takes every problem: no list, an issue without a column, a cell that is no option or may be
 * several, an outcome that the deal contradicts, two hands of one name.
 * @returns One entry for each row; null where the columns cannot be told.
 */
export function readDeals({ issues }: Scenario, hands: unknown, problems: Problem[]): HandDeals | null {
  if (!isReadable(hands) || !Array.isArray(hands) || hands.length === 0) {
    const what = isList(hands) && hands.length === 0 ? 'there are none' : 'it is not a list of rows';
    problems.push(problem('hands', what, 'give at least one row, as readHands returns them'));
    return null;
  }
  const rows = Array.from(hands as readonly HandRow[]);
  rows.forEach((row, n) => rowProblems(row, n, problems));
  if (problems.length > 0) return null;
  const columns = issueColumns(issues, rows, problems);
  if (problems.length > 0) return null;
  const ofIssues = new Set(columns.values());
  const others = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((column) => !ofIssues.has(column));
  const nameColumn = ['hand', ...columnsNamed(others, ['hand'])].find((column) => others.includes(column)) ?? null;
  const stating = others.filter((column) =>
    ['kind', 'agreed', 'agreement', 'outcome', 'impasse'].includes(simple(column)),
  );
  const dealOf = dealReader(issues, columns, problems);
  const names = new Set<string>();
  const read = rows.map((row, n): HandDeal => {
    const deal = dealOf(row, n);
    for (const column of stating) statedProblem(row, column, n, deal !== null, problems);
    const name = nameColumn === null ? null : writtenCell(row, nameColumn);
    if (name !== null && names.has(String(name)))
      problems.push(problem(`hands.${n}.${nameColumn}`, `an earlier hand is called "${name}", too`, 'rename one'));
    if (name !== null) names.add(String(name));
    const value = nameColumn === null ? null : (row[nameColumn] ?? null);
    return { row, name: typeof value === 'number' && String(value) !== name ? name : value, deal };
  });
  return { hands: read, columns, nameColumn };
}

function rowProblems(row: unknown, n: number, problems: Problem[]): void {
  if (!isRecord(row)) return void problems.push(problem(`hands.${n}`, 'it is not a row', 'give an object'));
  for (const [column, cell] of Object.entries(row))
    if (cell !== null && !['string', 'number', 'boolean', 'undefined'].includes(typeof cell))
      problems.push(problem(`hands.${n}.${column}`, 'it is no cell', 'write a text, a number or null'));
}

/** Adds a problem where a hand says of its outcome what its deal contradicts. */
function statedProblem(row: HandRow, column: string, n: number, isDeal: boolean, problems: Problem[]): void {
  const said = plainText(String(writtenCell(row, column) ?? ''));
  const isYes = /^(?:y|yes|true|1)$/i.test(said);
  const isWord = isYes || /^(?:n|no|false|0)$/i.test(said);
  const says = isWord
    ? isYes !== (simple(column) === 'impasse')
    : /^agree(?:ment|d)$/i.test(said)
      ? true
      : NO_DEAL.test(said)
        ? false
        : isDeal;
  if (says !== isDeal)
    problems.push(
      problem(
        `hands.${n}.${column}`,
        `it says "${said}", and the cells of the issues ${isDeal ? 'hold a deal' : 'are empty'}`,
        'correct one of them',
      ),
    );
}
const NO_DEAL = /^(?:impasse|no[ -]?(?:deal|agreement)|walk-away|deadline)$/i;

/** Makes what reads the deal of a hand: null where the cell of every issue is empty. */
function dealReader(
  issues: Scenario['issues'],
  columns: ReadonlyMap<string, string>,
  problems: Problem[],
): (row: HandRow, n: number) => HandDeal['deal'] {
  const readers = [...columns].map(([key, column]) => {
    const names = issues[key]!.options.map(String);
    return { key, column, names, meant: optionReader(issues[key]!) };
  });
  return (row, n) => {
    const cells = readers.map(({ column }) => writtenCell(row, column));
    if (cells.every(isBlank)) return null;
    return Object.fromEntries(
      readers.flatMap(({ key, names, meant }, k): [string, Option][] => {
        const cell = cells[k]!;
        const text = String(cell ?? '');
        const found =
          [cell ?? '', unescaped(text), unescaped(text.trim())].map(meant).find(({ length }) => length > 0) ?? [];
        if (found.length === 1) return [[key, found[0]!]];
        problems.push(
          problem(
            `hands.${n}.${key}`,
            found.length > 1
              ? `"${text}" may be ${found.join(' or ')}`
              : isBlank(cell)
                ? 'it is missing though there was a deal'
                : `there is no option "${text}"`,
            NO_DEAL.test(text)
              ? 'leave all issues empty where there was no deal'
              : writtenNumber(text) === null
                ? suggest(text, names)
                : `use one of: ${names.slice(0, 12).join(', ')}`,
          ),
        );
        return [];
      }),
    );
  };
}

/** Tells whether a cell holds nothing. */
export const isBlank = (cell: HandRow[string]): boolean =>
  cell === null || (typeof cell === 'string' && cell.trim() === '');
