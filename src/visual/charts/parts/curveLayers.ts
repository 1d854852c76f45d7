/** The curve over one lever. */
import { SIDE_COLOUR, NEUTRAL_DARK } from './colours.ts';
import type { SpecFragment } from './chartSpec.ts';
import type { MapPoint } from './mapPoints.ts';
import { isNumeric, pointTooltip, pointDatum } from './mapDatum.ts';

/** Layers of the map over one lever: a line with its interval for numbers, else points with theirs. */
export function curveLayers(
  points: readonly MapPoint[],
  x: string,
  name: string,
  of: string,
  level: number,
): SpecFragment {
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
