/** A small plot for the terminal: points in the plane of two utilities, and lines across it. */

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
  const number = (value: number): string => value.toFixed(2);
  const left = (n: number): string => (n === 0 ? number(y.high) : n === rows - 1 ? number(y.low) : '    ');
  const [low, high] = [number(x.low), number(x.high)];
  return [
    ...grid.map((cells, n) => `${left(n)} │${cells.join('')}`),
    `     └${'─'.repeat(width)}`,
    `      ${low}${' '.repeat(Math.max(1, width - low.length - high.length))}${high}`,
  ];
}

/** The cell of a value, counted from the low end. */
const place = (value: number, { low, high }: PlotAxis, cells: number): number =>
  high > low ? Math.min(cells - 1, Math.max(0, Math.round(((value - low) / (high - low)) * (cells - 1)))) : 0;
