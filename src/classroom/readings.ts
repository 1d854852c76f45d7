/** The columns of a class that are no issue: the readings with their means, and what is left out and why. */
import { plainText } from '../kernel/plainText.ts';
import { hasCurrency, writtenNumber } from '../kernel/writtenNumber.ts';
import type { Estimate } from '../statistics/estimate.ts';
import { meanEstimate } from '../statistics/mean.ts';
import type { HandDeals } from './readDeals.ts';
import { isBlank } from './readDeals.ts';
import type { HandRow } from './readHands.ts';

export interface Readings {
  readonly readings: readonly {
    readonly reading: string;
    readonly deals: Estimate | null;
    readonly impasses: Estimate | null;
  }[];
  readonly leftOut: readonly { readonly column: string; readonly why: string }[];
}

/** The columns of numbers that say how a run was made, and the others that rows of runs have beside the outcome. */
const OF_RUNS = ['seed', 'run', 'round'];
const BESIDE = [...OF_RUNS, 'type', 'kind', 'by', 'over', 'to'];

/**
 * Divides the columns that are no issue into readings and others.
 *
 * @param dealt - The hands as they were read.
 * @param rows - The rows of the debrief, one for each hand.
 * @param computed - The columns that the debrief works out itself.
 */
export function readingsOf(dealt: HandDeals, rows: readonly HandRow[], computed: ReadonlySet<string>): Readings {
  const { hands, columns, nameColumn } = dealt;
  const ofIssues = new Set(columns.values());
  const areRuns = hands.every(({ row }) => Object.hasOwn(row, 'seed') && Object.hasOwn(row, 'run'));
  const readings: Readings['readings'][number][] = [];
  const leftOut: Readings['leftOut'][number][] = [];
  for (const column of new Set(hands.flatMap(({ row }) => Object.keys(row)))) {
    if (ofIssues.has(column) || column === nameColumn || (areRuns && BESIDE.includes(column))) continue;
    const cells = hands.map(({ row }) => (Object.hasOwn(row, column) ? (row[column] ?? null) : null));
    if (computed.has(column)) {
      if (!CHECKED.includes(column) && cells.some((cell, n) => !isBlank(cell) && differs(cell, rows[n]![column])))
        leftOut.push({ column, why: 'the debrief works this column out itself' });
      continue;
    }
    const numbers = OF_RUNS.includes(column) ? 'it says how a run was made' : numbersIn(cells);
    if (typeof numbers === 'string') leftOut.push({ column, why: numbers });
    else {
      const mean = (isDeal: boolean): Estimate | null =>
        meanEstimate(numbers.map((number, n) => ((hands[n]!.deal !== null) === isDeal ? number : null)));
      readings.push({ reading: column, deals: mean(true), impasses: mean(false) });
    }
  }
  return { readings, leftOut };
}

/** The columns that say what a row is, in words. `readDeals` holds `kind` to the deal. */
const CHECKED = ['type', 'kind'];

/** Tells whether a cell differs from what was computed by more than the rounding of a table. */
const differs = (cell: HandRow[string], computed: HandRow[string] | undefined): boolean =>
  cell !== computed && !(Math.abs(Number(cell) - Number(computed)) < 1e-6);

/** The numbers of a column, null for blank cells; or why it is no column of numbers. */
export function numbersIn(cells: readonly HandRow[string][]): (number | null)[] | string {
  if (cells.every(isBlank)) return 'it is empty';
  const numbers: (number | null)[] = [];
  let sign: string | null = null;
  for (const [n, cell] of cells.entries()) {
    const of = `"${String(cell)}" of hands.${n}`;
    if (isBlank(cell)) {
      numbers.push(null);
      continue;
    }
    const read = typeof cell === 'number' ? { values: [cell], words: '' } : writtenNumber(String(cell));
    // A number with leading zeros or an exponent, such as "007" and "1e3", is a name.
    if (
      read === null ||
      !Number.isFinite(read.values[0]) ||
      (typeof cell === 'string' && /^[-+]?0\d|\de[-+\d]/i.test(plainText(cell)))
    )
      return `${of} is no number`;
    if (read.values.length > 1) return `${of} may be ${read.values.join(' or ')}`;
    const { words } = read;
    if (!(words === '' || words === '%' || (hasCurrency(words) && !words.includes(' ')))) return `${of} is no number`;
    if (sign !== null && sign !== words) return `${of} has another sign than the cells before`;
    sign = words;
    numbers.push(read.values[0]!);
  }
  return numbers;
}
