/** What both forms of the map share: chart data and the tooltip of a point. */
import { tooltipText, tooltipCount, tooltipPercent } from './axes.ts';
import type { Datum, SpecFragment } from './chartSpec.ts';
import type { MapPoint, SweepValue } from './mapPoints.ts';
import { isShare, measureDomain } from './measureScale.ts';

/** Whether all settings are numbers. */
export const areNumbers = (settings: readonly (SweepValue | null)[]): settings is number[] =>
  settings.every((setting) => typeof setting === 'number');
/** Whether the measure has a contour on these points: it is a share or a utility, and both levers are numbers. */
export const hasContour = (points: readonly MapPoint[], of: string): boolean =>
  measureDomain(of) !== null && areNumbers(points.map(({ x }) => x)) && areNumbers(points.map(({ y }) => y));

/** The tooltip of a point: its settings, the measure, its 95 % interval and the number of runs. */
export const pointTooltip = (x: string, y: string | null, name: string, of: string): SpecFragment[] => {
  const number = (field: string, title: string): SpecFragment =>
    isShare(of) ? tooltipPercent(field, title) : { field, type: 'quantitative', title, format: '.3f' };
  return [
    tooltipText('xs', x),
    ...(y === null ? [] : [tooltipText('ys', y)]),
    number('value', name),
    number('low', '95 % interval, from'),
    number('high', 'to'),
    tooltipCount('runs', 'runs'),
  ];
};

/** A point as a row of chart data; settings also as text (`xs`, `ys`). */
export const pointDatum = (point: MapPoint, more: Datum = {}): Datum => ({
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
