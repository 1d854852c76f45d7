/**
 * The plane of the two utilities: what is possible (the frontier, with and without the break points), what neither side
 * would refuse (the walk-away lines), and the points that theory picks out. Layers that several charts stand on.
 */
import type { PerSide } from '../../../domain/side.ts';
import { SIDES } from '../../../domain/side.ts';
import type { Efficiency } from '../../../analysis/efficiency.ts';
import { efficiency } from '../../../analysis/efficiency.ts';
import type { EfficiencyPoint } from '../../../analysis/efficiencySummary.ts';
import { SOLUTIONS } from '../../../analysis/efficiencySummary.ts';
import type { GhostDeal } from '../../../analysis/ghostDeal.ts';
import { ghostDeal } from '../../../analysis/ghostDeal.ts';
import type { Scenario } from '../../../scenario/read/scenario.ts';
import { GHOST_DEAL } from '../../words/ghostDealName.ts';
import { packageText } from '../../words/packageText.ts';
import { listed } from '../../words/wrapText.ts';
import { tooltipText, tooltipNumber, utilityAxis, utilityEnd } from './axes.ts';
import { SIDE_COLOUR, NEUTRAL_DARK, SIDE_SHAPE, sideName } from './colours.ts';
import type { Datum, SpecFragment } from './chartSpec.ts';
import { CHART_WIDTH, legendColumns } from './chartSpec.ts';
import type { StepLine } from './placeLabels.ts';

const FRONTIER_LABEL = 'frontier';
const KEPT_FRONTIER_LABEL = 'frontier, break points kept';

/** Frontiers of more points than this are thinned out. */
const MAX_POINTS = 300;

/** Marks of the named points: told apart by their shapes. */
const STAR_PATH = 'M0,-1.6L0.38,-0.51L1.52,-0.5L0.61,0.19L0.94,1.3L0,0.64L-0.94,1.3L-0.61,0.19L-1.52,-0.5L-0.38,-0.51Z';
const POINT_SHAPES = ['diamond', 'triangle-up', 'triangle-down', 'triangle-right', 'wedge', 'arrow'] as const;

/**
 * Colour, and shape of the marks, by `series`: a side, a frontier or a named point. All layers in the plane share them,
 * so that there is one legend.
 */
