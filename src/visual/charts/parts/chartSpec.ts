/** The frame of every chart: a Vega-Lite v5 specification as a plain object, with its data inside. */
import { wrapLines } from '../../page/layout.ts';
import { visibleLength } from '../../page/width.ts';

export type Datum = Readonly<Record<string, string | number | boolean | null>>;

/** A part of a specification, as Vega-Lite's documentation has it. */
export type SpecFragment = Readonly<Record<string, unknown>>;

/** A Vega-Lite v5 specification: plain JSON. Any Vega-Lite renderer takes it as it is. */
export interface ChartSpec {
  readonly $schema: string;
  readonly title: {
    readonly text: string | readonly string[];
    readonly subtitle: string | readonly string[];
    readonly anchor: 'start';
  };
  /** What the chart shows, in words, for readers who do not see it. */
  readonly description: string;
  readonly [part: string]: unknown;
}

const VEGA_LITE_SCHEMA = 'https://vega.github.io/schema/vega-lite/v5.json';

/** Width of a chart's plot, in pixels: fits a notebook's column and a page of A4. */
export const CHART_WIDTH = 520;

/** Letters that every system has; greys that print; no background, so that a dark page shows through nowhere. */
const CONFIG: SpecFragment = {
  background: 'white',
  font: 'Helvetica Neue, Helvetica, Arial, DejaVu Sans, sans-serif',
  axis: {
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    titlePadding: 8,
    gridColor: '#e6e6e6',
    labelColor: '#333',
    titleColor: '#333',
    domainColor: '#888',
    tickColor: '#888',
    labelLimit: 440,
    titleLimit: 0,
    // A label that is pushed inward at the end of an axis runs into its neighbour.
    labelFlush: false,
  },
  legend: {
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    labelColor: '#333',
    titleColor: '#333',
    orient: 'bottom',
    labelLimit: 0,
    titleLimit: 0,
    symbolSize: 90,
    // One under the other, so that together they are no wider than the chart.
    layout: { bottom: { anchor: 'start', direction: 'vertical' } },
  },
  title: { fontSize: 15, subtitleFontSize: 12, subtitleColor: '#555', subtitlePadding: 5, offset: 12 },
  view: { stroke: '#ccc' },
};

/** Titles of more than one part are set in lines that fit the width. */
export function chart(title: string, subtitle: string, description: string, parts: SpecFragment): ChartSpec {
  const spec: ChartSpec = {
    $schema: VEGA_LITE_SCHEMA,
    title: { text: wrapTitle(title), subtitle: wrapSubtitle(subtitle), anchor: 'start' },
    description,
    config: CONFIG,
    ...parts,
  };
  // A notebook draws what has this method; it is no part of the specification.
  return Object.defineProperty(spec, Symbol.for('Jupyter.display'), {
    value: () => ({ 'text/plain': description, 'application/vnd.vegalite.v5+json': spec }),
  });
}

/** The longest line of a subtitle, in characters: fits `CHART_WIDTH`. */
const SUBTITLE_LENGTH = 86;

/** The longest line of a title, in characters. */
const TITLE_LENGTH = 60;

const wrapTitle = (text: string): string | string[] => lineOrLines(wrapLines(text, TITLE_LENGTH));

const wrapSubtitle = (text: string): string | string[] =>
  lineOrLines(wrapLines(text.replace(TIED, '\u00a0'), SUBTITLE_LENGTH));

const lineOrLines = (lines: readonly string[]): string | string[] => (lines.length < 2 ? (lines[0] ?? '') : [...lines]);

/** Spaces at which no line ends: in "95 %", "seed 1", "round 3". */
const TIED = /(?<=\d) (?=%)|(?<=\b(?:seed|run|round)) (?=\S)/g;

/**
 * A chart that has nothing to draw, and says why.
 *
 * @param why - A sentence.
 */
export const emptyChart = (title: string, why: string): ChartSpec =>
  chart(title, '', `${title}: nothing is drawn. ${why}`, {
    width: CHART_WIDTH,
    height: 80,
    data: { values: [{ why: wrapSubtitle(why) }] },
    mark: { type: 'text', fontSize: 13, color: '#333', align: 'center', lineHeight: 18 },
    encoding: { text: { field: 'why' } },
  });

/** A layer of text over a plot, with a white rim so that what lies behind does not run through it. */
export const textLayers = (data: SpecFragment, mark: SpecFragment, encoding: SpecFragment): SpecFragment[] => [
  {
    data,
    mark: { type: 'text', ...mark, color: 'white', stroke: 'white', strokeWidth: 4, strokeJoin: 'round' },
    encoding,
  },
  { data, mark: { type: 'text', ...mark }, encoding },
];

/** Pixels of a letter of a legend, and of its symbol with the gap beside it. */
const [LEGEND_LETTER, LEGEND_SYMBOL] = [7.2, 40];

/** How many columns of a legend are no wider than the chart. */
export const legendColumns = (names: readonly string[], most: number): number =>
  Math.max(
    1,
    Math.min(
      most,
      Math.floor(CHART_WIDTH / (Math.max(1, ...names.map(visibleLength)) * LEGEND_LETTER + LEGEND_SYMBOL)),
    ),
  );
