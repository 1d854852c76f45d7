/** The data of a chart as tables of HTML, for readers who do not see the drawing. */
import type { ChartSpec, Datum } from '../charts/parts/chartSpec.ts';
import { escapeHtml, MAX_ROWS } from '../show/html.ts';
import { checkChart } from './checkChart.ts';
import { element } from './elements.ts';
import { valueText } from './numberFormat.ts';
import type { Channel, Unit } from './spec.ts';
import { linesOf, plotsOf } from './spec.ts';

/** A table: its caption, its columns, and its rows as they are written. */
interface Table {
  readonly caption: string;
  readonly columns: readonly Channel[];
  readonly rows: readonly Datum[];
}

/** What a unit's data are called and how they are written: as its tooltip says, else as its axes and its legend say. */
function columnsOf({ mark, encoding }: Unit, line: string): readonly Channel[] {
  if (encoding.tooltip !== undefined) return encoding.tooltip;
  // Rules, areas and words say once more what other marks say, or stand for no data.
  if (mark.type !== 'line') return [];
  const { color, x, y } = encoding;
  return [{ ...color, title: color?.title ?? line }, x!, y!];
}

/** The tables of a chart. Data that two units share are in one of them, the one that has a tooltip. */
function tablesOf(chart: ChartSpec, line: string): Table[] {
  const tables = new Map<string, { caption: string; columns: readonly Channel[]; rows: Datum[] }>();
  for (const { title, units } of plotsOf(chart)) {
    const caption = title === '' ? linesOf(chart.title.text).join(' ') : title;
    const seen = new Set<string>();
    for (const unit of [...units].sort(
      (a, b) => Number(b.encoding.tooltip !== undefined) - Number(a.encoding.tooltip !== undefined),
    )) {
      const [columns, data] = [columnsOf(unit, line), JSON.stringify(unit.data)];
      if (columns.length === 0 || unit.data.length === 0 || seen.has(data)) continue;
      seen.add(data);
      const key = JSON.stringify([caption, columns]);
      const table = tables.get(key) ?? { caption, columns, rows: [] };
      table.rows.push(...unit.data);
      tables.set(key, table);
    }
  }
  return [...tables.values()];
}

/**
 * Writes the data of a chart as tables: one for each kind of mark that stands for data.
 *
 * @param chart - A chart, as the functions of `charts` return it. Other Vega-Lite specifications are refused.
 * @param options - `line`: the head of the column that tells lines apart which have no title in the legend; default
 * "line".
 * @returns HTML: tables with a caption and headers of columns, one after the other; at most 200 rows each. All text is
 * escaped. "" where the chart has no data.
 * @throws DealbreakerError with everything in the chart that our charts do not have.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { negotiate, readScenario } from 'dealbreaker';
 * import { charts, chartTable } from 'dealbreaker/charts';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * console.log(chartTable(charts.dance(negotiate(scenario, { seed: 7 }))).startsWith('<table>')); // true
 * ```
 */
export function chartTable(chart: ChartSpec, { line = 'line' }: { readonly line?: string } = {}): string {
  checkChart(chart);
  return tablesOf(chart, line).map(tableMarkup).join('');
}

function tableMarkup({ caption, columns, rows }: Table): string {
  const head = columns.map(({ title, field }) =>
    element('th', { scope: 'col' }, escapeHtml(linesOf(title ?? field).join(' ')) || '&#8203;'),
  );
  const body = rows.slice(0, MAX_ROWS).map((datum) => {
    const cells = columns.map(({ field, format }) => `<td>${escapeHtml(valueText(datum[field!], format))}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  const more = rows.length > MAX_ROWS ? ` (${rows.length - MAX_ROWS} more rows are left out here)` : '';
  return (
    `<table><caption>${escapeHtml(caption + more)}</caption>` +
    `<thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`
  );
}
