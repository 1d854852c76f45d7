/** The curve over one lever. */
import { SIDE_COLOUR, NEUTRAL_DARK } from './colours.ts';

import { leverTitle } from '../../words/leverTitle.ts';
import { axisTitle, PERCENT_AXIS } from './axes.ts';
import type { SpecFragment } from './chartSpec.ts';
import type { MapPoint } from './mapPoints.ts';
import { areNumbers, pointTooltip, pointDatum } from './mapDatum.ts';
import { isShare, measureDomain } from './measureScale.ts';

/** Layers of the map over one lever: a line with its interval for numbers, else points with theirs. */
export function curveLayers(
  points: readonly MapPoint[],
  x: string,
  name: string,
  of: string,
  level: number,
  levelText: string,
): SpecFragment {
  const numeric = areNumbers(points.map((point) => point.x));
  const across: SpecFragment = numeric
    ? { field: 'x', type: 'quantitative', title: axisTitle(leverTitle(x)), scale: { zero: false, nice: false } }
    : { field: 'xs', type: 'ordinal', title: axisTitle(leverTitle(x)), sort: null, axis: { labelAngle: 0 } };
  const domain = measureDomain(of);
  const y: SpecFragment = {
    field: 'value',
    type: 'quantitative',
    title: name,
    ...(domain === null ? {} : { scale: { domain } }),
    axis: isShare(of) ? PERCENT_AXIS : {},
  };
  const data = { values: points.map((point) => pointDatum(point)) };
  const names = { point: isShare(of) ? 'share at each point' : 'mean at each point', half: levelText };
  const named = (name: string, range: readonly unknown[]): SpecFragment => ({
    datum: name,
    type: 'nominal',
    scale: { domain: [names.point, INTERVAL, ...(domain === null ? [] : [names.half])], range },
    legend: { title: null, symbolType: 'stroke', symbolSize: 400, symbolStrokeWidth: 4 },
  });
  const colour = (name: string): SpecFragment => named(name, [SIDE_COLOUR.vendor, INTERVAL_COLOUR, NEUTRAL_DARK]);
  const interval = { x: across, y: { ...y, field: 'low' }, y2: { field: 'high' }, color: colour(INTERVAL) };
  return {
    layer: [
      numeric
        ? { data, mark: { type: 'area', opacity: 1 }, encoding: interval }
        : { data, mark: { type: 'rule', strokeWidth: 6 }, encoding: interval },
      ...(numeric
        ? [
            {
              data,
              mark: { type: 'line', strokeWidth: 2 },
              encoding: { x: across, y, color: colour(names.point) },
            },
          ]
        : []),
      {
        data,
        mark: { type: 'point', filled: true, size: 55, opacity: 1 },
        encoding: { x: across, y, color: colour(names.point), tooltip: pointTooltip(x, null, name, of) },
      },
      ...(domain === null
        ? []
        : [
            {
              data: { values: [{ level }] },
              mark: { type: 'rule' },
              // The dashes stand in the legend, too.
              encoding: {
                y: { ...y, field: 'level' },
                color: colour(names.half),
                strokeDash: named(names.half, [SOLID, SOLID, [3, 3]]),
              },
            },
          ]),
    ],
  };
}

/** What the band around a curve is called, and its colour. */
const INTERVAL = '95 % interval';
const INTERVAL_COLOUR = '#c3d0e2';

/** A line without gaps, as lengths of dash and gap. */
const SOLID = [1, 0];
