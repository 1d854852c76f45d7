/** The heat map over two levers. */
import { leverTitle } from '../../words/leverTitle.ts';
import { axisTitle, PERCENT_AXIS } from './axes.ts';
import { contour } from './contour.ts';
import { NEUTRAL_DARK } from './colours.ts';
import type { Datum, SpecFragment } from './chartSpec.ts';
import type { MapPoint, SweepValue } from './mapPoints.ts';
import { areNumbers, hasContour, pointTooltip, pointDatum } from './mapDatum.ts';
import { isShare, measureDomain } from './measureScale.ts';

/** The width of a letter of an axis's title, in pixels. */
const TITLE_LETTER = 7;

/** The most settings that are each named on an axis. */
const MAX_TICKS = 21;

const distinct = (settings: readonly number[]): number[] => [...new Set(settings)].sort((a, b) => a - b);
const onGrid = (points: readonly MapPoint[]): boolean =>
  points.length === new Set(points.map(({ x }) => x)).size * new Set(points.map(({ y }) => y)).size;

/** Layers of the map over two levers: cells with the contour on a full grid of numbers, else marks or named cells. */
export function heatLayers(
  points: readonly MapPoint[],
  x: string,
  y: string,
  name: string,
  of: string,
  level: number,
  width: number,
): SpecFragment[] {
  const title = (lever: string): string | string[] => axisTitle(leverTitle(lever), width / TITLE_LETTER);
  const domain = measureDomain(of);
  const colour: SpecFragment = {
    field: 'value',
    type: 'quantitative',
    title: name,
    scale: { scheme: 'viridis', ...(domain === null ? {} : { domain }) },
    legend: {
      orient: 'right',
      gradientLength: 200,
      titleLimit: 400,
      titleOrient: 'right',
      ...(isShare(of) ? PERCENT_AXIS : {}),
    },
  };
  const tooltip = pointTooltip(x, y, name, of);
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y!)];
  if (!areNumbers(xs) || !areNumbers(ys)) {
    const ordinal = (field: string, lever: string, settings: readonly SweepValue[]): SpecFragment => ({
      field,
      type: 'ordinal',
      title: title(lever),
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
  const axis = (field: string, lever: string, settings: readonly number[]): SpecFragment => ({
    field,
    type: 'quantitative',
    title: title(lever),
    scale: { domain: [cellEdge(settings, 0), cellEdge(settings, settings.length)], nice: false, zero: false },
    // No number stands where no setting is.
    axis: settings.length <= MAX_TICKS ? { values: settings, labelOverlap: true, format: '.4~r' } : {},
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
