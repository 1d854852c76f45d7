/** A small plot for the terminal: points in the plane of two utilities, and lines across it. */
import { twoDecimals } from './formatNumber.ts';

export interface PlotMark {
  readonly x: number;
  readonly y: number;
  /** One column. Of marks in the same place the last one is drawn. */
  readonly sign: string;
}

export interface PlotAxis {
  readonly low: number;
  readonly high: number;
  /** Where a line crosses this axis; null for none. */
  readonly line: number | null;
  /** Writes the numbers at its ends; default: with two decimals. */
  readonly write?: (value: number) => string;
}

/**
 * Lines of text: `rows` rows of `width` columns, the y axis at the left and the x axis below, with the numbers at their
 * ends. Lines are drawn first, then the marks in their order.
 */
export function plot(marks: readonly PlotMark[], x: PlotAxis, y: PlotAxis, width = 44, rows = 15): string[] {
  const grid = Array.from({ length: rows }, () => Array.from({ length: width }, () => ' '));
  const column = (value: number): number => place(value, x, width);
  const row = (value: number): number => rows - 1 - place(value, y, rows);
  const inside = (value: number | null, axis: PlotAxis): value is number =>
    value !== null && value >= axis.low && value <= axis.high;
  if (inside(y.line, y)) grid[row(y.line)]!.fill('┄');
  if (inside(x.line, x)) {
    const at = column(x.line);
    for (const cells of grid) cells[at] = cells[at] === '┄' ? '┼' : '┊';
  }
  for (const mark of marks) if (inside(mark.x, x) && inside(mark.y, y)) grid[row(mark.y)]![column(mark.x)] = mark.sign;
  const ends = ({ low, high, write = twoDecimals }: PlotAxis): [string, string] => [write(low), write(high)];
  const [[low, high], [lowest, highest]] = [ends(x), ends(y)];
  const margin = Math.max(lowest.length, highest.length);
  const left = (n: number): string => (n === 0 ? highest : n === rows - 1 ? lowest : '').padStart(margin);
  return [
    ...grid.map((cells, n) => `${left(n)} │${cells.join('')}`),
    `${' '.repeat(margin + 1)}└${'─'.repeat(width)}`,
    `${' '.repeat(margin + 2)}${low}${' '.repeat(Math.max(1, width - low.length - high.length))}${high}`,
  ];
}

/** The cell of a value, counted from the low end. */
const place = (value: number, { low, high }: PlotAxis, cells: number): number =>
  high > low ? Math.min(cells - 1, Math.max(0, Math.round(((value - low) / (high - low)) * (cells - 1)))) : 0;
