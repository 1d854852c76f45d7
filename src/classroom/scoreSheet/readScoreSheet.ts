/** Reads the rows of a score sheet: issues with their options, points and limits, and what holds for the whole. */
import type { PerSide } from '../../domain/side.ts';
import { SIDES, perSide } from '../../domain/side.ts';
import { suggest } from '../../kernel/nearest.ts';
import { plainText } from '../../kernel/plainText.ts';
import type { PathReporter } from '../../kernel/problems.ts';
import { roundedPoints } from '../../scenario/read/pointsScale.ts';
import type { SheetColumn } from './sheetColumns.ts';
import { bareName, sheetColumns } from './sheetColumns.ts';
import type { PlacedCell, SheetRows } from './sheetRows.ts';
import { cellAddress } from './sheetRows.ts';
import { pointsIn } from './sheetPoints.ts';

/** The row of one option. */
export interface OptionRow {
  readonly option: PlacedCell;
  /** NaN where the cell is no number; it was reported then. */
  readonly points: PerSide<number>;
  readonly limit: PerSide<PlacedCell>;
  readonly because: PerSide<string>;
}

export interface SheetIssue {
  readonly name: string;
  readonly at: string;
  readonly unit: string;
  readonly options: readonly OptionRow[];
}

/** An issue whose rows are being read; `places`: the cell of each option by its text. */
interface OpenIssue extends SheetIssue {
  unit: string;
  readonly options: OptionRow[];
  readonly places: Map<string, string>;
}

/** The rows that belong to no issue, by the bare name in their first column. */
const WHOLE = {
  walkaway: 'walk away',
  opensat: 'opens at',
  rounds: 'rounds',
  names: 'names',
  roles: 'roles',
  title: 'title',
} as const;
type WholeRow = keyof typeof WHOLE;

export interface ScoreSheet {
  readonly issues: readonly SheetIssue[];
  /** By row, the cells that are not empty: of each side, and the first of all. */
  readonly whole: ReadonlyMap<WholeRow, { readonly row: number; readonly first: PlacedCell } & PerSide<PlacedCell>>;
}

/**
 * Reads a score sheet.
 *
 * @param sheet - Its rows; the first has the names of the columns.
 * @param report - Takes every problem, with the address of its cell.
 * @returns What could be read; null where the columns cannot be told.
 */
export function readScoreSheet({ separator, rows }: SheetRows, report: PathReporter): ScoreSheet | null {
  const [head, ...body] = rows;
  if (head === undefined) {
    report('', 'there is nothing in it', 'write one row for each option, under the names of the columns');
    return null;
  }
  let isSound = true;
  const columns = sheetColumns(head.cells, head.row, (...said) => {
    isSound = false;
    report(...said);
  });
  if (!isSound) return null;
  const issues = new Map<string, OpenIssue>();
  const whole = new Map<WholeRow, { row: number; first: PlacedCell } & PerSide<PlacedCell>>();
  const unlike = new Set<string>();
  let last: string | null = null;
  for (const { row, cells } of body) {
    const cell = (column: SheetColumn): PlacedCell => {
      const place = columns.get(column);
      return place === undefined
        ? { at: `row ${row}`, text: '' }
        : { at: cellAddress(place, row), text: cells[place] ?? '' };
    };
    cells.forEach((text, place) => {
      if (text !== '' && (head.cells[place] ?? '') === '')
        report(cellAddress(place, row), `"${text}" stands in a column without a name`, 'name the column, or empty it');
    });
    const [issue, option] = [cell('issue'), cell('option')];
    const points = perSide((side) => cell(`${side}Points`));
    const kind = wholeRow(issue.text, option.text, points);
    if (kind !== null) {
      const first = [option, points.vendor, points.client].find(({ text }) => text !== '') ?? points.vendor;
      if (whole.has(kind)) report(issue.at, `the row "${WHOLE[kind]}" is there twice`, 'leave one out');
      else whole.set(kind, { row, first, ...points });
      continue;
    }
    // A cell that spans the rows of its issue is empty below its first row.
    const name: string | null = issue.text === '' ? last : issue.text;
    if (name === null) {
      report(issue.at, 'it names no issue', 'write the name of the issue beside each of its options');
      continue;
    }
    last = name;
    const id = bareName(name) || name;
    const entry: OpenIssue = issues.get(id) ?? { name, at: issue.at, unit: '', options: [], places: new Map() };
    issues.set(id, entry);
    if (spelling(name) !== spelling(entry.name) && !unlike.has(name)) {
      unlike.add(name);
      report(issue.at, `"${name}" reads as "${entry.name}" at ${entry.at}`, 'spell both alike, or rename one');
    }
    if (option.text === '') {
      const rest = Object.values(WHOLE);
      report(option.at, `"${name}" has no option here`, `write one; rows without an option are: ${rest.join(', ')}`);
      continue;
    }
    const unit = cell('unit').text;
    if (entry.unit === '') entry.unit = unit;
    else if (unit !== '' && unit !== entry.unit)
      report(cell('unit').at, `"${name}" has another unit above, "${entry.unit}"`, 'keep one unit for an issue');
    const twin = entry.places.get(option.text);
    if (twin === undefined) entry.places.set(option.text, option.at);
    else report(option.at, `"${name}" has the option "${option.text}" at ${twin}, too`, 'leave one out');
    entry.options.push({
      option,
      points: perSide((side) => pointsIn(points[side], separator, report) ?? NaN),
      limit: perSide((side) => cell(`${side}Limit`)),
      because: perSide((side) => cell(`${side}Because`).text || cell('because').text),
    });
  }
  if (issues.size === 0) report('', 'it has no issue', 'write one row for each option of each issue');
  for (const side of SIDES) spreadProblem(side, [...issues.values()], report);
  return { issues: [...issues.values()], whole };
}

