/**
 * The plane of the two utilities: what is possible (the frontier, with and without the break points), what neither side
 * would refuse (the walk-away lines), and the points that theory picks out. Layers that several charts stand on.
 */
import type { PerSide } from '../../../domain/side.ts';
import { SIDES } from '../../../domain/side.ts';
import type { Efficiency } from '../../../analysis/efficiency.ts';
import { efficiency } from '../../../analysis/efficiency.ts';
import type { EfficiencyPoint } from '../../../analysis/efficiencySummary.ts';
import { ghostDeal } from '../../../analysis/ghostDeal.ts';
import type { Scenario } from '../../../scenario/read/scenario.ts';
import type { WorthOptions } from './axes.ts';
import { tooltipText, tooltipNumber, utilityAxis, worthPair } from './axes.ts';
import { SIDE_COLOUR, NEUTRAL_DARK, SIDE_SHAPE, sideName } from './colours.ts';
import type { Datum, SpecFragment } from './chartSpec.ts';
import { legendColumns } from './chartSpec.ts';
import type { NamedPoint } from './namedPoints.ts';
import { namedPoints, pointMarks } from './namedPoints.ts';
import type { StepLine } from './placeLabels.ts';
import { walkAwayRule } from './walkAwayRule.ts';
import { roleOf } from '../../words/roleText.ts';
import { pointsNumber, twoDecimals } from '../../words/formatNumber.ts';

/** A frontier that has points, and how it is drawn. */
interface FrontierLine {
  readonly label: string;
  readonly colour: string;
  readonly points: readonly EfficiencyPoint[];
}

/** The frontiers that have points: with the break points set aside, and with them kept. */
const frontierLines = ({ pareto, kept }: Efficiency): FrontierLine[] =>
  [
    { label: 'frontier', colour: '#b0b0b0', points: pareto },
    { label: 'frontier, break points kept', colour: '#4d4d4d', points: kept?.pareto ?? [] },
  ].filter(({ points }) => points.length > 0);

/** Says which frontier is missing; "" where none is. */
function missingText({ pareto, kept }: Efficiency): string {
  if (pareto.length === 0) return 'No package is worth to both what walking away is: there is no frontier. ';
  if (kept?.pareto.length === 0) return 'No package keeps the break points and is worth to both what walking away is. ';
  return '';
}

/** Frontiers of more points than this are thinned out. */
const MAX_POINTS = 300;

/**
 * Colour, and shape of the marks, by `series`: a side, a frontier or a named point. All layers in the plane share them,
 * so that there is one legend.
 */
function seriesEncodings(
  scenario: Scenario,
  lines: readonly FrontierLine[],
  named: readonly NamedPoint[],
  more: readonly PlaneSeries[],
): UtilityPlane['series'] {
  const domain = [
    ...SIDES.map((side) => sideName(scenario, side)),
    ...lines.map(({ label }) => label),
    ...named.map(({ label }) => label),
    ...more.map(({ label }) => label),
  ];
  const scale = (sides: readonly string[], line: readonly string[], points: readonly string[]): SpecFragment => ({
    domain,
    range: [...sides, ...line, ...points],
  });
  const legend = { columns: legendColumns(domain, 3), symbolOpacity: 1 };
  return {
    colour: {
      field: 'series',
      type: 'nominal',
      title: null,
      legend,
      scale: scale(
        SIDES.map((side) => SIDE_COLOUR[side]),
        lines.map(({ colour }) => colour),
        [...named.map(() => NEUTRAL_DARK), ...more.map((one) => one.colour)],
      ),
    },
    shape: {
      field: 'series',
      type: 'nominal',
      title: null,
      legend,
      scale: scale(
        SIDES.map((side) => SIDE_SHAPE[side]),
        lines.map(() => 'stroke'),
        [...pointMarks(named), ...more.map((one) => one.shape)],
      ),
    },
  };
}

/** Something more that is marked in the plane. */
export interface PlaneSeries {
  readonly label: string;
  readonly colour: string;
  readonly shape: string;
}

export interface UtilityPlane {
  /** Encodings by `series`, for layers of one's own. */
  readonly series: { readonly colour: SpecFragment; readonly shape: SpecFragment };
  readonly layers: readonly SpecFragment[];
  /** The named points, in words, for a description. */
  readonly named: readonly string[];
  /** The named points, and the frontiers as lines, for the placing of labels. */
  readonly points: readonly PerSide<number>[];
  readonly frontiers: readonly StepLine[];
  /** A sentence with a space after it where a frontier has no points; else "". */
  readonly missing: string;
}

export function utilityPlane(scenario: Scenario, unit: WorthOptions, more: readonly PlaneSeries[] = []): UtilityPlane {
  const possible = efficiency(scenario);
  const ghost = ghostDeal(scenario);
  const points = namedPoints(scenario, possible, ghost).map((point) => ({
    ...point,
    ...worthPair(scenario, point, unit),
  }));
  const lines = frontierLines(possible);
  const written = unit.points === true ? pointsNumber : twoDecimals;
  const series = seriesEncodings(scenario, lines, points, more);
  const { colour, shape } = series;
  const [x, y] = [utilityAxis(scenario, 'vendor', unit), utilityAxis(scenario, 'client', unit)];
  const line = ({ label, points }: FrontierLine): SpecFragment => ({
    data: {
      values: thinOut(points).map((point): Datum => ({ series: label, ...worthPair(scenario, point.utility, unit) })),
    },
    mark: { type: 'line', strokeWidth: 2, clip: true },
    encoding: { x, y, color: colour, order: { field: 'vendor', type: 'quantitative' } },
  });
  const lineOf = ({ points }: FrontierLine): StepLine =>
    [...thinOut(points)].reverse().map(({ utility }) => {
      const { vendor, client } = worthPair(scenario, utility, unit);
      return { x: vendor, y: client };
    });
  return {
    series,
    points,
    frontiers: lines.map(lineOf),
    missing: missingText(possible),
    named: points.map(({ label, vendor, client }) => `${label} at ${written(vendor)} and ${written(client)}`),
    layers: [
      ...lines.map(line),
      walkAwayRule(scenario, 'vendor', x, unit),
      walkAwayRule(scenario, 'client', y, unit),
      ...(points.length === 0
        ? []
        : [
            {
              data: { values: points.map(({ label, ...point }) => ({ series: label, ...point })) },
              mark: { type: 'point', filled: true, size: 130, opacity: 1, stroke: 'white', strokeWidth: 0.8 },
              encoding: {
                x,
                y,
                color: colour,
                shape,
                tooltip: [
                  tooltipText('series', 'point'),
                  tooltipNumber('vendor', `worth to the ${roleOf(scenario, 'vendor')}`),
                  tooltipNumber('client', `worth to the ${roleOf(scenario, 'client')}`),
                  tooltipText('package', 'package'),
                ],
              },
            },
          ]),
    ],
  };
}

function thinOut<T>(points: readonly T[]): T[] {
  if (points.length <= MAX_POINTS) return [...points];
  return Array.from(
    { length: MAX_POINTS },
    (_, n) => points[Math.round((n * (points.length - 1)) / (MAX_POINTS - 1))]!,
  );
}
