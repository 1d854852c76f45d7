/**
 * The map: the deal rate (or another measure) over two levers, as a heat map with the contour of one half; over one
 * lever, as a line with its interval; over three, one map for each setting of the third.
 */
import type { FlatRow } from '../words/csv.ts';
import { tooltipText, tooltipCount, tooltipPercent } from './parts/axes.ts';
import { contour } from './parts/contour.ts';
import { SIDE_COLOUR, NEUTRAL_DARK } from './parts/colours.ts';
import type { Datum, SpecFragment, ChartSpec } from './parts/chartSpec.ts';
import { chart, CHART_WIDTH } from './parts/chartSpec.ts';
import type { MapPoint, SweepValue } from './parts/mapPoints.ts';
import { measureColumns, mapPoints, variedLevers } from './parts/mapPoints.ts';
import { inputError } from '../../kernel/problems.ts';

export interface MapOptions {
  /** The lever across; default: the first that varies. */
  readonly x?: string;
  /** The lever upward; default: the next. */
  readonly y?: string;
  /** A column of the rows: `dealRate` (default), `payoff.vendor`, `trust.client` and so on. */
  readonly of?: string;
  /** The height of the contour; default one half. */
  readonly level?: number;
  readonly title?: string;
}

const MEASURE_TITLES: Readonly<Record<string, string>> = {
  dealRate: 'deals, share of all talks',
  'payoff.vendor': 'what the vendor ends with, utility',
  'payoff.client': 'what the client ends with, utility',
  'utility.vendor': 'worth of the deals to the vendor, utility',
  'utility.client': 'worth of the deals to the client, utility',
  'trust.vendor': "vendor's trust at the end",
  'trust.client': "client's trust at the end",
  roundsPlayed: 'rounds begun',
};

/**
 * The chart of the rows of a sweep. Throws DealbreakerError for rows in which nothing varies or more than three levers do,
 * and for columns that are not there.
 */
export function map(rows: readonly FlatRow[], options: MapOptions = {}): ChartSpec {
  const { of = 'dealRate', level = 0.5 } = options;
  const levers = mapLevers(rows, options);
  if (!measureColumns(rows).includes(of))
    throw inputError('of', `the rows have no column "${of}"`, `use one of: ${measureColumns(rows).join(', ')}`);
  const points = mapPoints(rows, of, levers);
  if (points.length === 0) throw inputError('of', `no row has a value of "${of}"`, 'choose another column');
  const name = MEASURE_TITLES[of]!;
  const [x, y, z] = levers;
  const seeds = [...new Set(rows.map((row) => String(row['seed'])))];
  const title = options.title ?? `${of === 'dealRate' ? 'Where deals are made' : name} (${levers.join(' and ')})`;
  const runs = [...new Set(points.map((point) => point.runs))];
  const subtitle = `${points.length} points, ${runs.length === 1 ? `${runs[0]!} negotiations at each` : `${Math.min(...runs)} to ${Math.max(...runs)} negotiations at each`}, 95 % intervals in the tooltip${y !== undefined && hasContour(points, of) ? `; the line is where it is ${level}` : ''} (seed ${seeds.join(', ')})`;
  const least = points.reduce((a, b) => (b.value < a.value ? b : a));
  const most = points.reduce((a, b) => (b.value > a.value ? b : a));
  const place = (point: MapPoint): string =>
    levers.map((lever, n) => `${lever} ${String([point.x, point.y, point.z][n])}`).join(', ');
  const description = `${name} over ${levers.join(' and ')}. Least: ${least.value.toFixed(2)} at ${place(least)}. Most: ${most.value.toFixed(2)} at ${place(most)}.`;
  if (y === undefined)
    return chart(title, subtitle, description, {
      width: CHART_WIDTH,
      height: 280,
      ...curveLayers(points, x!, name, of, level),
    });
  const panels = z === undefined ? [null] : [...new Set(points.map((point) => point.z))];
  const panel = (at: SweepValue | null, size: number): SpecFragment => ({
    width: size,
    height: Math.round(size * 0.78),
    ...(at === null ? {} : { title: { text: `${z!} ${String(at)}`, fontSize: 12, fontWeight: 'normal' } }),
    layer: heatLayers(
      points.filter((point) => z === undefined || point.z === at),
      x!,
      y,
      name,
      of,
      level,
    ),
  });
  return chart(
    title,
    subtitle,
    description,
    panels.length === 1
      ? panel(null, CHART_WIDTH - 90)
      : { columns: 2, concat: panels.map((at) => panel(at, Math.round(CHART_WIDTH / 2) - 40)) },
  );
}

