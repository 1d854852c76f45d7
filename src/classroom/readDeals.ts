/** Reads the deals of a class's hands: finds the column of every issue and the option in every cell. */
import { inMessage, isList, isReadable, isRecord } from '../kernel/guards.ts';
import { nearest, suggest } from '../kernel/nearest.ts';
import type { Problem } from '../kernel/problems.ts';
import { problem } from '../kernel/problems.ts';
import { findOption, takeOption } from '../scenario/read/options.ts';
import type { IssueSpec, Option, Scenario } from '../scenario/read/scenario.ts';
import type { HandRow } from './readHands.ts';

/** A hand with its columns under the names of the scenario, and its deal; null where there was none. */
export interface HandDeal {
  readonly row: HandRow;
  readonly deal: Readonly<Record<string, Option>> | null;
}

/**
 * Reads the deals of hands. A column is the issue's where its name is the key or the label; case, spaces, signs and
 * what stands in brackets make no difference. An option may be written in small letters, with its unit, and with
 * separated thousands.
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
  hands.forEach((row: unknown, n) => {
    if (!isRecord(row)) problems.push(problem(`hands.${n}`, 'it is not a row', 'give an object'));
  });
  if (problems.length > 0) return [];
  const rows = hands as HandRow[];
  const names = columnNames(issues, rows, problems);
  if (problems.length > 0) return [];
  return rows.map((row, n) => {
    const named = Object.fromEntries(Object.entries(row).map(([column, cell]) => [names.get(column) ?? column, cell]));
    return { row: named, deal: dealIn(issues, named, n, problems) };
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

/** The deal of a hand; null where the cell of every issue is empty. */
function dealIn(issues: Scenario['issues'], row: HandRow, n: number, problems: Problem[]): HandDeal['deal'] {
  const given = Object.keys(issues).map((key) => [key, row[`package.${key}`] ?? row[key] ?? null] as const);
  if (given.every(([, cell]) => cell === null)) return null;
  const deal: Record<string, Option> = {};
  for (const [key, cell] of given) {
    const { options } = issues[key]!;
    const option = cell === null ? undefined : optionIn(issues[key]!, cell);
    if (option !== undefined) deal[key] = option;
    else if (cell === null)
      problems.push(
        problem(
          `hands.${n}.${key}`,
          'it is missing though there was a deal',
          `use one of: ${options.slice(0, 12).join(', ')}`,
        ),
      );
    else
      problems.push(
        problem(
          `hands.${n}.${key}`,
          `there is no option "${inMessage(cell)}"`,
          suggest(inMessage(cell), options.map(String)),
        ),
      );
  }
  return deal;
}

/** The option that a cell means: as it is written, else as people write it, else the only one that is that number. */
function optionIn({ options, unit }: IssueSpec, cell: string | number): Option | undefined {
  const exact = findOption(options, cell);
  if (exact !== undefined) return exact;
  const text = String(cell).trim().replace(/\s+/g, ' ');
  const bare = text.replace(/^[^\p{L}\p{N}\s"'.+-]+\s*|\s*[^\p{L}\p{N}\s"'.]+$/gu, '');
  for (const form of [text, bare]) {
    const found = takeOption(options, form);
    const rest = found?.rest.trim().toLowerCase();
    if (found !== null && (rest === '' || unit.toLowerCase().startsWith(rest!))) return found.option;
  }
  const equal = options.filter((option) => bare !== '' && Number(option) === Number(bare));
  return equal.length === 1 ? equal[0] : undefined;
}
