/** Reads the deals of a class's hands: finds the column of every issue and the option in every cell. */
import { inMessage, isList, isReadable, isRecord } from '../kernel/guards.ts';
import { nearest, suggest } from '../kernel/nearest.ts';
import type { Problem } from '../kernel/problems.ts';
import { problem } from '../kernel/problems.ts';
import { writtenNumber } from '../kernel/writtenNumber.ts';
import { optionReader } from '../scenario/read/optionReader.ts';
import type { Option, Scenario } from '../scenario/read/scenario.ts';
import type { HandRow } from './readHands.ts';
import { unescaped, writtenCell } from './readHands.ts';

/** A hand with its columns under the names of the scenario, and its deal; null where there was none. */
export interface HandDeal {
  readonly row: HandRow;
  readonly deal: Readonly<Record<string, Option>> | null;
}

/**
 * Reads the deals of hands. A column is the issue's where its name is the key or the label; case, spaces, signs and
 * what stands in brackets make no difference. The option in a cell is read by `optionReader`.
 *
 * @param scenario - The scenario that was played.
 * @param hands - Any value; a list of rows where all is well.
 * @param problems - Takes every problem: no list, an issue without a column, a cell that is no option.
 * @returns One entry for each row.
 */
export function readDeals({ issues }: Scenario, hands: unknown, problems: Problem[]): HandDeal[] {
  if (!isReadable(hands) || !Array.isArray(hands) || hands.length === 0) {
    const what = isList(hands) && hands.length === 0 ? 'there are none' : 'it is not a list of rows';
    problems.push(problem('hands', what, 'give at least one row, as readHands returns them'));
    return [];
  }
  const rows = Array.from(hands as HandRow[]);
  rows.forEach((row: unknown, n) => {
    if (!isRecord(row)) problems.push(problem(`hands.${n}`, 'it is not a row', 'give an object'));
  });
  if (problems.length > 0) return [];
  const names = columnNames(issues, rows, problems);
  if (problems.length > 0) return [];
  const dealIn = dealReader(issues, names, problems);
  return rows.map((row, n) => {
    const named = Object.fromEntries(Object.entries(row).map(([column, cell]) => [names.get(column) ?? column, cell]));
    return { row: named, deal: dealIn(row, n) };
  });
}

const simple = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^package\.|\(.*?\)|\[.*?\]/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Finds the columns that go by another name, and the name that each has in the scenario. */
function columnNames(
  issues: Scenario['issues'],
  rows: readonly HandRow[],
  problems: Problem[],
): ReadonlyMap<string, string> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const names = new Map<string, string>();
  const missing: string[] = [];
  const wanted = Object.entries(issues).map(([key, { label }]) => [key, [`package.${key}`], [key, label]] as const);
  for (const [key, exact, known] of [...wanted, ['hand', [], ['hand']] as const]) {
    if (columns.includes(key) || exact.some((name) => columns.includes(name))) continue;
    const found = columns.filter((column) => known.some((name) => simple(name) === simple(column)));
    if (found.length === 1) names.set(found[0]!, key);
    else if (found.length > 1)
      problems.push(
        problem(
          `hands.${key}`,
          `there are several columns for it: ${found.map((name) => `"${name}"`).join(', ')}`,
          'keep one of them',
        ),
      );
    else if (key !== 'hand') missing.push(key);
  }
  const keys = Object.keys(issues);
  const others = columns.filter((column) => !names.has(column) && !keys.includes(column.replace(/^package\./, '')));
  if (missing.length === keys.length)
    problems.push(
      problem(
        'hands',
        `no column is an issue of the scenario; the columns are ${columns.map((name) => `"${name}"`).join(', ')}`,
        `name the columns of the issues: ${keys.join(', ')}`,
      ),
    );
  else
    for (const key of missing) {
      const near = nearest(key, others);
      problems.push(
        problem(
          `hands.${key}`,
          'there is no column for this issue',
          near === null ? `add a column "${key}"` : `did you mean the column "${near}"? Name it "${key}"`,
        ),
      );
    }
  return names;
}

/** Makes what reads the deal of a hand: null where the cell of every issue is empty. */
function dealReader(
  issues: Scenario['issues'],
  names: ReadonlyMap<string, string>,
  problems: Problem[],
): (row: HandRow, n: number) => HandDeal['deal'] {
  const columns = new Map([...names].map(([column, key]) => [key, column]));
  const readers = Object.entries(issues).map(([key, issue]) => ({
    key,
    options: issue.options.map(String),
    meant: optionReader(issue),
  }));
  return (row, n) => {
    const given = readers.map(
      ({ key }) => writtenCell(row, `package.${key}`) ?? writtenCell(row, columns.get(key) ?? key) ?? '',
    );
    const texts = given.map((cell) => (typeof cell === 'string' ? cell : inMessage(cell)));
    if (texts.every((text) => text.trim() === '')) return null;
    return Object.fromEntries(
      readers.flatMap(({ key, options, meant }, k): [string, Option][] => {
        const text = texts[k]!;
        const cell = given[k]!;
        const found =
          [typeof cell === 'number' ? cell : text, unescaped(text.trim())]
            .map(meant)
            .find(({ length }) => length > 0) ?? [];
        if (found.length === 1) return [[key, found[0]!]];
        const list = `use one of: ${options.slice(0, 12).join(', ')}`;
        problems.push(
          text.trim() === ''
            ? problem(`hands.${n}.${key}`, 'it is missing though there was a deal', list)
            : problem(
                `hands.${n}.${key}`,
                found.length > 1 ? `"${text}" may be ${found.join(' or ')}` : `there is no option "${text}"`,
                writtenNumber(text) === null ? suggest(text, options) : list,
              ),
        );
        return [];
      }),
    );
  };
}
