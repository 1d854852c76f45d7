/** Draws one of our charts as SVG: a drawing that stands alone, runs no script and can be read aloud. */
import { checkKeys } from '../../kernel/optionKeys.ts';
import { inputError } from '../../kernel/problems.ts';
import { wrapLines } from '../page/layout.ts';
import { escapeHtml } from '../show/html.ts';
import type { ChartSpec } from '../charts/parts/chartSpec.ts';
import { checkChart } from './checkChart.ts';
import { element, moved, short, textLines } from './elements.ts';
import { nameLegends } from './legends.ts';
import { chartStyle } from './palette.ts';
import { drawPlot, plotMargins } from './plot.ts';
import { hasOwnLegends, linesOf, plotsOf } from './spec.ts';

export interface DrawOptions {
  /**
   * The width of the drawing in pixels, from 240.
   *
   * @defaultValue as wide as the chart asks for: its plot of at most 520 pixels, with what stands beside it
   */
  readonly width?: number | undefined;
  /**
   * Whether the drawing holds its style. Without it, it has the colours of a light page, unless the page has the style
   * of all drawings (where a content security policy forbids styles within).
   *
   * @defaultValue true
   */
  readonly style?: boolean | undefined;
}

/** The least width that a drawing can have. */
const MIN_WIDTH = 240;
/** Pixels of a letter of the title and of the subtitle, on the average, and of a line of each. */
const TITLE = { letter: 9.3, line: 20, size: 15 };
const SUBTITLE = { letter: 6.1, line: 16, size: 12 };
/** Pixels around the drawing, and between two plots side by side. */
const [EDGE, GAP] = [5, 20];

/**
 * Draws a chart as SVG. Colours follow the page's scheme, light or dark; a page may set them by the custom properties
 * `--chart-vendor`, `--chart-client`, `--chart-background`, `--chart-text` and so on. A mark says what it stands for
 * when it is pointed at.
 *
 * @param chart - A chart, as the functions of `charts` return it. Other Vega-Lite specifications are refused.
 * @param options - The width, and whether the style is in it.
 * @returns The text of an SVG element with a role, a title and a description. All text of the chart is escaped.
 * @throws DealbreakerError with everything in the chart that our charts do not have.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { negotiate, readScenario } from 'dealbreaker';
 * import { charts, drawChart } from 'dealbreaker/charts';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const svg = drawChart(charts.dance(negotiate(scenario, { seed: 7 })), { width: 360 });
 * console.log(svg.startsWith('<svg ')); // true
 * ```
 */
export function drawChart(chart: ChartSpec, options: DrawOptions = {}): string {
  checkKeys(options, ['width', 'style'] satisfies (keyof DrawOptions)[]);
  checkChart(chart);
  const { width: asked, style = true } = options;
  if (asked !== undefined && !(Number.isFinite(asked) && asked >= MIN_WIDTH))
    throw inputError('width', `${String(asked)} is not a number from ${MIN_WIDTH}`, 'give a number of pixels');
  const plots = plotsOf(chart);
  const meant = Number(chart['columns'] ?? 1);
  const margins = plotMargins(plots, asked);
  const beside = margins.left + margins.right;
  const columns = asked === undefined || asked >= meant * (beside + 180) ? meant : 1;
  const room = asked === undefined ? null : (asked - 2 * EDGE - (columns - 1) * GAP) / columns - beside;
  const drawn = plots.map((plot) =>
    drawPlot(plot, { ...margins, width: room ?? plot.width, ownLegend: hasOwnLegends(chart) }),
  );
  const broadest = Math.max(...drawn.map(({ width }) => width));
  const inner = columns * broadest + (columns - 1) * GAP;
  const head = heading(chart, inner);
  const tops: number[] = [];
  let bottom = head.height;
  for (let n = 0; n < drawn.length; n += columns) {
    const row = drawn.slice(n, n + columns);
    tops.push(...row.map(() => bottom));
    bottom += Math.max(...row.map(({ height }) => height));
  }
  const legends = hasOwnLegends(chart)
    ? { markup: '', size: 0 }
    : nameLegends(
        plots.flatMap(({ units }) => units),
        inner,
      );
  const [width, height] = [inner + 2 * EDGE, bottom + legends.size + 2 * EDGE];
  const drawing =
    element('rect', { width, height, fill: 'white' }) +
    moved(
      EDGE,
      EDGE,
      head.markup +
        drawn.map(({ markup }, n) => moved((n % columns) * (broadest + GAP), tops[n]!, markup)).join('') +
        moved(0, bottom, legends.markup),
    );
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'dbc',
      role: 'img',
      width,
      height,
      viewBox: `0 0 ${short(width)} ${short(height)}`,
    },
    element('title', {}, escapeHtml(linesOf(chart.title.text).join(' '))) +
      element('desc', {}, escapeHtml(chart.description)) +
      (style ? `<style>${chartStyle(drawing)}</style>` : '') +
      drawing,
  );
}

/** The title and the subtitle in lines that fit the width. */
function heading({ title }: ChartSpec, width: number): { readonly markup: string; readonly height: number } {
  const lines = (text: string | readonly string[], { letter }: typeof TITLE): string[] =>
    wrapLines(linesOf(text).join(' '), Math.floor(width / letter));
  const [titles, subtitles] = [lines(title.text, TITLE), lines(title.subtitle, SUBTITLE)];
  const below = titles.length * TITLE.line;
  return {
    markup:
      textLines(titles, 0, TITLE.size, TITLE.line, { 'font-size': TITLE.size, 'font-weight': 'bold', fill: '#222' }) +
      textLines(subtitles, 0, below + SUBTITLE.size, SUBTITLE.line, { 'font-size': SUBTITLE.size, fill: '#555' }),
    height: below + subtitles.length * SUBTITLE.line + 8,
  };
}
