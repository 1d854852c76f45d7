/**
 * Wraps a result, which is plain data without methods, for notebooks, terminals and tables. The methods avoid the names
 * by which a notebook recognises a canvas, a chart or a data frame of another library (toDataURL, toSpec, outerHTML,
 * schema with head and toRecords).
 */
import type { ChartSpec } from './charts/parts/chartSpec.ts';
import { csvHeader, csvLine } from './words/csv.ts';
import { layout } from './page/layout.ts';
import { headedColumns } from './page/wrapText.ts';
import { plainStyle, shown } from './page/style.ts';
import { chartOf } from './show/chartOf.ts';
import type { Row } from './show/html.ts';
import { blocksHtml } from './show/blocksHtml.ts';
import { cellText, columnNames, escapeHtml, htmlTable } from './show/html.ts';
import { markdownTable, markdownText } from './show/markdown.ts';
import { rowsOf } from './show/rowsOf.ts';
import { resultText } from './show/resultText.ts';
import { resultType } from './show/resultType.ts';
import { checkKeys } from '../kernel/optionKeys.ts';
import { inputError } from '../kernel/problems.ts';
import { SIDES } from '../domain/side.ts';
import type { Side } from '../domain/side.ts';

const DISPLAY: unique symbol = Symbol.for('Jupyter.display') as never;
const INSPECT: unique symbol = Symbol.for('nodejs.util.inspect.custom') as never;

export interface ShowOptions {
  /**
   * The chart that is shown. `false` for no chart, so that notebooks show the text or the table.
   *
   * @defaultValue the chart of the result's type
   */
  readonly chart?: ChartSpec | false;
  /**
   * With a scenario: the role sheet of this side in points, which tells nothing that its player may not know.
   *
   * @defaultValue the whole scenario, for its author
   */
  readonly as?: Side;
}

/** Values by MIME type, as notebooks take them. */
export type Bundle = Readonly<Record<string, unknown>>;

export interface Shown {
  /** Words and table as HTML, everything escaped. */
  toHTML(): string;
  toMarkdown(): string;
  /** Flat objects, one for each row. */
  toRows(): Row[];
  /** The rows as comma-separated values (RFC 4180), with a head. */
  toCSV(): string;
  toString(): string;
  /**
   * The content that a notebook shows: the chart where there is one, else HTML; with Markdown and plain text for
   * readers that show neither.
   */
  [DISPLAY](): Bundle;
  [INSPECT](): string;
}

/**
 * Wraps a result for notebooks, terminals and tables. Nothing is computed before it is asked for.
 *
 * @param result - Any result, a scenario, a chart, rows of a sweep or of runs, or any plain data.
 * @param options - `chart`: the chart that goes with it, or `false` for none; default the one that shows the result
 * best. `as`: the side whose role sheet is shown of a scenario.
 * @returns An object with `toHTML`, `toMarkdown`, `toRows`, `toCSV` and `toString`, which notebooks display.
 * @throws DealbreakerError for bad options, and for `as` where there is no scenario.
 * @throws TypeError from a method of the object, where the value has the `type` of a result and not its parts.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario, simulate } from 'dealbreaker';
 * import { show } from 'dealbreaker/charts';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const [row] = show(simulate(scenario, { runs: 100, seed: 7 })).toRows();
 * console.log(row?.['runs'], row?.['seed']); // 100 7
 * ```
 */
export function show(result: unknown, options: ShowOptions = {}): Shown {
  checkOptions(result, options);
  const chart = (): ChartSpec | null => (options.chart === false ? null : (options.chart ?? chartOf(result)));
  const text = (): string =>
    layout(resultText(result, plainStyle, options.as))
      .map(shown)
      .join('\n');
  const rows = (): Row[] => rowsOf(result);
  // Results with a text of several paragraphs show the text; the others show their rows.
  const told = (): boolean => text().includes('\n\n');
  const lines = (): string => {
    const words = text();
    return told() ? words : [...(words === '' ? [] : [words]), ...tableLines(rows())].join('\n');
  };
  return {
    toHTML: () =>
      told()
        ? blocksHtml(resultText(result, plainStyle, options.as))
        : `${text() === '' ? '' : `<p>${escapeHtml(text())}</p>`}${htmlTable(rows())}`,
    toMarkdown: () =>
      told() ? markdownText(text()) : [text(), markdownTable(rows())].filter((part) => part !== '').join('\n\n'),
    toRows: rows,
    toCSV() {
      const table = rows();
      const names = columnNames(table);
      if (names.length === 0) return '';
      const whole = table.map((row) =>
        Object.fromEntries(
          names.map((name) => [name, typeof row[name] === 'boolean' ? String(row[name]) : (row[name] ?? null)]),
        ),
      ) as Readonly<Record<string, string | number | null>>[];
      return csvHeader(whole[0]!) + whole.map(csvLine).join('');
    },
    toString: lines,
    [DISPLAY]() {
      const spec = chart();
      const words = { 'text/plain': lines(), 'text/markdown': this.toMarkdown() };
      return spec === null
        ? { ...words, 'text/html': this.toHTML() }
        : { ...words, 'application/vnd.vegalite.v5+json': spec };
    },
    [INSPECT]: lines,
  };
}

function checkOptions(result: unknown, options: ShowOptions): void {
  checkKeys(options, ['chart', 'as'] satisfies (keyof ShowOptions)[]);
  const { as } = options;
  if (as === undefined) return;
  if (!SIDES.includes(as)) throw inputError('as', 'it is no side', 'write "vendor" or "client"');
  if (resultType(result) !== 'scenario') throw inputError('as', 'only a scenario has role sheets', 'leave it out');
}

/** The largest number of rows and columns of a table that is shown as text. */
const [MAX_LINES, MAX_COLUMNS] = [30, 9];

function tableLines(rows: readonly Row[]): string[] {
  const all = columnNames(rows);
  const names = all.slice(0, MAX_COLUMNS);
  const more = [
    ...(rows.length > MAX_LINES ? [`${rows.length - MAX_LINES} more rows`] : []),
    ...(all.length > names.length ? [`${all.length - names.length} more columns`] : []),
  ];
  return [
    ...layout(
      headedColumns(
        names,
        rows.slice(0, MAX_LINES).map((row) => names.map((name) => cellText(row[name]))),
      ),
    ).map(shown),
    ...(more.length === 0 ? [] : [`(${more.join(', ')})`]),
  ];
}
