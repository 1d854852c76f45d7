/** The plane of the two utilities: what is possible (the frontier, with and without the break points), what neither side would refuse (the walk-away lines), and the points that theory picks out. Layers that several charts stand on. */
import { SIDES } from '../../domain/side.ts';
import type { Efficiency, EfficiencyPoint } from '../../postmortem/efficiency.ts';
import { efficiency, SOLUTIONS } from '../../postmortem/efficiency.ts';
import type { GhostDeal } from '../../postmortem/ghostDeal.ts';
import { ghostDeal } from '../../postmortem/ghostDeal.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { bidInLine } from '../bid.ts';
import { listed } from '../lines.ts';
import { tip, tipNumber, utilityAxis } from './axes.ts';
import { COLOUR, INK, SHAPE, sideName } from './colours.ts';
import type { Datum, Part } from './spec.ts';

const FRONTIER = 'frontier';
const KEPT = 'frontier, break points kept';

/** Frontiers of more points than this are thinned out: nobody sees more. */
const MOST_POINTS = 300;

/** Colour, and shape of the marks, by `series`: a side or a frontier. All layers in the plane share them, so that there is one legend. */
export function seriesIn(scenario: Scenario, possible: Efficiency): { readonly colour: Part; readonly shape: Part } {
  const kept = possible.kept !== null;
  const domain = [...SIDES.map((side) => sideName(scenario, side)), FRONTIER, ...(kept ? [KEPT] : [])];
  const scale = (range: readonly string[], lines: readonly string[]): Part => ({ domain, range: [...range, ...lines.slice(0, domain.length - 2)] });
  return {
    colour: { field: 'series', type: 'nominal', title: null, scale: scale(SIDES.map((side) => COLOUR[side]), ['#b0b0b0', '#4d4d4d']) },
    shape: { field: 'series', type: 'nominal', title: null, scale: scale(SIDES.map((side) => SHAPE[side]), ['stroke', 'stroke']) },
  };
}

export interface Plane {
  readonly possible: Efficiency;
  readonly ghost: GhostDeal;
  readonly layers: readonly Part[];
  /** The named points, in words, for a description. */
  readonly named: readonly string[];
}

export function plane(scenario: Scenario): Plane {
  const possible = efficiency(scenario);
  const ghost = ghostDeal(scenario);
  const { colour } = seriesIn(scenario, possible);
  const [x, y] = [utilityAxis(scenario, 'vendor'), utilityAxis(scenario, 'client')];
  const line = (points: readonly EfficiencyPoint[], series: string, strokeWidth: number): Part => ({
    data: { values: thinned(points).map((point): Datum => ({ series, vendor: point.utility[0], client: point.utility[1] })) },
    mark: { type: 'line', strokeWidth, clip: true }, encoding: { x, y, color: colour, order: { field: 'vendor', type: 'quantitative' } },
  });
  const named = pointsIn(scenario, possible, ghost);
  return {
    possible, ghost, named: named.map(({ label, vendor, client }) => `${label} at ${vendor.toFixed(2)} and ${client.toFixed(2)}`),
    layers: [
      line(possible.pareto, FRONTIER, 2),
      ...(possible.kept === null ? [] : [line(possible.kept.pareto, KEPT, 2)]),
      rule(scenario, 'vendor', x), rule(scenario, 'client', y),
      ...marks(named, x, y),
    ],
  };
}

function thinned<T>(points: readonly T[]): T[] {
  if (points.length <= MOST_POINTS) return [...points];
  return Array.from({ length: MOST_POINTS }, (_, n) => points[Math.round((n * (points.length - 1)) / (MOST_POINTS - 1))]!);
}

