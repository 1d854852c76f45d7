/** Finds the column of every issue in the hands of a class. */
import { nearest } from '../kernel/nearest.ts';
import { satisfactionColumns } from '../experiments/runs/satisfactionColumns.ts';
import { plainText } from '../kernel/plainText.ts';
import type { Problem } from '../kernel/problems.ts';
import { problem } from '../kernel/problems.ts';
import type { Scenario } from '../scenario/read/scenario.ts';
import type { HandRow } from './readHands.ts';
import { writtenCell } from './readHands.ts';

/** The columns that rows of runs and debriefs have beside the package. */
const OF_PRODUCT = new Set(
  ['type', 'hand', 'run', 'seed', 'kind', 'round', 'by', 'over', 'to', 'joint', 'onFrontier'].concat(
    ['utility', 'trust', 'left'].flatMap((name) => [`${name}.vendor`, `${name}.client`]),
    Object.keys(satisfactionColumns(() => null)),
  ),
);

/** A name with its letters and digits alone, in small letters; `bare` leaves out what stands in brackets, too. */
export const simple = (name: string, bare = false): string =>
  plainText(bare ? name.replace(/\(.*?\)|\[.*?\]/g, '') : name)
    .toLowerCase()
    .replace(/^package\./, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The columns that go by one of these names: as the names with their brackets, else without. */
export function columnsNamed(columns: readonly string[], names: readonly string[]): readonly string[] {
  const [whole, bare] = [false, true].map((how) => {
    const wanted = names.map((name) => simple(name, how));
    return columns.filter((column) => simple(column, how) !== '' && wanted.includes(simple(column, how)));
  });
  return whole!.length > 0 ? whole! : bare!;
}

/**
 * Finds the column of every issue: `package.price` or `price` by the key; else the one whose name is the key or the
 * label, whatever its case, spaces, signs and brackets.
 *
 * @param problems - Takes every problem: an issue without a column, several columns that differ, a column of two
 * issues.
 * @returns The column by the key of the issue.
 */
export function issueColumns(
  issues: Scenario['issues'],
  rows: readonly HandRow[],
  problems: Problem[],
): ReadonlyMap<string, string> {
  const keys = Object.keys(issues);
  const all = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const ofProduct = all.some((column) => column.startsWith('package.'));
  const columns = all.filter((column) => !ofProduct || !OF_PRODUCT.has(column));
  const exact = (key: string): string | undefined => [`package.${key}`, key].find((column) => columns.includes(column));
  const taken = new Set(keys.map(exact));
  const found = new Map<string, string>();
  const missing: string[] = [];
  for (const key of keys) {
    const own = exact(key);
    const others = columns.filter((column) => column === own || column === key || !taken.has(column));
    const named = [
      ...new Set([...(own === undefined ? [] : [own]), ...columnsNamed(others, [key, issues[key]!.label])]),
    ];
    const column = named[0];
    const same = (row: HandRow): boolean => named.every((name) => cellOf(row, name) === cellOf(row, column!));
    if (column === undefined) missing.push(key);
    else if (named.length > 1 && !(own !== undefined && rows.every(same)))
      problems.push(
        problem(
          `hands.${key}`,
          `there are several columns for it: ${list(named)}`,
          'keep one of them, or rename the others',
        ),
      );
    else if ([...found.values()].includes(column))
      problems.push(
        problem(`hands.${key}`, `the column "${column}" may be another issue, too`, `name its own column "${key}"`),
      );
    else found.set(key, column);
  }
  if (missing.length === keys.length)
    problems.push(
      problem(
        'hands',
        `no column is an issue of the scenario; the columns are ${list(all)}`,
        columnsNamed(Object.values(rows[0]!).map(String), keys).length > 0
          ? 'leave out the title above the names of the columns'
          : `name the columns of the issues: ${keys.join(', ')}`,
      ),
    );
  else
    for (const key of missing) {
      const near = nearest(
        key,
        columns.filter((column) => ![...found.values()].includes(column)),
      );
      problems.push(
        problem(
          `hands.${key}`,
          'there is no column for this issue',
          near === null ? `add a column "${key}"` : `did you mean the column "${near}"? Name it "${key}"`,
        ),
      );
    }
  return found;
}

const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** A cell for comparison: nothing is the same as blank. */
const cellOf = (row: HandRow, column: string): string => plainText(String(writtenCell(row, column) ?? ''));
