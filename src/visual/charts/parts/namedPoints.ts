/** The points that theory picks out in the plane of the two utilities, each with its label and its mark. */
import type { Efficiency } from '../../../analysis/efficiency.ts';
import { SOLUTIONS } from '../../../analysis/efficiencySummary.ts';
import type { GhostDeal } from '../../../analysis/ghostDeal.ts';
import type { Scenario } from '../../../scenario/read/scenario.ts';
import { GHOST_DEAL } from '../../words/ghostDealName.ts';
import { packageText } from '../../words/packageText.ts';
import { listed } from '../../page/wrapText.ts';

/** Marks of the named points: told apart by their shapes. */
const STAR_PATH =
  'M0,-1.2L0.28,-0.38L1.14,-0.37L0.46,0.14L0.7,0.97L0,0.48L-0.7,0.97L-0.46,0.14L-1.14,-0.37L-0.28,-0.38Z';
const POINT_SHAPES = ['diamond', 'triangle-up', 'triangle-down', 'triangle-right', 'wedge', 'arrow'] as const;

/** The marks of the points, in their order. */
export function pointMarks(named: readonly NamedPoint[]): string[] {
  let n = 0;
  return named.map(({ label }) =>
    label.startsWith(GHOST_DEAL) ? STAR_PATH : POINT_SHAPES[n++ % POINT_SHAPES.length]!,
  );
}

export interface NamedPoint {
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
export function namedPoints(scenario: Scenario, possible: Efficiency, ghost: GhostDeal): NamedPoint[] {
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