/** A name without what nobody sees: "Exit clause" and "exit  clause" are one, "C" and "C++" are two. */
const spelling = (name: string): string => plainText(name).toLowerCase();

/** Tells what a row without points of an option holds; null where it is a row of an issue. */
function wholeRow(issue: string, option: string, points: PerSide<PlacedCell>): WholeRow | null {
  const name = bareName(issue) as WholeRow;
  if (!Object.hasOwn(WHOLE, name)) return null;
  const isBare = SIDES.every((side) => points[side].text === '');
  return option === '' || (isBare && (name === 'rounds' || name === 'title')) ? name : null;
}

/** Reports a side to which all packages are worth the same. */
function spreadProblem(side: 'vendor' | 'client', issues: readonly SheetIssue[], report: PathReporter): void {
  const all = issues.map(({ options }) => options.map(({ points }) => points[side]));
  if (all.length === 0 || all.flat().some(Number.isNaN)) return;
  // What rounding to the decimals of points leaves alike is alike.
  if (all.every((points) => points.every((one) => roundedPoints(one - points[0]!) === 0)))
    report('', `every package scores the same ${side} points`, 'give some options unlike points');
}

/** What may stand in the column of a limit to say that it is the option of this row. */
const MARKS = ['x', 'yes', 'limit', '✓', '✔', '*', 'true'];

/**
 * Finds the limit of a side on an issue: a mark in the row of an option, or its text in any row of the issue.
 *
 * @returns The row of the limit; null where there is none.
 */
export function limitOf(side: 'vendor' | 'client', issue: SheetIssue, report: PathReporter): OptionRow | null {
  const found = issue.options.flatMap((row): { at: string; row: OptionRow }[] => {
    const { at, text } = row.limit[side];
    if (text === '') return [];
    const named =
      [row, ...issue.options].find((one) => one.option.text === text) ??
      issue.options.find((one) => one.option.text.toLowerCase() === text.toLowerCase());
    const isMark = MARKS.includes(text.toLowerCase());
    if (named !== undefined && isMark && named !== row) {
      report(at, `"${text}" may mark this option or name another`, 'write the text of the option in its own row');
      return [];
    }
    const meant = named ?? (isMark ? row : undefined);
    if (meant !== undefined) return [{ at, row: meant }];
    report(
      at,
      `"${text}" is neither an option of "${issue.name}" nor a mark`,
      `write x in the row of the limit, or ${suggest(
        text,
        issue.options.map(({ option }) => option.text),
      )}`,
    );
    return [];
  });
  const [first, ...others] = found;
  for (const other of others)
    if (other.row !== first!.row)
      report(other.at, `the ${side} has another limit on "${issue.name}" at ${first!.at}`, 'mark one option');
  return first?.row ?? null;
}