/** Below (or left of) it a side would rather have no deal. */
function rule(scenario: Scenario, side: 'vendor' | 'client', axis: Part): Part {
  const text = side === 'vendor' ? { align: 'left', baseline: 'top', dx: 4, dy: 4 } : { align: 'right', baseline: 'bottom', dx: -4, dy: -3 };
  const place = side === 'vendor' ? { x: axis, y: { value: 0 } } : { y: axis, x: { value: 'width' } };
  return {
    data: { values: [{ [side]: scenario[side].walkAway, what: `${sideName(scenario, side)} walks away` }] },
    layer: [
      { mark: { type: 'rule', strokeDash: [3, 3], color: COLOUR[side] }, encoding: { [side === 'vendor' ? 'x' : 'y']: axis } },
      { mark: { type: 'text', ...text, color: COLOUR[side], fontSize: 11 }, encoding: { ...place, text: { field: 'what' } } },
    ],
  };
}

interface Named {
  readonly label: string;
  readonly vendor: number;
  readonly client: number;
  readonly package: string;
}

const WORDS = { nash: 'Nash', kalaiSmorodinsky: 'Kalai–Smorodinsky', egalitarian: 'egalitarian', utilitarian: 'utilitarian' } as const;

/** The ghost deals and the four solutions, those at one place under one label. */
function pointsIn(scenario: Scenario, possible: Efficiency, ghost: GhostDeal): Named[] {
  const found: { labels: string[]; vendor: number; client: number; package: string }[] = [];
  const add = (label: string, vendor: number, client: number, taken: string): void => {
    const there = found.find((point) => Math.abs(point.vendor - vendor) < 1e-9 && Math.abs(point.client - client) < 1e-9);
    if (there === undefined) found.push({ labels: [label], vendor, client, package: taken });
    else there.labels.push(label);
  };
  for (const [label, point] of [['ghost deal', ghost.kept], [ghost.kept === null ? 'ghost deal, break points set aside' : 'without break points', ghost.setAside]] as const) {
    if (point !== null) add(label, point.utility.vendor, point.utility.client, bidInLine(scenario, point.package));
  }
  for (const solution of SOLUTIONS) {
    const point = (possible.kept ?? possible)[solution];
    if (point !== null) add(WORDS[solution], point.utility[0], point.utility[1], bidInLine(scenario, point.package));
  }
  return found.map(({ labels, ...point }) => ({ ...point, label: labels[0]!.startsWith('ghost') && labels.length > 1 ? `${labels[0]!} (${listed(labels.slice(1))})` : listed(labels) }));
}

/** Points with their labels: right and above in turn with left and below, so that neighbours on a falling frontier keep out of each other's way. */
function marks(named: readonly Named[], x: Part, y: Part): Part[] {
  const order = [...named].sort((a, b) => a.vendor - b.vendor || b.client - a.client);
  const isGhost = (point: Named): boolean => point.label.startsWith('ghost');
  const right = order.filter((point, n) => point.vendor < 0.62 && (isGhost(point) || n % 2 === 0));
  const label = (points: readonly Named[], at: Part): Part[] => (points.length === 0 ? [] : [{
    data: { values: points }, mark: { type: 'text', fontSize: 11, color: INK, ...at }, encoding: { x: { ...x, field: 'vendor' }, y: { ...y, field: 'client' }, text: { field: 'label' } },
  }]);
  const shape = (points: readonly Named[], symbol: string, size: number): Part[] => (points.length === 0 ? [] : [{
    data: { values: points }, mark: { type: 'point', shape: symbol, size, filled: true, color: INK, opacity: 1, stroke: 'white', strokeWidth: 1 },
    encoding: { x, y, tooltip: [tip('label', 'point'), tipNumber('vendor', 'worth to the vendor'), tipNumber('client', 'worth to the client'), tip('package', 'package')] },
  }]);
  return [
    ...shape(order.filter((point) => !isGhost(point)), 'diamond', 80), ...shape(order.filter(isGhost), 'M0,-1L0.24,-0.32L0.95,-0.31L0.38,0.12L0.59,0.81L0,0.4L-0.59,0.81L-0.38,0.12L-0.95,-0.31L-0.24,-0.32Z', 220),
    ...label(right, { align: 'left', dx: 9, dy: -8 }), ...label(order.filter((point) => !right.includes(point)), { align: 'right', dx: -9, dy: 9 }),
  ];
}