function seriesEncodings(
  scenario: Scenario,
  kept: boolean,
  named: readonly NamedPoint[],
  more: readonly PlaneSeries[],
): UtilityPlane['series'] {
  const lines = kept ? [FRONTIER_LABEL, KEPT_FRONTIER_LABEL] : [FRONTIER_LABEL];
  const isGhost = ({ label }: NamedPoint): boolean => label.startsWith(GHOST_DEAL);
  let n = 0;
  const shapes = named.map((point) => (isGhost(point) ? STAR_PATH : POINT_SHAPES[n++ % POINT_SHAPES.length]!));
  const domain = [
    ...SIDES.map((side) => sideName(scenario, side)),
    ...lines,
    ...named.map(({ label }) => label),
    ...more.map(({ label }) => label),
  ];
  const scale = (sides: readonly string[], line: readonly string[], points: readonly string[]): SpecFragment => ({
    domain,
    range: [...sides, ...line.slice(0, lines.length), ...points],
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
        ['#b0b0b0', '#4d4d4d'],
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
        ['stroke', 'stroke'],
        [...shapes, ...more.map((one) => one.shape)],
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
}

export function utilityPlane(scenario: Scenario, more: readonly PlaneSeries[] = []): UtilityPlane {
  const possible = efficiency(scenario);
  const ghost = ghostDeal(scenario);
  const points = namedPoints(scenario, possible, ghost);
  const series = seriesEncodings(scenario, possible.kept !== null, points, more);
  const { colour, shape } = series;
  const [x, y] = [utilityAxis(scenario, 'vendor'), utilityAxis(scenario, 'client')];
  const line = (points: readonly EfficiencyPoint[], series: string, strokeWidth: number): SpecFragment => ({
    data: {
      values: thinOut(points).map((point): Datum => ({ series, ...point.utility })),
    },
    mark: { type: 'line', strokeWidth, clip: true },
    encoding: { x, y, color: colour, order: { field: 'vendor', type: 'quantitative' } },
  });
  const lineOf = (found: readonly EfficiencyPoint[]): StepLine =>
    [...thinOut(found)].reverse().map(({ utility }) => ({ x: utility.vendor, y: utility.client }));
  return {
    series,
    points,
    frontiers: [lineOf(possible.pareto), lineOf(possible.kept?.pareto ?? [])],
    named: points.map(({ label, vendor, client }) => `${label} at ${vendor.toFixed(2)} and ${client.toFixed(2)}`),
    layers: [
      line(possible.pareto, FRONTIER_LABEL, 2),
      ...(possible.kept === null ? [] : [line(possible.kept.pareto, KEPT_FRONTIER_LABEL, 2)]),
      walkAwayRule(scenario, 'vendor', x),
      walkAwayRule(scenario, 'client', y),
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
                  tooltipNumber('vendor', 'worth to the vendor'),
                  tooltipNumber('client', 'worth to the client'),
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

/**
 * The line below (or left of) which a side would rather have no deal. Its name stands outside the plot, the vendor's
 * above it and the client's along its right edge, where nothing runs through it.
 */
function walkAwayRule(scenario: Scenario, side: 'vendor' | 'client', axis: SpecFragment): SpecFragment {
  const { walkAway } = scenario[side];
  const share = walkAway / utilityEnd(scenario, side);
  const align = share < 0.3 ? 'left' : share > 0.7 ? 'right' : 'center';
  const mark =
    side === 'vendor'
      ? { align, baseline: 'bottom', dy: -4 }
      : {
          align: align === 'left' ? 'right' : align === 'right' ? 'left' : 'center',
          baseline: 'bottom',
          dy: -4,
          angle: 90,
        };
  const place = side === 'vendor' ? { x: axis, y: { value: 0 } } : { y: axis, x: { value: CHART_WIDTH } };
  return {
    data: { values: [{ [side]: walkAway, what: `${sideName(scenario, side)} walks away` }] },
    layer: [
      {
        mark: { type: 'rule', strokeDash: [3, 3], color: SIDE_COLOUR[side] },
        encoding: { [side === 'vendor' ? 'x' : 'y']: axis },
      },
      {
        mark: { type: 'text', ...mark, color: SIDE_COLOUR[side], fontSize: 11 },
        encoding: { ...place, text: { field: 'what' } },
      },
    ],
  };
}

interface NamedPoint {
  readonly label: string;
  readonly vendor: number;
  readonly client: number;
  readonly package: string;
}

const SOLUTION_LABELS = {
  nash: 'Nash',
  kalaiSmorodinsky: 'Kalai–Smorodinsky',
  egalitarian: 'egalitarian',
  utilitarian: 'utilitarian',
} as const;

/** The ghost deals and the four solutions, those at one place under one label. */
function namedPoints(scenario: Scenario, possible: Efficiency, ghost: GhostDeal): NamedPoint[] {
  const found: { labels: string[]; vendor: number; client: number; package: string }[] = [];
  const add = (label: string, vendor: number, client: number, taken: string): void => {
    const there = found.find(
      (point) => Math.abs(point.vendor - vendor) < 1e-9 && Math.abs(point.client - client) < 1e-9,
    );
    if (there === undefined) found.push({ labels: [label], vendor, client, package: taken });
    else there.labels.push(label);
  };
  for (const [label, point] of [
    [GHOST_DEAL, ghost.kept],
    [ghost.kept === null ? `${GHOST_DEAL}, break points set aside` : 'without break points', ghost.setAside],
  ] as const) {
    if (point !== null) add(label, point.utility.vendor, point.utility.client, packageText(scenario, point.package));
  }
  for (const solution of SOLUTIONS) {
    const point = (possible.kept ?? possible)[solution];
    if (point !== null)
      add(SOLUTION_LABELS[solution], point.utility.vendor, point.utility.client, packageText(scenario, point.package));
  }
  return found.map(({ labels, ...point }) => ({
    ...point,
    label:
      labels[0]!.startsWith(GHOST_DEAL) && labels.length > 1
        ? `${labels[0]!} (${listed(labels.slice(1))})`
        : listed(labels),
  }));
}