function mapLevers(rows: readonly FlatRow[], { x, y }: MapOptions): string[] {
  const all = variedLevers(rows);
  for (const lever of [x, y])
    if (lever !== undefined && !Object.hasOwn(rows[0] ?? {}, lever))
      throw inputError('rows', `they have no column "${lever}"`, `use what varies: ${all.join(', ')}`);
  const chosen = [x, y].filter((lever) => lever !== undefined);
  const levers = [...chosen, ...all.filter((lever) => !chosen.includes(lever))];
  if (levers.length === 0) throw inputError('rows', 'nothing varies in them', 'sweep at least one lever');
  if (levers.length > 3)
    throw inputError(
      'rows',
      `${levers.length} levers vary (${levers.join(', ')}), and a map shows three at most`,
      'keep the rows with one setting of the others',
    );
  return levers;
}

const isNumeric = (settings: readonly (SweepValue | null)[]): settings is number[] =>
  settings.every((setting) => typeof setting === 'number');
const distinct = (settings: readonly number[]): number[] => [...new Set(settings)].sort((a, b) => a - b);
const onGrid = (points: readonly MapPoint[]): boolean =>
  points.length === new Set(points.map(({ x }) => x)).size * new Set(points.map(({ y }) => y)).size;
const hasContour = (points: readonly MapPoint[], of: string): boolean =>
  of !== 'roundsPlayed' && isNumeric(points.map(({ x }) => x)) && isNumeric(points.map(({ y }) => y));

const pointTooltip = (x: string, y: string | null, name: string, of: string): SpecFragment[] => {
  const number = (field: string, title: string): SpecFragment =>
    of === 'dealRate' ? tooltipPercent(field, title) : { field, type: 'quantitative', title, format: '.3f' };
  return [
    tooltipText('xs', x),
    ...(y === null ? [] : [tooltipText('ys', y)]),
    number('value', name),
    number('low', '95 % interval, from'),
    number('high', 'to'),
    tooltipCount('runs', 'negotiations'),
  ];
};

const pointDatum = (point: MapPoint, more: Datum = {}): Datum => ({
  xs: String(point.x),
  ys: String(point.y),
  x: point.x,
  y: point.y,
  value: point.value,
  low: point.low,
  high: point.high,
  runs: point.runs,
  ...more,
});

