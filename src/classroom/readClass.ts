/** Reads the table of a class as a trainer has it: a cell that cannot be read costs its own hand alone. */
import { inMessage } from '../kernel/guards.ts';
import type { Problem } from '../kernel/problems.ts';
import { ScenarioError, problem, throwProblems } from '../kernel/problems.ts';
import { asScenario } from '../scenario/read/read.ts';
import type { Scenario } from '../scenario/read/scenario.ts';
import { isBytes } from '../kernel/decodeText.ts';
import { simple } from './issueColumns.ts';
import { readDeals } from './readDeals.ts';
import { numbersIn } from './readings.ts';
import type { HandRow } from './readHands.ts';
import { handTable } from './readHands.ts';
import type { SheetInput } from './scoreSheet/sheetRows.ts';

/** The hands of a class. */
export interface ClassHands {
  /** The hands that can be read, for `debrief`. */
  readonly hands: readonly HandRow[];
  /** The others, each with its name (or its place, from 1) and every problem; paths are columns. */
  readonly leftOut: readonly { readonly hand: string; readonly problems: readonly Problem[] }[];
  /** The columns of text that no figure counts. */
  readonly notes: readonly string[];
}

/** The columns that may hold any text. */
const NOTES = [
  'note',
  'notes',
  'comment',
  'comments',
  'team',
  'group',
  'vendor',
  'client',
  'player',
  'players',
  'date',
];

/**
 * Reads the table of a class: the first line names the columns, every other line is one hand.
 *
 * @param scenario - The scenario that was played.
 * @param table - The text or the bytes of a file, as `readHands` reads them, or the rows of a spreadsheet.
 * @returns The hands that can be read, and for each of the others what is wrong with it.
 * @throws ScenarioError for a table that cannot be read, for an issue without a column, for a column that is none of:
 * an issue, the name of the hand, its outcome, numbers, or one of the columns for notes (`comment`, `team` …); and
 * where no hand can be read, with every problem.
 *
 * @example
 * ```ts
 * import { newScenario, readClass } from 'dealbreaker/classroom';
 *
 * const { hands, leftOut } = readClass(newScenario('distributive'), 'hand;price\nA;45\nB;47\nC;\n');
 * console.log(hands.length, leftOut[0]?.hand); // 2 B
 * ```
 */
export function readClass(scenario: Scenario, table: SheetInput): ClassHands {
  const read = asScenario(scenario);
  const { rows, uneven } = handTable(typeof table === 'string' || isBytes(table) ? table : csvOf(table));
  const found: Problem[] = [];
  const dealt = readDeals(read, rows, found);
  if (dealt === null) throw new ScenarioError(found);
  const bad = new Map<number, Problem[]>();
  const blame = (n: number, one: Problem): void => void bad.set(n, [...(bad.get(n) ?? []), one]);
  for (const [n, one] of uneven) blame(n, one);
  const whole: Problem[] = [];
  for (const one of found) {
    const [, n, column = ''] = /^hands\.(\d+)\.?(.*)$/s.exec(one.path) ?? [];
    if (n === undefined) whole.push(one);
    else if (!uneven.has(Number(n))) blame(Number(n), { ...one, path: column });
  }
  const known = new Set([...dealt.columns.values(), dealt.nameColumn]);
  const notes: string[] = [];
  for (const column of new Set(rows.flatMap((row) => Object.keys(row)))) {
    if (known.has(column) || STATED.includes(simple(column))) continue;
    const cells = rows.map((row) => row[column] ?? null);
    const wrong = cells.flatMap((cell, n) =>
      cell !== null && !uneven.has(n) && typeof numbersIn([cell]) === 'string' ? [n] : [],
    );
    const filled = cells.filter((cell, n) => cell !== null && !uneven.has(n)).length;
    if (NOTES.includes(simple(column)) || CARD_NOTE.test(column)) notes.push(column);
    else if (2 * wrong.length > filled || filled === 0)
      whole.push(
        problem(
          column,
          filled === 0 ? 'the column is empty' : 'it is no issue of the case and no column of numbers',
          `name an issue (${Object.keys(read.issues).join(', ')}), call it "comment", or leave it out`,
        ),
      );
    else
      for (const n of wrong)
        blame(n, problem(column, `"${inMessage(cells[n])}" is no number`, 'write a number, or leave the cell empty'));
  }
  throwProblems(whole);
  const leftOut = [...bad]
    .sort(([a], [b]) => a - b)
    .map(([n, problems]) => ({ hand: String(dealt.hands[n]?.name ?? n + 1), problems }));
  if (leftOut.length === rows.length)
    throw new ScenarioError(
      leftOut.flatMap(({ hand, problems }) => problems.map((one) => ({ ...one, path: `hand ${hand}: ${one.path}` }))),
    );
  return { hands: rows.filter((_, n) => !bad.has(n)), leftOut, notes };
}

/** The columns of a card that hold text. */
const CARD_NOTE = /^(?:trades|findOut)\.(?:vendor|client)$/;

/** The columns in which a hand says how it ended; `readDeals` holds them to the deal. */
const STATED = ['kind', 'agreed', 'agreement', 'outcome', 'impasse'];

/** The rows of a spreadsheet as comma-separated text. */
const csvOf = (rows: Exclude<SheetInput, string | Uint8Array>): string =>
  rows
    .filter((cells) => cells.some((cell) => cell !== null && cell !== ''))
    .map((cells) => cells.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(','))
    .join('\n');