function heatLayers(
  points: readonly MapPoint[],
  x: string,
  y: string,
  name: string,
  of: string,
  level: number,
): SpecFragment[] {
  const colour: SpecFragment = {
    field: 'value',
    type: 'quantitative',
    title: name,
    scale: { scheme: 'viridis', ...(of === 'roundsPlayed' ? {} : { domain: [0, 1] }) },
    legend: {
      orient: 'right',
      gradientLength: 200,
      titleLimit: 400,
      titleOrient: 'right',
      ...(of === 'dealRate' ? { format: '.0%' } : {}),
    },
  };
  const tooltip = pointTooltip(x, y, name, of);
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y!)];
  if (!isNumeric(xs) || !isNumeric(ys)) {
    const ordinal = (field: string, title: string, settings: readonly SweepValue[]): SpecFragment => ({
      field,
      type: 'ordinal',
      title,
      sort: [...new Set(settings.map(String))],
    });
    return [
      {
        data: { values: points.map((point) => pointDatum(point)) },
        mark: { type: 'rect' },
        encoding: {
          x: { ...ordinal('xs', x, xs), axis: { labelAngle: 0 } },
          y: ordinal('ys', y, ys),
          color: colour,
          tooltip,
        },
      },
    ];
  }
  const [columns, lines] = [distinct(xs), distinct(ys)];
  const axis = (field: string, title: string, settings: readonly number[]): SpecFragment => ({
    field,
    type: 'quantitative',
    title,
    scale: { domain: [cellEdge(settings, 0), cellEdge(settings, settings.length)], nice: false, zero: false },
  });
  if (!onGrid(points)) {
    return [
      {
        data: { values: points.map((point) => pointDatum(point)) },
        mark: { type: 'point', filled: true, size: 90, opacity: 1, stroke: '#555', strokeWidth: 0.5 },
        encoding: { x: axis('x', x, columns), y: axis('y', y, lines), color: colour, tooltip },
      },
    ];
  }
  const cells = points.map((point): Datum => {
    const [i, j] = [columns.indexOf(point.x as number), lines.indexOf(point.y as number)];
    return pointDatum(point, {
      left: cellEdge(columns, i),
      right: cellEdge(columns, i + 1),
      bottom: cellEdge(lines, j),
      top: cellEdge(lines, j + 1),
    });
  });
  const heights = new Map(points.map((point) => [`${String(point.x)}/${String(point.y)}`, point.value]));
  const segments = hasContour(points, of)
    ? contour(columns, lines, (i, j) => heights.get(`${columns[i]!}/${lines[j]!}`) ?? NaN, level)
    : [];
  const line = (mark: SpecFragment): SpecFragment => ({
    data: { values: segments },
    mark: { type: 'rule', strokeCap: 'round', ...mark },
    encoding: { x: axis('x', x, columns), x2: { field: 'x2' }, y: axis('y', y, lines), y2: { field: 'y2' } },
  });
  return [
    {
      data: { values: cells },
      mark: { type: 'rect', stroke: null },
      encoding: {
        x: axis('left', x, columns),
        x2: { field: 'right' },
        y: axis('bottom', y, lines),
        y2: { field: 'top' },
        color: colour,
        tooltip,
      },
    },
    ...(segments.length === 0
      ? []
      : [line({ color: 'white', strokeWidth: 4.5 }), line({ color: NEUTRAL_DARK, strokeWidth: 2 })]),
  ];
}

/** The border before setting number `n`: half-way between neighbours, and as far outside at the ends. */
function cellEdge(settings: readonly number[], n: number): number {
  if (settings.length === 1) return settings[0]! + (n === 0 ? -0.5 : 0.5);
  if (n === 0) return settings[0]! - (settings[1]! - settings[0]!) / 2;
  if (n === settings.length) return settings[n - 1]! + (settings[n - 1]! - settings[n - 2]!) / 2;
  return (settings[n - 1]! + settings[n]!) / 2;
}

function curveLayers(points: readonly MapPoint[], x: string, name: string, of: string, level: number): SpecFragment {
  const numeric = isNumeric(points.map((point) => point.x));
  const across: SpecFragment = numeric
    ? { field: 'x', type: 'quantitative', title: x, scale: { zero: false, nice: false } }
    : { field: 'xs', type: 'ordinal', title: x, sort: null, axis: { labelAngle: 0 } };
  const y: SpecFragment = {
    field: 'value',
    type: 'quantitative',
    title: name,
    ...(of === 'roundsPlayed' ? {} : { scale: { domain: [0, 1] } }),
    axis: of === 'dealRate' ? { format: '.0%' } : {},
  };
  const data = { values: points.map((point) => pointDatum(point)) };
  const interval = { x: across, y: { ...y, field: 'low' }, y2: { field: 'high' } };
  return {
    layer: [
      numeric
        ? { data, mark: { type: 'area', color: SIDE_COLOUR.vendor, opacity: 0.2 }, encoding: interval }
        : { data, mark: { type: 'rule', color: SIDE_COLOUR.vendor, strokeWidth: 2 }, encoding: interval },
      ...(numeric
        ? [{ data, mark: { type: 'line', color: SIDE_COLOUR.vendor, strokeWidth: 2 }, encoding: { x: across, y } }]
        : []),
      {
        data,
        mark: { type: 'point', filled: true, color: SIDE_COLOUR.vendor, size: 55, opacity: 1 },
        encoding: { x: across, y, tooltip: pointTooltip(x, null, name, of) },
      },
      ...(of === 'roundsPlayed'
        ? []
        : [
            {
              data: { values: [{ level }] },
              mark: { type: 'rule', strokeDash: [3, 3], color: NEUTRAL_DARK },
              encoding: { y: { ...y, field: 'level' } },
            },
          ]),
    ],
  };
}
